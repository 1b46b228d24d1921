package org.fanzai.app.vectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FrameVectorsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Stream<JsonNode> ours() throws IOException {
        try (var in = FrameVectorsTest.class.getResourceAsStream("/vectors/vectors.json")) {
            var all = JSON.readTree(Objects.requireNonNull(in)).path("vectors").valueStream();
            return all
                    .filter(vector ->
                            FrameVectors.kinds().containsKey(vector.path("kind").asString("")))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("ours")
    void everyVectorOfTheCableComesOutAsPublished(JsonNode vector) {
        var ran = assertInstanceOf(VectorResult.Ran.class, run(vector.toString()));
        assertEquals(List.of(), ran.differences());
    }

    /// Written by hand from the manuals: what the published ones do not have.
    @ParameterizedTest
    @ValueSource(strings = {"""
                {"id": "feig-locked", "kind": "frame-reply", "protocol": "FEIG ISO-Host", "hex": "0800B0951203CA6C",
                 "expect": {"status": "95", "isoError": "12", "address": 3}}""", """
                {"id": "3m-dsfid", "kind": "frame-request", "protocol": "3M 810/210",
                 "hex": "D6000C0BE00401003123AA263E887D", "expect": {"cmd": "0B", "dsfid": "3E"}}""", """
                {"id": "trf-read", "kind": "frame-request", "protocol": "TI TRF7970A EVM (ASCII hex)",
                 "ascii": "0114000304182023E0040150ABCD123400070000",
                 "expect": {"cmd": "18", "uid": "E0040150ABCD1234", "first": 0, "count": 7}}""", """
                {"id": "trf-slots", "kind": "frame-reply", "protocol": "TI TRF7970A EVM (ASCII hex)",
                 "ascii": "[,40][E0040150ABCD1234,6A][z,40]",
                 "expect": {"tags": ["E0040150ABCD1234"], "collision": true}}""", """
                {"id": "twn4-rest", "kind": "transcript", "protocol": "Elatec TWN4 simple",
                 "lines": ["> 0004FF", "< 000854574E342F312E35", "> 0D0503FF", "< 000104CAFEBABE"],
                 "expect": {"version": "TWN4/1.5", "data": "CAFEBABE"}}""", """
                {"id": "hub", "kind": "transcript", "protocol": "koha-rfidhub text",
                 "lines": ["> VER2.00", "< OK", "> BEG", "< OK", "< RDT1003010856677001:NO:02030000|1"],
                 "expect": {"item": "1003010856677001", "country": "NO", "owner": "02030000", "complete": false}}""", """
                {"id": "anyid-cut", "kind": "stream", "protocol": "AnyID/R321 7E55",
                 "hex": "7E557E5514010000001F1100B951BDCA500104E0AA0000CE2B7E5514",
                 "expect": {"frames": ["7E5514010000001F1100B951BDCA500104E0AA0000CE2B"], "rest": "7E5514"}}""", """
                {"id": "air", "kind": "iso15693-reply", "hex": "000F55443322110004E03E071B0301",
                 "expect": {"uid": "E004001122334455", "dsfid": "3E", "afi": "07", "blocks": 28, "blockSize": 4}}"""})
    void whatTheManualsSayComesOutToo(String vector) {
        var ran = assertInstanceOf(VectorResult.Ran.class, run(vector));
        assertEquals(List.of(), ran.differences(), ran.id());
    }

    @Test
    void aVectorThatCannotBeRunIsAFailureWithASentence() {
        var none = assertInstanceOf(
                VectorResult.Ran.class,
                run("{\"id\": \"x\", \"kind\": \"stream\", \"protocol\": \"?\", \"expect\": {}, \"hex\": \"\"}"));
        assertTrue(none.differences().getFirst().contains("no protocol"));
    }

    @Test
    void theCopyOnTheClassPathHasTheWholePublishedFile() throws IOException {
        try (var in = FrameVectorsTest.class.getResourceAsStream("/vectors/vectors.json")) {
            var text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(138, JSON.readTree(text).path("vectors").size());
        }
    }

    private static VectorResult run(String vector) {
        return new VectorRunner().run("[" + vector + "]").getFirst();
    }
}
