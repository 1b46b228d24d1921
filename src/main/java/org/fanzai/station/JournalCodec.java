package org.fanzai.station;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.fanzai.db.codec.OperationJson;
import org.fanzai.db.codec.VerdictJson;
import org.fanzai.domain.operation.Hash;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Journal records as JSON: a record is the array of the entries that became durable together. The chain runs over the
/// records: the hash of one is SHA-256 over the hash before it and its bytes.
final class JournalCodec {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private JournalCodec() {}

    static byte[] write(List<JournalEntry> entries) {
        var array = JSON.createArrayNode();
        for (var entry : entries) {
            switch (entry) {
                case JournalEntry.Submitted(var operation) ->
                    array.addObject().set("operation", OperationJson.write(operation));
                case JournalEntry.Told(var id, var verdict) ->
                    array.addObject().put("told", id.toString()).set("verdict", VerdictJson.write(verdict));
            }
        }
        return array.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// Throws `IllegalArgumentException` or a Jackson exception when `record` holds no entries.
    static List<JournalEntry> read(byte[] record) {
        var entries = new ArrayList<JournalEntry>();
        for (var node : JSON.readTree(record)) entries.add(entry(node));
        return entries;
    }

    private static JournalEntry entry(JsonNode node) {
        return node.has("operation")
                ? new JournalEntry.Submitted(OperationJson.read(node.required("operation")))
                : new JournalEntry.Told(
                        UUID.fromString(node.required("told").asString()), VerdictJson.read(node.required("verdict")));
    }

    static Hash next(Hash previous, byte[] record) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(HexFormat.of().parseHex(previous.hex()));
            return new Hash(HexFormat.of().formatHex(digest.digest(record)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
