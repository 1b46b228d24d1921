package org.fanzai.device.reader;

import java.util.Map;
import org.fanzai.device.driver.HubBehaviour;
import org.fanzai.device.driver.PadBehaviour;
import org.fanzai.device.driver.PadDuty;
import org.fanzai.device.driver.PadTimes;
import org.fanzai.device.driver.PrinterBehaviour;
import org.fanzai.device.driver.ScannerBehaviour;
import org.fanzai.device.link.JsscLink;
import org.fanzai.device.link.PortSettings;
import org.fanzai.device.link.SerialLink;
import org.fanzai.device.protocol.PadProtocol;
import org.fanzai.device.reader.SecurityRules.By;
import org.fanzai.device.tag.AfiValues;

/// Builds running devices. None of these fails because a cable is missing: the device says so and waits for it.
public final class Readers {
    /// A hub tells and takes whether an alarm rings, whatever it does to the tag.
    private static final SecurityRules OF_A_HUB = new SecurityRules(By.EAS, AfiValues.ISO_28560, Map.of());

    private Readers() {}

    public static Pad pad(PadSettings settings) {
        return pad(settings, answering(settings.port(), settings.line()));
    }

    /// The same with another way to its port.
    public static Pad pad(PadSettings settings, SerialLink.Opener opener) {
        return pad("pad ", settings, opener, false);
    }

    /// A pad on which cards are looked for too.
    public static PadAndCards padAndCards(PadSettings settings, CardNumbers numbers) {
        var pad = pad("pad ", settings, answering(settings.port(), settings.line()), true);
        return new PadAndCards(pad, new CardScanner(pad, numbers, false));
    }

    /// A reader of its own for cards.
    public static Scanner cards(PadSettings settings, CardNumbers numbers) {
        var reader = pad("cards ", settings, answering(settings.port(), settings.line()), true);
        return new CardScanner(reader, numbers, true);
    }

    private static SerialPad pad(String kind, PadSettings settings, SerialLink.Opener opener, boolean cards) {
        var name = kind + settings.port();
        var protocol = settings.make().protocol(settings.address());
        if (protocol.isEmpty()) return new SerialPad(name, new HubBehaviour(settings.most()), opener, OF_A_HUB);
        return new SerialPad(name, behaviour(settings, protocol.get(), cards), opener, settings.security());
    }

    private static <F> PadBehaviour<F> behaviour(PadSettings settings, PadProtocol<F> protocol, boolean cards) {
        var times = PadTimes.of(settings.line().nanosPerByte(), settings.gone(), settings.rest());
        var security = settings.security();
        return new PadBehaviour<>(
                protocol, times, new PadDuty(security.usesAfi(), security.usesEas(), settings.most(), cards));
    }

    /// Opens a port for a device that answers whenever it is asked.
    public static SerialLink.Opener answering(String path, PortSettings line) {
        return port(path, line, JsscLink.Reading.BLOCKING);
    }

    public static Scanner scanner(ScannerSettings settings) {
        var behaviour = new ScannerBehaviour(settings.silenceEnds(), settings.silence());
        return new SerialScanner(
                "scanner " + settings.port(),
                behaviour,
                port(settings.port(), settings.line(), JsscLink.Reading.LOOKING));
    }

    public static SlipPrinter printer(PrinterSettings settings) {
        var behaviour = new PrinterBehaviour(settings.line().nanosPerByte());
        return new SerialPrinter(
                "printer " + settings.port(),
                behaviour,
                port(settings.port(), settings.line(), JsscLink.Reading.LOOKING),
                new SlipLayout(settings.columns(), settings.coding()));
    }

    private static SerialLink.Opener port(String path, PortSettings line, JsscLink.Reading reading) {
        return listener -> JsscLink.open(path, line, reading, listener);
    }
}
