package org.fanzai.app.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.fanzai.app.simulate.PrinterPlayer;
import org.fanzai.device.link.PortSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `fanzai simulate printer --link PATH`: a receipt printer without hardware.
@Command(
        name = "printer",
        description = "Plays an ESC/POS receipt printer (19200 baud, 8N1) until it is killed.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nName PATH as the printer's port of a station, then type lines:%n",
        footer = {
            "  {\"do\":\"paper\",\"state\":\"out\"}            full, near or out",
            "  {\"do\":\"cover\",\"open\":true}  {\"do\":\"mute\",\"on\":true}  {\"do\":\"tear\"}",
            "  {\"do\":\"unplug\"}  {\"do\":\"replug\"}  {\"do\":\"wait\",\"ms\":1000}",
            "Each slip is told when it is cut off: {\"event\":\"printed\",\"text\":...}."
        })
final class SimulatePrinterCommand implements Callable<Integer> {
    @Mixin
    private final SimulateOptions options = new SimulateOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        var line = options.line(PortSettings.of8N1(19200));
        return options.run(events -> new PrinterPlayer(options.link(), line, events));
    }
}
