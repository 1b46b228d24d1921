package org.fanzai.app.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.fanzai.app.simulate.ScannerPlayer;
import org.fanzai.device.link.PortSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `fanzai simulate scanner --link PATH`: a barcode scanner without hardware.
@Command(
        name = "scanner",
        description = "Plays a barcode scanner (9600 baud, 8N1) until it is killed.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nName PATH as the scanner's port of a station, then type lines:%n",
        footer = {
            "  {\"do\":\"scan\",\"text\":\"30234000517861\"}",
            "  {\"do\":\"scan\",\"text\":\"9787111187332\",\"symbology\":\"E0\",\"suffix\":\"CRLF\"}",
            "      suffix: CR, LF, CRLF, TAB, STX (with ETX) or none; symbology: an AIM identifier",
            "  {\"do\":\"noise\",\"hex\":\"00FF\"}  {\"do\":\"unplug\"}  {\"do\":\"replug\"}",
            "  {\"do\":\"wait\",\"ms\":1000}"
        })
final class SimulateScannerCommand implements Callable<Integer> {
    @Mixin
    private final SimulateOptions options = new SimulateOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        var line = options.line(PortSettings.of8N1(9600));
        return options.run(_ -> new ScannerPlayer(options.link(), line));
    }
}
