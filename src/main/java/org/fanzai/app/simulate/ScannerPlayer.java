package org.fanzai.app.simulate;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.fanzai.device.frame.Octets;
import org.fanzai.device.link.PortSettings;
import org.fanzai.device.virtual.VirtualScanner;
import tools.jackson.databind.node.ObjectNode;

/// A barcode scanner.
public final class ScannerPlayer implements Player {
    private final VirtualScanner scanner;

    public ScannerPlayer(Path link, PortSettings line) {
        scanner = VirtualScanner.at(link, line);
    }

    @Override
    public void play(String verb, ScriptLine line, ObjectNode answer) {
        switch (verb) {
            case "scan" -> scanner.send(scanned(line).toArray());
            case "noise" -> scanner.send(line.bytes("hex").toArray());
            case "unplug" -> scanner.unplug();
            case "replug" -> scanner.replug();
            case "wait" -> Pause.play(line);
            default ->
                throw new IllegalArgumentException(
                        "a scanner can't \"" + verb + "\"; it can scan, noise, unplug, replug, wait");
        }
    }

    /// "symbology" is an AIM identifier such as A0, "suffix" what ends the scan.
    private static Octets scanned(ScriptLine line) {
        line.allows("text", "symbology", "suffix");
        var symbology = line.text("symbology", "");
        if (!symbology.matches("(\\]?[A-Za-z][0-9A-Za-z])?"))
            throw new IllegalArgumentException("\"symbology\" is an AIM identifier of two characters, such as A0");
        var prefix = symbology.isEmpty() ? "" : "]" + symbology.replace("]", "");
        var text = prefix + line.text("text");
        return switch (line.text("suffix", "CR").toUpperCase(Locale.ROOT)) {
            case "CR" -> bytes(text + "\r");
            case "LF" -> bytes(text + "\n");
            case "CRLF" -> bytes(text + "\r\n");
            case "TAB" -> bytes(text + "\t");
            case "STX" -> bytes("\u0002" + text + "\u0003");
            case "NONE" -> bytes(text);
            default -> throw new IllegalArgumentException("\"suffix\" is CR, LF, CRLF, TAB, STX (with ETX) or none");
        };
    }

    private static Octets bytes(String text) {
        return Octets.of(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        scanner.close();
    }
}
