package org.fanzai.central;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fanzai.db.Db;
import org.fanzai.db.Tx;
import org.fanzai.db.central.InboxStore;
import org.fanzai.db.central.Message;
import org.fanzai.db.central.Message.Kind;
import org.fanzai.db.central.OutcomeStore;
import org.fanzai.db.codec.OperationJson;
import org.fanzai.db.codec.VerdictJson;
import org.fanzai.db.store.CaseStore;
import org.fanzai.db.store.CaseStore.Case;
import org.fanzai.db.store.OperationStore;
import org.fanzai.domain.operation.ItemTimeline.Told;
import org.fanzai.domain.operation.Operation;
import org.fanzai.support.Trouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Works off what stations send: what is asked goes first, for somebody waits. Each message has its effect and is gone
/// in one transaction. Any number of workers may run.
public final class Worker {
    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int TELLS_AT_ONCE = 200;
    private static final int SEEN_AT_ONCE = 1000;

    private final Db db;
    private final Centre centre;
    private final InboxStore inbox = new InboxStore();
    private final OutcomeStore outcomes = new OutcomeStore();
    private final OperationStore operations = new OperationStore();
    private final CaseStore cases = new CaseStore();

    public Worker(Db db, Centre centre) {
        this.db = db;
        this.centre = centre;
    }

    /// Works off one portion. Returns false when there was nothing. Throws `Trouble`.
    public boolean work() {
        return answer() || takeIn() || confirm();
    }

    private boolean answer() {
        return portion(Kind.ASK, 1, (tx, asks) -> asks.forEach(ask -> answer(tx, ask)));
    }

    private void answer(Tx tx, Message ask) {
        if (operations
                .station(tx, ask.operation())
                .filter(by -> !by.equals(ask.station()))
                .isPresent()) throw new Unreadable();
        var verdict = centre.decide(tx, operation(ask), _ -> {});
        outcomes.put(tx, ask, VerdictJson.write(verdict).toString());
    }

    private boolean takeIn() {
        return portion(
                Kind.TELL,
                TELLS_AT_ONCE,
                (tx, tells) ->
                        centre.recordAll(tx, tells.stream().map(Worker::told).toList()));
    }

    private boolean confirm() {
        return portion(Kind.SEEN, SEEN_AT_ONCE, (tx, all) -> all.forEach(seen -> outcomes.seen(tx, seen)));
    }

    /// What is done with the messages of one transaction.
    private interface Effect {
        void of(Tx tx, List<Message> messages);
    }

    /// A message that can't be worked off spoils its portion; then each of them goes alone.
    private boolean portion(Kind kind, int most, Effect effect) {
        var taken = new ArrayList<Message>();
        try {
            return db.write(tx -> {
                taken.clear();
                taken.addAll(inbox.take(tx, kind, most));
                effect.of(tx, taken);
                inbox.remove(tx, taken);
                return !taken.isEmpty();
            });
        } catch (Trouble trouble) {
            throw trouble;
        } catch (RuntimeException spoilt) { // whatever a message holds, the others must not wait for it
            LOG.warn("{} messages are worked off one by one: {}", taken.size(), name(spoilt));
            if (taken.size() == 1) setAside(taken.getFirst(), spoilt);
            else taken.forEach(message -> alone(message, effect));
            return true;
        }
    }

    private void alone(Message message, Effect effect) {
        try {
            db.write(tx -> {
                effect.of(tx, List.of(message));
                inbox.remove(tx, List.of(message));
                return message;
            });
        } catch (Trouble trouble) {
            throw trouble;
        } catch (RuntimeException spoilt) {
            setAside(message, spoilt);
        }
    }

    /// Nothing is lost: it is kept whole, and the staff learn of it.
    private void setAside(Message message, RuntimeException why) {
        LOG.error("{} can't be worked off: {}", message, name(why));
        db.write(tx -> {
            inbox.setAside(tx, message, name(why));
            cases.raise(
                    tx,
                    new Case(
                            message.operation(),
                            "DATA_ERROR",
                            message.station(),
                            Optional.empty(),
                            Optional.empty(),
                            centre.now()));
            return message;
        });
    }

    /// The class and the place alone: what an exception says may quote a reader's data.
    private static String name(RuntimeException why) {
        var place = why.getStackTrace();
        return why.getClass().getSimpleName() + (place.length == 0 ? "" : " at " + place[0]);
    }

    private static Told told(Message tell) {
        try {
            return new Told(
                    operation(tell),
                    VerdictJson.read(JSON.readTree(tell.verdict().orElseThrow(Unreadable::new))));
        } catch (JacksonException damaged) {
            throw new Unreadable(damaged);
        }
    }

    private static Operation operation(Message message) {
        try {
            var operation = OperationJson.read(JSON.readTree(message.document().orElseThrow(Unreadable::new)));
            if (!operation.station().equals(message.station())
                    || operation.sequence() != message.sequence()
                    || !operation.id().equals(message.operation())) throw new Unreadable();
            return operation;
        } catch (JacksonException damaged) {
            throw new Unreadable(damaged);
        }
    }

    /// A message that holds no operation, or another station's.
    private static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreadable() {}

        Unreadable(Throwable cause) {
            super(cause.getClass().getSimpleName());
        }
    }
}
