package org.fanzai.app.device;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.fanzai.device.frame.Octets;
import org.fanzai.device.link.JsscLink;
import org.fanzai.device.link.PortSettings;
import org.fanzai.device.link.SerialLink;
import org.fanzai.support.DeviceTrouble;

/// Asks a port what hangs on it, one harmless question after the other. A dead port takes about six seconds and never
/// longer: every wait has an end.
public final class PortProbe {
    private static final Duration PATIENCE = Duration.ofMillis(250);
    private static final Duration BETWEEN_WORDS = Duration.ofMillis(80);
    private static final Duration REST_OF_ANSWER = Duration.ofMillis(40);
    private static final int TALKATIVE = 4;

    private final String path;

    private PortProbe(String path) {
        this.path = path;
    }

    public static Found look(String path) throws InterruptedException {
        return new PortProbe(path).look(Candidate.all());
    }

    /// The pad on a port, where one is. Throws `DeviceTrouble` when the port can't be opened.
    static Optional<Found.APad> pad(String path) throws InterruptedException {
        var pads = Candidate.all().stream()
                .filter(one -> one.kind() == Candidate.Kind.PAD)
                .toList();
        return switch (new PortProbe(path).look(pads)) {
            case Found.APad pad -> Optional.of(pad);
            case Found.Closed(var why) -> throw new DeviceTrouble("device.port.open", why, path);
            default -> Optional.empty();
        };
    }

    private Found look(List<Candidate> candidates) throws InterruptedException {
        try {
            for (int from = 0, to; from < candidates.size(); from = to) {
                var line = candidates.get(from).line();
                to = from;
                while (to < candidates.size() && candidates.get(to).line().equals(line)) to++;
                var found = at(line, candidates.subList(from, to));
                if (found.isPresent()) return found.get();
            }
            return new Found.Silent();
        } catch (DeviceTrouble trouble) {
            return new Found.Closed(String.valueOf(trouble.getMessage()));
        }
    }

    private Optional<Found> at(PortSettings line, List<Candidate> candidates) throws InterruptedException {
        var ear = new Ear();
        try (var link = JsscLink.open(path, line, JsscLink.Reading.LOOKING, ear)) {
            var early = ear.heard(REST_OF_ANSWER);
            if (early.length() >= TALKATIVE) return Optional.of(new Found.Talks(line));
            for (var candidate : candidates) {
                var answer = asked(link, ear, candidate);
                if (answer.isPresent()) return Optional.of(found(candidate, answer.get()));
            }
            return Optional.empty();
        }
    }

    private static Optional<String> asked(SerialLink link, Ear ear, Candidate candidate) throws InterruptedException {
        for (var words : candidate.before()) {
            link.write(words);
            ear.heard(BETWEEN_WORDS);
        }
        link.write(candidate.question());
        var answer = Octets.NONE;
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() - deadline < 0) {
            answer = answer.plus(ear.heard(REST_OF_ANSWER));
            var understood = candidate.understands().apply(answer);
            if (understood.isPresent()) return understood;
        }
        return Optional.empty();
    }

    private static Found found(Candidate candidate, String answer) {
        return candidate
                .make()
                .<Found>map(make -> new Found.APad(make, candidate.line(), answer))
                .orElseGet(() -> new Found.APrinter(candidate.line(), answer));
    }

    /// What arrives while nobody knows what it is.
    private static final class Ear implements SerialLink.Listener {
        private final LinkedBlockingQueue<Octets> arrived = new LinkedBlockingQueue<>();

        @Override
        public void received(Octets bytes) {
            arrived.add(bytes);
        }

        @Override
        public void lost(String why) {
            // then nothing more arrives, and the next opening says why
        }

        /// All that comes until nothing has come for `silence`, at most ten times as long.
        Octets heard(Duration silence) throws InterruptedException {
            var all = Octets.NONE;
            long deadline = System.nanoTime() + 10 * silence.toNanos();
            while (System.nanoTime() - deadline < 0) {
                var more = arrived.poll(silence.toNanos(), TimeUnit.NANOSECONDS);
                if (more == null) return all;
                all = all.plus(more);
            }
            return all;
        }
    }
}
