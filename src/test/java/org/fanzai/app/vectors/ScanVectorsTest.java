package org.fanzai.app.vectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ScanVectorsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> KINDS = Set.of("barcode", "scan", "scan-stream", "escpos");

    @Test
    void everyPublishedVectorComesOutAsExpected() throws IOException {
        var vectors = JSON.createArrayNode();
        JSON.readTree(published())
                .path("vectors")
                .valueStream()
                .filter(vector -> KINDS.contains(vector.path("kind").asString()))
                .forEach(vectors::add);
        assertEquals(24, vectors.size());
        for (var result : new VectorRunner().run(vectors.toString())) assertPassed(result);
    }

    private static void assertPassed(VectorResult result) {
        assertTrue(
                result instanceof VectorResult.Ran(var _, var _, var differences) && differences.isEmpty(),
                result.toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            isbn10      | 080442957X        | {"valid":true,"isbn13":"9780804429573","check":"X"}
            isbn10      | 0-8044-2957-x     | {"valid":true,"isbn13":"9780804429573"}
            isbn10      | 0306406153        | {"valid":false,"reason":"check","check":"2"}
            issn        | 0317-8471         | {"valid":true,"ean13":"9770317847001"}
            issn        | 2434-561X         | {"valid":true,"check":"X"}
            issn        | 9770317847001     | {"valid":true,"issn":"0317-8471","bookland":false}
            ean13       | 4006381333931     | {"valid":true,"bookland":false}
            ean13       | 9787111187333     | {"valid":false,"bookland":true,"reason":"check"}
            ean13       | 978711118733      | {"valid":false,"reason":"length"}
            ean8        | 96385074          | {"valid":true,"check":"4"}
            luhn        | 79927398713       | {"valid":true,"check":"3"}
            luhn        | 7992739871        | {"valid":false,"check":"3"}
            code39mod43 | LIB2026A17Z       | {"valid":true,"check":"Z"}
            code39mod43 | 159AZH            | {"valid":true,"check":"H"}
            code39mod43 | lib               | {"valid":false,"reason":"characters"}
            library14   | 3023400051786     | {"valid":false,"reason":"length","check":"1"}
            library14   | 3023400051786X    | {"valid":false}
            """)
    void numbersOfOtherKindsAreCheckedToo(String scheme, String text, String expect) {
        var vector = vector("barcode", expect).put("scheme", scheme).put("text", text);
        assertPassed(run(vector));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ]C0LIB-17\\t            | {"symbology":"Code128","modifier":"0","data":"LIB-17","terminator":"TAB"}
            ]C10112345\\r\\n        | {"symbology":"Code128","gs1":true,"terminator":"CRLF"}
            ]E49638507\\r           | {"symbology":"EAN-13/UPC","modifier":"4","error":"incomplete EAN-8"}
            ]E496385074\\r          | {"data":"96385074"}
            ]E09787111187332]E105\\r | {"data":"9787111187332","supplement":"05"}
            ]E3978711118733251299\\r | {"data":"9787111187332","supplement":"51299","modifier":"3"}
            ]F030234000517861\\r    | {"symbology":"Codabar","data":"30234000517861"}
            ]A0*LIB*\\r             | {"symbology":"Code39","data":"LIB","startStop":"*/*"}
            *LIB17*\\r              | {"symbology":null,"data":"LIB17"}
            a30234000517861b\\r     | {"data":"30234000517861","startStop":"a/b"}
            ]X00306406152\\r        | {"symbology":"Other","data":"0306406152"}
            ]d2P1234\\n             | {"symbology":"DataMatrix","gs1":true,"terminator":"LF"}
            ]?0LIB\\r               | {"symbology":null,"data":"]?0LIB"}
            ]E09787111187333\\r     | {"error":"wrong check digit of an EAN-13"}
            """)
    void scansOfOtherKindsAreTakenApartToo(String raw, String expect) {
        var text = raw.replace("\\r", "\r").replace("\\n", "\n").replace("\\t", "\t");
        var hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
        assertPassed(run(vector("scan", expect).put("raw", hex)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            < | 1E       | {"paperEnd":false,"nearEnd":true}
            < | 1A       | {"offline":true}
            < | 16       | {"coverOpen":true,"error":false}
            < | 52       | {"error":true,"coverOpen":false}
            < | 00FF12   | {"valid":true,"offline":false,"paperEnd":false}
            < | FF       | {"valid":false}
            > | 1D5600   | {"cut":true}
            > | 1B700019FA41 | {"text":"A"}
            > | 1C28430200300241C3A9 | {"text":"Aé"}
            > | 100402   | {"query":2}
            """)
    void printersSpeakAndAreSpokenTo(String direction, String hex, String expect) {
        assertPassed(run(vector("escpos", expect).put("direction", direction).put("hex", hex)));
    }

    @Test
    void scansThatRanTogetherComeApart() {
        var hex = HexFormat.of()
                .formatHex("]F030234000517861]F030234000517879]E09787111187332\r".getBytes(StandardCharsets.UTF_8));
        var expect = "{\"scans\":[\"30234000517861\",\"30234000517879\",\"9787111187332\"]}";
        assertPassed(run(vector("scan-stream", expect).put("hex", hex)));
    }

    @Test
    void aVectorThatCannotBeRunSaysWhy() {
        var vector =
                vector("barcode", "{\"valid\":true}").put("scheme", "runes").put("text", "1");
        assertTrue(
                run(vector).toString().contains("unknown scheme"), run(vector).toString());
    }

    private static ObjectNode vector(String kind, String expect) {
        var vector = JSON.createObjectNode().put("id", "x").put("kind", kind);
        vector.set("expect", JSON.readTree(expect));
        return vector;
    }

    private static VectorResult run(ObjectNode vector) {
        return new VectorRunner().run(List.of(vector).toString()).getFirst();
    }

    private static String published() throws IOException {
        try (var in = Objects.requireNonNull(ScanVectorsTest.class.getResourceAsStream("/vectors/vectors.json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
