package org.fanzai.device.tag;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fanzai.device.frame.Octets;

/// A whole tag of the model ISO 28560-3: basic block, then extension blocks. A broken extension spoils nothing
/// before it.
final class DanishTag {
    private static final int SHORT_OWNER = 11;

    /// What most chips hold.
    private static final int USUAL_SIZE = 112;

    private DanishTag() {}

    /// A tag whose checksum is right, in either byte order.
    static Optional<TagContent> proven(Image image) {
        if (DanishBlock.verified(image.memory())) return Optional.of(decode(image.memory()));
        return DanishBlock.verified(image.turned())
                ? Optional.of(decode(image.turned()).reversed())
                : Optional.empty();
    }

    /// A tag that could be one but for its checksum.
    static Optional<TagContent> doubtful(Image image) {
        if (DanishBlock.plausible(image.memory())) return Optional.of(doubtful(image.memory()));
        return DanishBlock.plausible(image.turned())
                ? Optional.of(doubtful(image.turned()).reversed())
                : Optional.empty();
    }

    private static TagContent doubtful(Octets memory) {
        return decode(memory).doubted("The checksum is wrong: the tag is damaged or was written badly.");
    }

    /// How many bytes from the start of memory are wanted, if `content` came of fewer.
    static OptionalInt wanted(TagContent content, Octets memory) {
        if (!content.model().equals(TagContent.DANISH)) return OptionalInt.empty();
        if (content.damaged() && memory.length() < DanishBlock.LENGTH) return OptionalInt.of(DanishBlock.LENGTH);
        if (content.id().isEmpty() && memory.length() < USUAL_SIZE) return OptionalInt.of(USUAL_SIZE);
        return OptionalInt.empty();
    }

    private static TagContent decode(Octets memory) {
        var basic = DanishBlock.decode(memory);
        var problems = new ArrayList<String>();
        if (basic.part() > basic.parts())
            problems.add("Part number and number of parts were probably swapped when the tag was written.");
        var extensions = memory.length() > DanishBlock.LENGTH
                ? DanishExtensions.decode(memory.part(DanishBlock.LENGTH, memory.length()))
                : new DanishExtensions(new TreeMap<>(), Octets.NONE);
        if (!extensions.broken().isEmpty())
            problems.add("Additional data on the tag is damaged (checksum) and was left out.");
        return new TagContent(
                TagContent.DANISH,
                basic.id().equals(DanishBlock.ELSEWHERE) ? extensions.text(DanishExtensions.PRIMARY_ID) : basic.id(),
                basic.owner().isEmpty() ? extensions.text(DanishExtensions.ISIL) : basic.owner(),
                basic.parts(),
                basic.part(),
                basic.usage(),
                0,
                Trust.PROVEN,
                false,
                extensions.named(),
                problems);
    }

    static byte[] encode(TagContent content, int size) {
        if (size < 32) throw new IllegalArgumentException("a tag needs at least 32 bytes");
        check(content);
        var elements = new TreeMap<>(content.elements());
        boolean longId = bytes(content.id()) > 16;
        if (longId) elements.put(DanishExtensions.PRIMARY_ID, content.id());
        var owner = owner(content.owner());
        boolean longOwner = bytes(owner) > Math.min(2 + SHORT_OWNER, size - 21);
        if (longOwner) elements.put(DanishExtensions.ISIL, content.owner());
        var out = new byte[size];
        new DanishBlock(
                        content.usage(),
                        content.parts(),
                        content.part(),
                        longId ? DanishBlock.ELSEWHERE : content.id(),
                        longOwner ? "" : owner)
                .encode(out);
        var extensions = DanishExtensions.encode(elements);
        if (extensions.length() > Math.max(0, size - DanishBlock.LENGTH))
            throw new IllegalArgumentException("the tag is too small for what it should say");
        System.arraycopy(extensions.toArray(), 0, out, Math.min(size, DanishBlock.LENGTH), extensions.length());
        return out;
    }

    private static void check(TagContent content) {
        if (content.usage() < 0 || content.usage() > 9) throw new IllegalArgumentException("no such type of usage");
        if (content.usageDetail() != 0)
            throw new IllegalArgumentException("ISO 28560-3 has no finer types of usage: only ISO 28560-2 has");
        if (content.parts() < 0 || content.parts() > 255 || content.part() < 0 || content.part() > 255)
            throw new IllegalArgumentException("there is no part " + content.part() + " of " + content.parts());
        Stream.concat(
                        Stream.of(content.id(), content.owner()),
                        content.elements().values().stream().map(Object::toString))
                .filter(text -> text.chars().anyMatch(Character::isISOControl))
                .findFirst()
                .ifPresent(_ -> {
                    throw new IllegalArgumentException("a text has a character that can't be printed");
                });
    }

    /// An ISIL with a country of two letters loses its first hyphen: `DE-705` is stored as `DE705`.
    private static String owner(String isil) {
        return isil.matches("[A-Z]{2}-.*") ? isil.substring(0, 2) + isil.substring(3) : isil;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
