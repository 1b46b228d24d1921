package org.fanzai.app.vectors;

import org.fanzai.device.frame.EscPosStatus;
import org.fanzai.device.frame.Octets;
import org.fanzai.device.virtual.EscPosInterpreter;
import org.fanzai.device.virtual.Paper.Part;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Vectors of receipt printers: what is printed (`>`), what the printer answers (`<`).
final class EscPosVectors {
    private static final String ANSWER = "<";

    private EscPosVectors() {}

    static ObjectNode got(JsonNode vector) {
        var bytes = ScanVectors.bytes(vector);
        var got = JsonNodeFactory.instance.objectNode();
        return vector.path("direction").asString("").equals(ANSWER) ? answer(got, vector, bytes) : printed(got, bytes);
    }

    private static ObjectNode printed(ObjectNode got, Octets bytes) {
        var interpreter = new EscPosInterpreter();
        interpreter.print(bytes);
        var paper = interpreter.paper();
        var text = paper.text() + interpreter.unfinished();
        if (!text.isEmpty()) got.put("text", text);
        for (var part : paper.parts()) {
            switch (part) {
                case Part.Qr(var code, var _) -> got.put("qr", code);
                case Part.Cut() -> got.put("cut", true);
                case Part.Line _ -> {}
            }
        }
        if (bytes.length() == 3 && bytes.at(0) == 0x10 && bytes.at(1) == 0x04) got.put("query", bytes.at(2));
        return got;
    }

    /// The first byte that can be a status. A vector that does not say what was asked gets every reading of it.
    private static ObjectNode answer(ObjectNode got, JsonNode vector, Octets bytes) {
        for (int i = 0; i < bytes.length(); i++)
            if (EscPosStatus.plausible(bytes.at(i)))
                return status(got.put("valid", true), vector.path("n").asInt(0), bytes.at(i));
        return got.put("valid", false).put("error", "no status byte");
    }

    private static ObjectNode status(ObjectNode got, int n, int status) {
        if (n == 0 || n == 1) got.put("offline", EscPosStatus.offline(status));
        if (n == 0 || n == 2)
            got.put("coverOpen", EscPosStatus.coverOpen(status))
                    .put("paperStop", EscPosStatus.stoppedByPaper(status))
                    .put("error", EscPosStatus.stoppedByError(status));
        if (n == 0 || n == 3)
            got.put("cutterError", EscPosStatus.cutterError(status))
                    .put("unrecoverable", EscPosStatus.unrecoverable(status))
                    .put("autoRecoverable", EscPosStatus.autoRecoverable(status));
        if (n == 0 || n == 4)
            got.put("paperEnd", EscPosStatus.paperEnd(status)).put("nearEnd", EscPosStatus.nearEnd(status));
        return got;
    }
}
