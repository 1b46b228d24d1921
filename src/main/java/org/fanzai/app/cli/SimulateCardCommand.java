package org.fanzai.app.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.fanzai.app.simulate.PadPlayer;
import org.fanzai.device.virtual.Make;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `fanzai simulate card --link PATH`: a reader for patrons' cards without hardware.
@Command(
        name = "card",
        description = "Plays a reader for cards (Elatec TWN4) until it is killed.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nName PATH as the card reader's port of a station, then type lines:%n",
        footer = {
            "  {\"do\":\"card\",\"uid\":\"04A1B2C3D4E5F6\",\"ms\":500}   without ms it stays",
            "  {\"do\":\"take\"}  {\"do\":\"unplug\"}  {\"do\":\"replug\"}  {\"do\":\"wait\",\"ms\":1000}",
            "  and what spoils a line, see: fanzai simulate pad --help"
        })
final class SimulateCardCommand implements Callable<Integer> {
    @Mixin
    private final SimulateOptions options = new SimulateOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        var line = options.line(Make.TWN4.line());
        return options.run(events -> new PadPlayer(options.link(), Make.TWN4, line, events));
    }
}
