package org.fanzai.app.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.fanzai.app.device.Found;
import org.fanzai.app.device.PortProbe;
import org.fanzai.device.link.PortSettings;
import org.fanzai.device.link.PortSettings.Parity;
import org.fanzai.device.link.Ports;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// `fanzai device probe`: what hangs on a port, and how fast it speaks.
@Command(
        name = "probe",
        description = "Asks ports what hangs on them: protocol, speed, version. Exit 1: a port could not be opened.",
        mixinStandardHelpOptions = true)
final class DeviceProbeCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PORT", arity = "0..*", description = "The ports; without any, all that list shows.")
    private List<String> ports = List.of();

    @Option(names = "--json", description = "One JSON object a port.")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        var asked = ports.isEmpty()
                ? Ports.present(List.of()).stream().map(Ports.Port::path).toList()
                : ports;
        boolean closed = false;
        for (var port : asked) {
            var found = PortProbe.look(port);
            say(out, port, found);
            closed |= found instanceof Found.Closed;
        }
        if (asked.isEmpty()) out.println("This machine shows no serial port. Name one.");
        return closed ? Fanzai.FAILED : Fanzai.DONE;
    }

    private void say(PrintWriter out, String port, Found found) {
        out.println(json ? object(port, found) : port + "  " + sentence(found));
        out.flush();
    }

    private static String sentence(Found found) {
        return switch (found) {
            case Found.APad(var make, var line, var version) ->
                "pad: %s, protocol %s, %s, version %s".formatted(make.title(), make.code(), words(line), version);
            case Found.APrinter(var line, var state) ->
                "printer: ESC/POS, protocol escpos, %s, %s".formatted(words(line), state);
            case Found.Talks(var line) -> "sends by itself at " + words(line) + ": a scanner?";
            case Found.Silent() -> "silent: a scanner that waits for a code, or nothing is plugged in or switched on";
            case Found.Closed(var why) -> why;
        };
    }

    private static String words(PortSettings line) {
        var parity = line.parity() == Parity.EVEN ? "E" : line.parity() == Parity.ODD ? "O" : "N";
        return line.baud() + " baud " + line.dataBits() + parity + line.stopBits();
    }

    private static ObjectNode object(String port, Found found) {
        var node = JsonMapper.builder().build().createObjectNode().put("port", port);
        return switch (found) {
            case Found.APad(var make, var line, var version) ->
                line(node.put("device", "pad").put("protocol", make.code()), line)
                        .put("version", version);
            case Found.APrinter(var line, var state) ->
                line(node.put("device", "printer").put("protocol", "escpos"), line)
                        .put("state", state);
            case Found.Talks(var line) -> line(node.put("device", "scanner"), line);
            case Found.Silent() -> node.put("device", "silent");
            case Found.Closed(var why) -> node.put("device", "closed").put("why", why);
        };
    }

    private static ObjectNode line(ObjectNode node, PortSettings line) {
        return node.put("baud", line.baud()).put("parity", line.parity().name().toLowerCase(java.util.Locale.ROOT));
    }
}
