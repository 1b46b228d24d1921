package org.fanzai.device.virtual;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fanzai.device.frame.Octets;
import org.fanzai.device.frame.TextLine;
import org.fanzai.device.protocol.rfidhub.HubAnswer;
import org.fanzai.device.tag.TagCodec;
import org.fanzai.device.tag.TagContent;
import org.fanzai.domain.shared.TagUid;

/// What a unit of the text protocol does: once told to begin, it says each item that is put on it and
/// waits for what to do with its alarm before it says the next.
final class RfidHubFirmware implements Firmware {
    private static final int RINGING = 0x07;
    private static final int SILENT = 0xC2;
    private static final String OK = "OK";
    private static final String NOK = "NOK";

    private final VirtualField field;
    private final FrameInbox<TextLine> inbox = new FrameInbox<>(in -> HubAnswer.next(in, false));
    private final ArrayDeque<TagUid> untold = new ArrayDeque<>();
    private Optional<TagUid> waiting = Optional.empty();
    private boolean reading;

    RfidHubFirmware(VirtualField field) {
        this.field = field;
    }

    @Override
    public synchronized List<Reply> take(Octets bytes) {
        return inbox.take(bytes).stream()
                .flatMap(line -> answers(line.text()).stream())
                .toList();
    }

    @Override
    public synchronized List<Reply> placed(VirtualTag tag) {
        if (!reading) return List.of();
        untold.add(tag.uid());
        return waiting.isEmpty() ? tellNext() : List.of();
    }

    private List<Reply> answers(String said) {
        return switch (said.length() < 3 ? said : said.substring(0, 3)) {
            case "VER" -> says(OK);
            case "BEG" -> begun();
            case "END" -> ended();
            case "OK0" -> decided(SILENT);
            case "OK1" -> decided(RINGING);
            case "OK", "OK " -> decided(-1);
            case "OKR" -> waiting.flatMap(field::find).map(this::told).orElse(List.of());
            case "ACT" -> says(byName(said.substring(3), RINGING));
            case "DAC" -> says(byName(said.substring(3), SILENT));
            case "TGC" -> says("OK|" + field.tags().size());
            case "WRT" -> says(written(said.substring(3)));
            case "SLP" -> says(OK);
            default -> says(NOK);
        };
    }

    private static List<Reply> says(String text) {
        return List.of(Reply.of(new TextLine(text).encode()));
    }

    private List<Reply> begun() {
        reading = true;
        field.tags().forEach(tag -> untold.add(tag.uid()));
        return both(says(OK), tellNext());
    }

    private List<Reply> ended() {
        reading = false;
        untold.clear();
        waiting = Optional.empty();
        return says(OK);
    }

    /// What to do with the alarm of the item that was said; `afi` is -1 for nothing.
    private List<Reply> decided(int afi) {
        var tag = waiting.flatMap(field::find);
        waiting = Optional.empty();
        boolean done = tag.isPresent() && (afi < 0 || tag.get().writeAfi(afi));
        return both(says(done ? OK : NOK), tellNext());
    }

    private static List<Reply> both(List<Reply> first, List<Reply> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private List<Reply> tellNext() {
        while (!untold.isEmpty()) {
            var tag = field.find(untold.poll());
            var said = tag.map(this::told).orElse(List.of());
            if (said.isEmpty()) continue;
            waiting = tag.map(VirtualTag::uid);
            return said;
        }
        return List.of();
    }

    /// Nothing when the tag holds no item.
    private List<Reply> told(VirtualTag tag) {
        var content = content(tag);
        if (content.id().isEmpty()) return List.of();
        long parts = field.tags().stream()
                .filter(other -> content(other).id().equals(content.id()))
                .count();
        return says("RDT" + printed(content) + "|" + (parts >= content.parts() ? 0 : 1));
    }

    private static TagContent content(VirtualTag tag) {
        return TagCodec.decode(
                Octets.of(tag.memory()), tag.blockSize(), OptionalInt.of(tag.dsfid()), OptionalInt.empty());
    }

    private static String printed(TagContent content) {
        var owner = content.owner();
        return content.id() + ":" + owner.substring(0, Math.min(2, owner.length())) + ":"
                + owner.substring(Math.min(2, owner.length())).replaceFirst("^-", "");
    }

    private String byName(String printed, int afi) {
        var tags = field.tags().stream()
                .filter(tag -> printed(content(tag)).equals(printed))
                .toList();
        boolean done = !tags.isEmpty() && tags.stream().allMatch(tag -> tag.writeAfi(afi));
        return done ? OK : NOK;
    }

    /// Barcode, parts, and whether every part has a tag: as many tags must lie there.
    private String written(String order) {
        var words = order.split("\\|", -1);
        var tags = field.tags();
        if (words.length != 3 || !words[1].equals(Integer.toString(tags.size()))) return NOK;
        for (int i = 0; i < tags.size(); i++) {
            var content = TagContent.item(words[0], "").asPart(i + 1, tags.size());
            if (!rewrite(tags.get(i), content)) return NOK;
        }
        return tags.stream().map(tag -> tag.uid().hex()).collect(Collectors.joining("|", "OK|", ""));
    }

    private static boolean rewrite(VirtualTag tag, TagContent content) {
        int size = tag.blockSize();
        var memory = Octets.of(TagCodec.encode(content, tag.memory().length));
        for (int block = 0; block < tag.blocks(); block++) {
            var wanted = memory.part(block * size, (block + 1) * size);
            if (!tag.block(block).equals(wanted) && !tag.write(block, wanted)) return false;
        }
        return true;
    }
}
