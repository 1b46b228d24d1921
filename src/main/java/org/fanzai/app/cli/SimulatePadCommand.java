package org.fanzai.app.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.fanzai.app.simulate.PadPlayer;
import org.fanzai.device.virtual.Make;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `fanzai simulate pad --link PATH`: an RFID pad without hardware.
@Command(
        name = "pad",
        description = "Plays an RFID pad until it is killed.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nTry a station without hardware: name PATH as the pad's port in its file, then type lines:%n",
        footer = {
            "  {\"do\":\"put\",\"item\":\"1302000123456\",\"owner\":\"DE-705\"}",
            "      also uid, model, part, parts, usage, afi, eas, dsfid, hex, size,",
            "      blockSize, locked, afiLocked, password; alone: a blank tag",
            "  {\"do\":\"take\",\"uid\":\"E0040150ABCD1234\"}   or item; without: all",
            "  {\"do\":\"card\",\"uid\":\"04A1B2C3D4E5F6\",\"ms\":500}   without ms it stays",
            "  {\"do\":\"unplug\"}  {\"do\":\"replug\"}  {\"do\":\"become\",\"protocol\":\"3m\"}",
            "  {\"do\":\"noise\",\"hex\":\"00FF13\"}  {\"do\":\"delay\",\"ms\":300}",
            "  {\"do\":\"late\",\"answers\":1,\"ms\":400}  {\"do\":\"corrupt\",\"answers\":2}",
            "  {\"do\":\"halve\",\"answers\":1}  {\"do\":\"twice\",\"answers\":1}",
            "  {\"do\":\"mute\",\"on\":true}  {\"do\":\"dribble\",\"on\":true}  {\"do\":\"wait\",\"ms\":1000}",
            "Each line is answered; what a station does to a tag is told with \"event\"."
        })
final class SimulatePadCommand implements Callable<Integer> {
    @Mixin
    private final SimulateOptions options = new SimulateOptions();

    @Option(
            names = "--protocol",
            paramLabel = "NAME",
            defaultValue = "feig",
            description = "feig, 3m, anyid, trf7970a, twn4 or rfidhub (default: ${DEFAULT-VALUE}).")
    private String protocol = "feig";

    @Override
    public Integer call() throws IOException, InterruptedException {
        var make = make();
        return options.run(events -> new PadPlayer(options.link(), make, options.line(make.line()), events));
    }

    private Make make() {
        try {
            return PadPlayer.make(protocol);
        } catch (IllegalArgumentException unknown) {
            throw options.wrong("--protocol: " + unknown.getMessage() + ".");
        }
    }
}
