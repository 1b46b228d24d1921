package org.fanzai.device.driver;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Function;
import org.fanzai.device.driver.Behaviour.Act;
import org.fanzai.device.driver.Behaviour.Turn;
import org.fanzai.device.frame.Octets;
import org.fanzai.device.protocol.CardUid;
import org.fanzai.device.protocol.PadAnswer;
import org.fanzai.device.protocol.PadAnswer.Cause;
import org.fanzai.device.protocol.PadCommand;
import org.fanzai.device.protocol.PadProtocol;
import org.fanzai.device.protocol.PadTraits;
import org.fanzai.domain.shared.TagUid;

/// A pad's driver, a reader of any traits and tags on it, in virtual time: a day takes seconds.
final class SimulatedPad {
    static final PadTraits ALL = new PadTraits(32, 128, Duration.ZERO, false, EnumSet.allOf(PadTraits.Ability.class));
    private static final long THINKS = 1_000_000L;
    private static final int KEPT = 64;

    final Map<TagUid, SimulatedTag> tags = new LinkedHashMap<>();
    final List<PadCommand> sent = new ArrayList<>();
    final List<PadNews> news = new ArrayList<>();

    /// When the answer to a command comes, by how many nanoseconds later than usual, once for each entry.
    Function<PadCommand, List<Long>> delays = _ -> List.of(0L);

    /// Called before each command is obeyed.
    Runnable before = () -> {};

    List<CardUid> cards = List.of();
    String version = "1.0";
    boolean records = true;
    final List<Octets> overtured = new ArrayList<>();

    private final PadTraits traits;
    private final List<Octets> overture;
    private final PadBehaviour<Integer> behaviour;
    private final Queue<Arrival> arriving = new ArrayDeque<>();
    private final PadCommand[] commands = new PadCommand[KEPT];
    private final PadAnswer[] answers = new PadAnswer[KEPT];
    private int count;
    private long busyUntil;
    private long now = 1_000_000_000L;
    private Turn<PadSession, PadNews> turn;

    private record Arrival(long at, Octets bytes) {}

    SimulatedPad(PadTraits traits, PadDuty duty) {
        this(traits, duty, List.of());
    }

    /// `overture`: words of a language that has one; each is longer than a command.
    SimulatedPad(PadTraits traits, PadDuty duty, List<Octets> overture) {
        this.traits = traits;
        this.overture = overture;
        var times = PadTimes.of(286_458, Duration.ofMillis(600), Duration.ofMillis(10));
        behaviour = new PadBehaviour<>(new Numbers(), times, duty);
        turn = behaviour.opened(now);
        apply(turn);
    }

    PadSession session() {
        return turn.session();
    }

    void put(SimulatedTag tag) {
        tags.put(tag.uid, tag);
    }

    void ask(PadAsk ask) {
        apply(behaviour.asked(turn.session(), ask, now));
    }

    void run(Duration duration) {
        long end = now + duration.toNanos();
        while (true) {
            long wakes = behaviour.wakeAt(turn.session()).orElseThrow();
            var next = arriving.peek();
            long at = next == null ? wakes : Math.min(wakes, next.at());
            if (at - end > 0) break;
            now = Math.max(now, at);
            if (next != null && next.at() <= now) {
                arriving.remove();
                apply(behaviour.received(turn.session(), next.bytes(), now));
            } else apply(behaviour.woke(turn.session(), now));
        }
        now = end;
    }

    private void apply(Turn<PadSession, PadNews> next) {
        turn = next;
        for (var act : next.acts()) {
            switch (act) {
                case Act.Tell<PadNews>(var told) -> {
                    if (records) news.add(told);
                }
                case Act.Write<PadNews>(var bytes) when bytes.length() > 4 -> overtured.add(bytes);
                case Act.Write<PadNews>(var bytes) -> obey(bytes.at(3) % KEPT);
            }
        }
    }

    private void obey(int number) {
        var command = commands[number];
        if (records) sent.add(command);
        before.run();
        answers[number] = answer(command);
        for (long delay : delays.apply(command)) {
            busyUntil = Math.max(busyUntil, now + THINKS + delay);
            arriving.add(new Arrival(busyUntil, Octets.ofInts(number)));
        }
    }

    private PadAnswer answer(PadCommand command) {
        return switch (command) {
            case PadCommand.Probe() -> new PadAnswer.Version(version);
            case PadCommand.ResetField() -> new PadAnswer.Done();
            case PadCommand.Cards _ -> new PadAnswer.Cards(cards, new PadAnswer.Tags(List.of(), false));
            case PadCommand.Inventory _ ->
                new PadAnswer.Tags(
                        tags.values().stream()
                                .map(tag -> new PadAnswer.Found(tag.uid, tag.dsfid))
                                .toList(),
                        false);
            default ->
                Optional.ofNullable(tags.get(Commands.tag(command)))
                        .map(tag -> tag.answer(command))
                        .orElseGet(() -> new PadAnswer.Refused(Cause.NO_TAG, "no tag"));
        };
    }

    List<PadNews.Sighted> present() {
        return news.reversed().stream()
                .filter(PadNews.Present.class::isInstance)
                .map(told -> ((PadNews.Present) told).tags())
                .findFirst()
                .orElse(List.of());
    }

    <T extends PadNews> T last(Class<T> kind) {
        return news.reversed().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind.getSimpleName() + " among " + news));
    }

    /// A language of numbers: a request is the number of its command, an answer the number of what it answers. As with
    /// real readers an answer shows what kind of command it answers and not which tag it is of.
    private final class Numbers implements PadProtocol<Integer> {
        @Override
        public List<Octets> overture() {
            return overture;
        }

        @Override
        public Octets request(PadCommand command) {
            commands[count % KEPT] = command;
            return Octets.ofInts(0, 0, 0, count++ % KEPT);
        }

        @Override
        public Optional<Integer> next(ByteBuffer in, boolean silent) {
            return in.hasRemaining() ? Optional.of((int) in.get()) : Optional.empty();
        }

        @Override
        public PadAnswer answer(PadCommand command, Integer number) {
            return commands[number].getClass().equals(command.getClass())
                    ? answers[number]
                    : new PadAnswer.Unfitting("an answer to another command");
        }

        @Override
        public PadTraits traits() {
            return traits;
        }
    }
}
