package org.fanzai.app.vectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class TagVectorsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void everyVectorOfTagsComesOutAsExpected() throws IOException {
        var kinds = TagVectors.kinds().keySet();
        var vectors = JSON.readTree(shared())
                .path("vectors")
                .valueStream()
                .filter(vector -> kinds.contains(vector.path("kind").asString()))
                .toList();
        assertEquals(62, vectors.size());
        for (var vector : vectors) {
            var ran = assertInstanceOf(VectorResult.Ran.class, run(vector.toString()));
            assertEquals(List.of(), ran.differences(), ran.id());
            assertFalse(ran.got().isEmpty(), ran.id());
        }
    }

    /// Each is a vector of the file with one thing changed, so that a comparison that compares nothing is noticed.
    @ParameterizedTest
    @ValueSource(strings = {"""
                {"id":"a","kind":"compaction","scheme":"integer","text":"65536","hex":"010001"}""", """
                {"id":"b","kind":"compaction","scheme":"6bit","text":"QA268.L55","hex":"441CB6E2E335D7"}""", """
                {"id":"c","kind":"compaction-reject","scheme":"integer","text":"12"}""", """
                {"id":"d","kind":"isil","text":"DE-Heu1","hex":"21408E16BF2F"}""", """
                {"id":"e","kind":"crc16","algorithm":"X-25","ascii":"123456789","expect":{"crc":"D64E"}}""", """
                {"id":"f","kind":"tag-image","hex":"00000000","expect":{"model":"unknown"}}""", """
                {"id":"g","kind":"tag-image","hex":"xyz","expect":{"model":"unknown"}}""", """
                {"id":"h","kind":"compaction","scheme":"9bit","text":"1","hex":"31"}"""})
    void failsWhenSomethingElseComesOut(String vector) {
        var ran = assertInstanceOf(VectorResult.Ran.class, run(vector));
        assertFalse(ran.differences().isEmpty());
    }

    /// The check values of the catalogue of checksums for "123456789".
    @ParameterizedTest
    @ValueSource(strings = {"CCITT-FALSE 29B1", "GENIBUS D64E", "X-25 906E", "MCRF4XX 6F91", "FEIG 6F91"})
    void knowsTheChecksumsOfReadersAndTags(String figures) {
        var parts = figures.split(" ", 2);
        var ran = assertInstanceOf(VectorResult.Ran.class, run("""
                {"id":"crc","kind":"crc16","algorithm":"CRC-16/%s","ascii":"123456789","expect":{"crc":"%s"}}""".formatted(parts[0], parts[1])));
        assertEquals(List.of(), ran.differences());
    }

    private static VectorResult run(String vector) {
        return new VectorRunner().run("[" + vector + "]").getFirst();
    }

    private static String shared() throws IOException {
        try (var in = TagVectorsTest.class.getResourceAsStream("/vectors/vectors.json")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
