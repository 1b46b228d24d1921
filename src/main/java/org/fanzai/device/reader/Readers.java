package org.fanzai.device.reader;

import org.fanzai.device.driver.PadBehaviour;
import org.fanzai.device.driver.PadTimes;
import org.fanzai.device.driver.PrinterBehaviour;
import org.fanzai.device.driver.ScannerBehaviour;
import org.fanzai.device.link.JsscLink;
import org.fanzai.device.link.PortSettings;
import org.fanzai.device.link.SerialLink;
import org.fanzai.device.protocol.feig.FeigProtocol;

/// Builds running devices. None of these fails because a cable is missing: the device says so and waits for it.
public final class Readers {
    private Readers() {}

    public static Pad pad(PadSettings settings) {
        var times = PadTimes.of(settings.line().nanosPerByte(), settings.gone(), settings.rest());
        var behaviour = new PadBehaviour<>(new FeigProtocol(settings.address()), times);
        return new SerialPad(
                "pad " + settings.port(),
                behaviour,
                port(settings.port(), settings.line(), JsscLink.Reading.BLOCKING),
                settings.afi());
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
