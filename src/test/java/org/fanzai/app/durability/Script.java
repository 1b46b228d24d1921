package org.fanzai.app.durability;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.fanzai.app.demo.DemoLibrary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Readers who borrow and return, and a book of what they were shown. What was asked and not answered is asked again,
/// with the same id, in the same order.
final class Script {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int FIRST_ITEM = 20;
    private static final int ITEMS = 40;

    /// Readers of the demo who may have fifteen items or more.
    private static final List<Integer> READERS = List.of(2, 4, 8, 11);

    private final RandomGenerator random;
    private final Map<String, String> asked = new HashMap<>();
    private final Deque<Request> unanswered = new ArrayDeque<>();
    private final Map<String, JsonNode> shown = new LinkedHashMap<>();
    private final Map<String, Request> requests = new HashMap<>();
    private Optional<Request> repeated = Optional.empty();
    private Optional<Request> latest = Optional.empty();
    private int checkouts;

    /// One line; `patron` is empty for a checkin.
    private record Request(String id, String item, String patron) {
        String line() {
            var node = JSON.createObjectNode()
                    .put("do", patron.isEmpty() ? "checkin" : "checkout")
                    .put("id", id)
                    .put("item", item);
            if (!patron.isEmpty()) node.put("patron", patron);
            return node.toString();
        }
    }

    Script(RandomGenerator random) {
        this.random = random;
    }

    /// The lines for a new life of the station: the last request that was answered once more, then everything that was
    /// not, then new ones until `inFlight` wait for an answer.
    List<String> lines(int inFlight) {
        repeated = latest;
        while (unanswered.size() < inFlight) unanswered.add(request());
        var lines = new ArrayList<String>();
        repeated.ifPresent(request -> lines.add(request.line()));
        unanswered.forEach(request -> lines.add(request.line()));
        return lines;
    }

    private Request request() {
        var id = new UUID((random.nextLong() & ~0xF000L) | 0x7000L, (random.nextLong() >>> 2) | Long.MIN_VALUE);
        var item = DemoLibrary.item(FIRST_ITEM + random.nextInt(ITEMS)).text();
        var patron =
                DemoLibrary.reader(READERS.get(random.nextInt(READERS.size()))).text();
        boolean back = asked.remove(item) != null;
        if (!back) asked.put(item, patron);
        return new Request(id.toString(), item, back ? "" : patron);
    }

    /// The next line that was shown.
    void shown(String line) {
        var answer = JSON.readTree(line);
        if (repeated.isPresent()) {
            assertEquals(shown.get(repeated.get().id()), answer, "asked again, the answer is the same");
            repeated = Optional.empty();
            return;
        }
        var request = unanswered.remove();
        assertEquals(request.id(), answer.path("op").asString(), line);
        shown.put(request.id(), answer);
        requests.put(request.id(), request);
        latest = Optional.of(request);
        if (happened(answer) && !request.patron().isEmpty()) checkouts++;
    }

    /// How many items were shown as lent.
    int checkouts() {
        return checkouts;
    }

    int unanswered() {
        return unanswered.size();
    }

    /// What was shown, by operation, in the order of showing: the outcome's word.
    Map<String, String> outcomes() {
        var outcomes = new LinkedHashMap<String, String>();
        shown.forEach((id, answer) -> outcomes.put(id, answer.path("outcome").asString()));
        return outcomes;
    }

    /// Who has which item until when, by what was shown.
    Map<String, String> loans() {
        var loans = new TreeMap<String, String>();
        shown.forEach((id, answer) -> {
            var request = requests.get(id);
            if (request == null || !happened(answer)) return;
            if (request.patron().isEmpty()) loans.remove(request.item());
            else
                loans.put(
                        request.item(),
                        request.patron() + " " + answer.path("due").asString());
        });
        return loans;
    }

    /// Whether the script ever touches an item.
    static boolean touches(String item) {
        for (int i = 0; i < ITEMS; i++)
            if (DemoLibrary.item(FIRST_ITEM + i).text().equals(item)) return true;
        return false;
    }

    private static boolean happened(JsonNode answer) {
        return answer.path("outcome").asString().equals("accepted");
    }
}
