package org.fanzai.app.device;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.fanzai.device.frame.EscPosStatus;
import org.fanzai.device.frame.Octets;
import org.fanzai.device.link.PortSettings;
import org.fanzai.device.link.PortSettings.Parity;
import org.fanzai.device.protocol.PadAnswer;
import org.fanzai.device.protocol.PadCommand;
import org.fanzai.device.protocol.PadProtocol;
import org.fanzai.device.protocol.escpos.PrintJob;
import org.fanzai.device.protocol.rfidhub.HubAnswer;
import org.fanzai.device.protocol.rfidhub.HubCommand;
import org.fanzai.device.reader.PadMake;

/// A harmless question at one setting of the line, and how its answer is known: it names what answered, in the words of
/// `understands`, which gets all that has arrived. `before`: what must be said first.
record Candidate(
        Kind kind,
        Optional<PadMake> make,
        PortSettings line,
        List<Octets> before,
        Octets question,
        Function<Octets, Optional<String>> understands) {
    enum Kind {
        PAD,
        PRINTER
    }

    private static final int[] PRINTER_SPEEDS = {19200, 9600, 115200, 38400};
    private static final int[] SPEEDS = {38400, 19200, 115200, 9600, 57600};

    /// In the order in which they are tried: each make as it leaves the factory and printers first, then the makes at
    /// other speeds. What asks at the same setting stands together, because to set a line takes time.
    static List<Candidate> all() {
        var all = new ArrayList<Candidate>();
        for (int baud : PRINTER_SPEEDS) all.add(printer(PortSettings.of8N1(baud)));
        for (var make : PadMake.values()) all.add(pad(make, make.line()));
        all.sort(Comparator.comparingInt(one -> order(one.line())));
        for (int baud : SPEEDS)
            for (var make : PadMake.values())
                if (make.line().baud() != baud && make.varies()) all.add(pad(make, at(make.line(), baud)));
        return all;
    }

    private static int order(PortSettings line) {
        int speed = Arrays.stream(SPEEDS).boxed().toList().indexOf(line.baud());
        return line.parity() == Parity.EVEN ? speed - SPEEDS.length : speed;
    }

    private static PortSettings at(PortSettings line, int baud) {
        return new PortSettings(baud, line.dataBits(), line.stopBits(), line.parity());
    }

    private static Candidate pad(PadMake make, PortSettings line) {
        return make.protocol(make.anyAddress())
                .map(protocol -> pad(make, line, protocol))
                .orElseGet(() -> hub(make, line));
    }

    private static Candidate hub(PadMake make, PortSettings line) {
        return new Candidate(
                Kind.PAD,
                Optional.of(make),
                line,
                List.of(),
                new HubCommand.Version().line().encode(),
                bytes -> HubAnswer.next(bytes.buffer(), true)
                        .filter(said -> HubAnswer.of(said) instanceof HubAnswer.Ok)
                        .map(_ -> "2.00"));
    }

    private static <F> Candidate pad(PadMake make, PortSettings line, PadProtocol<F> protocol) {
        return new Candidate(
                Kind.PAD,
                Optional.of(make),
                line,
                protocol.overture(),
                protocol.request(new PadCommand.Probe()),
                bytes -> version(protocol, bytes));
    }

    private static <F> Optional<String> version(PadProtocol<F> protocol, Octets bytes) {
        var in = bytes.buffer();
        for (var frame = protocol.next(in, true); frame.isPresent(); frame = protocol.next(in, true))
            if (protocol.answer(new PadCommand.Probe(), frame.get()) instanceof PadAnswer.Version(var text))
                return Optional.of(text);
        return Optional.empty();
    }

    /// Two states are asked for, so that one stray byte is no printer.
    private static Candidate printer(PortSettings line) {
        return new Candidate(
                Kind.PRINTER,
                Optional.empty(),
                line,
                List.of(),
                PrintJob.statusQuery(1).plus(PrintJob.statusQuery(4)),
                Candidate::state);
    }

    private static Optional<String> state(Octets bytes) {
        if (bytes.length() != 2 || !EscPosStatus.plausible(bytes.at(0)) || !EscPosStatus.plausible(bytes.at(1)))
            return Optional.empty();
        if (EscPosStatus.offline(bytes.at(0))) return Optional.of("offline");
        return Optional.of(EscPosStatus.paperEnd(bytes.at(1)) ? "out of paper" : "ready");
    }
}
