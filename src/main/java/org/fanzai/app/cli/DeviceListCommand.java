package org.fanzai.app.cli;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.fanzai.device.link.Ports;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// `fanzai device list`: the ports of this machine.
@Command(
        name = "list",
        description = "Lists the serial ports of this machine. Pseudo-terminals are not listed: give their path.",
        mixinStandardHelpOptions = true)
final class DeviceListCommand implements Callable<Integer> {
    @Option(
            names = "--pattern",
            paramLabel = "PATTERN",
            description = "Further ports, such as '/dev/ttyMI*'; may be given more than once.")
    private List<String> patterns = List.of();

    @Option(names = "--json", description = "One JSON object a port.")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var line = Objects.requireNonNull(spec).commandLine();
        var mapper = JsonMapper.builder().build();
        var ports = Ports.present(patterns);
        for (var port : ports) {
            var node = mapper.createObjectNode().put("port", port.path());
            port.lasting().ifPresent(name -> node.put("lasting", name));
            line.getOut()
                    .println(
                            json
                                    ? node.toString()
                                    : port.path()
                                            + port.lasting()
                                                    .map(name -> "  " + name)
                                                    .orElse(""));
        }
        if (ports.isEmpty() && !json)
            line.getErr()
                    .println(
                            "This machine shows no serial port. Plug the device in, or name a pattern with --pattern.");
        line.getOut().flush();
        return Fanzai.DONE;
    }
}
