package org.fanzai.app.headless;

import java.util.Optional;
import org.fanzai.app.Station;
import org.fanzai.app.config.StationConfig;
import org.fanzai.domain.circulation.Via;
import org.fanzai.domain.operation.Act;
import org.fanzai.domain.operation.Actor;
import org.fanzai.domain.operation.Verdict;
import org.fanzai.support.Trouble;
import org.fanzai.usecase.SwitchSecurity;
import org.fanzai.usecase.SwitchSecurity.Done;
import org.fanzai.usecase.port.Circulation;
import org.fanzai.usecase.port.Circulation.Answer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Serves one JSON object after the other. Verbs and keys are those of the scenario format. What can't be served gets
/// `{"error":…}`, and the next line is served.
public final class LineService {
    private static final Logger LOG = LoggerFactory.getLogger(LineService.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Circulation circulation;
    private final SwitchSecurity security;
    private final Lookups lookups;
    private final Verdicts verdicts;

    /// `security` is that of the station's pad, where it has one.
    public LineService(StationConfig config, Station station, SwitchSecurity security) {
        circulation = station.circulation();
        this.security = security;
        lookups = new Lookups(config, station.directory());
        verdicts = new Verdicts(config.library().policy().zone());
    }

    /// The answer to one line, as one line. A verdict is durable when this returns.
    public String serve(String line) {
        try {
            return answer(Request.read(line)).toString();
        } catch (JacksonException broken) {
            return error("this line is no JSON object");
        } catch (IllegalArgumentException wrong) {
            return error(String.valueOf(wrong.getMessage()));
        } catch (Trouble trouble) {
            LOG.error("A line was not served", trouble);
            return error(String.valueOf(trouble.getMessage()));
        }
    }

    private ObjectNode answer(Request request) {
        return switch (request.verb()) {
            case "checkout" -> checkOut(request);
            case "checkin" -> {
                var act = new Act.CheckIn(request.item(), request.via());
                var done = security.takeBackHere(request.item(), () -> ask(request, act));
                yield told(verdicts.checkIn(done.answer(), request.via()), done);
            }
            case "renew" -> request.flag("all") ? renewAll(request) : renew(request);
            case "status" -> lookups.status();
            case "patron" -> lookups.patron(request.card());
            case "item" -> lookups.item(request.barcode());
            default -> throw new IllegalArgumentException("unknown verb: " + request.verb());
        };
    }

    private ObjectNode checkOut(Request request) {
        var act = new Act.CheckOut(
                request.patron(),
                request.item(),
                request.via(),
                request.override(),
                request.text("why").orElse(""));
        var done = security.lendHere(request.item(), () -> ask(request, act));
        return told(verdicts.plain(done.answer(), request.via()), done);
    }

    /// Tags that do not agree with the verdict are said; a case has been raised.
    private static ObjectNode told(ObjectNode node, Done done) {
        return done.switched() ? node : node.put("security", "case");
    }

    private ObjectNode renew(Request request) {
        var answer = ask(request, new Act.Renew(request.patron(), request.item()));
        return verdicts.plain(answer, request.via());
    }

    private ObjectNode renewAll(Request request) {
        var node = JSON.createObjectNode();
        var renewed = node.putArray("renewed");
        var failed = node.putArray("failed");
        for (var item : lookups.loansOf(request.patron())) {
            var answer = circulation.ask(actor(request), new Act.Renew(request.patron(), item));
            (answer.verdict().outcome().happened() ? renewed : failed).add(item.text());
        }
        return node.put("outcome", failed.isEmpty() ? "accepted" : "refused").put("decidedBy", Verdict.STANDALONE);
    }

    private Answer ask(Request request, Act act) {
        return request.id()
                .map(id -> circulation.ask(id, actor(request), act))
                .orElseGet(() -> circulation.ask(actor(request), act));
    }

    /// At a kiosk the reader acts; else the script does.
    private static Actor actor(Request request) {
        Optional<Actor> reader = request.via() == Via.KIOSK && request.has("patron")
                ? Optional.of(new Actor.Reader(request.patron()))
                : Optional.empty();
        return reader.orElseGet(Actor.Machine::new);
    }

    private static String error(String sentence) {
        return JSON.createObjectNode().put("error", sentence).toString();
    }
}
