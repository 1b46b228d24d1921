package org.fanzai.device.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Tags of the model ISO 28560-2, to which GB/T 35660.2 and WH/T 44 conform. It has no checksum: such a tag is
/// believed only when its elements can be read from the first to the last, in one byte order and not in the other, and
/// when nothing else stands behind them or its own list says that they are all.
final class ElementTag {
    /// Text in ASCII may begin like an element of more bytes than this (20 is a space), so that a tag without the
    /// right DSFID is not taken for one with a longer identifier.
    private static final int MOST_WITHOUT_DSFID = 0x1F;

    private static final int NOT = 0;
    private static final int NOT_ALONE = 1;
    private static final int SOUND = 2;
    private static final int SPOTLESS = 3;
    private static final int AS_LISTED = 4;

    private ElementTag() {}

    /// A tag that can be read from the first to the last element.
    static Optional<TagContent> clean(Image image) {
        var asRead = ElementChain.of(image.memory());
        var turned = ElementChain.of(image.turned());
        int likely = rank(asRead, image.objects());
        int other = rank(turned, image.objects());
        if (Math.max(likely, other) <= NOT_ALONE) return Optional.empty();
        if (contradict(likely, other) && !asRead.elements().equals(turned.elements()))
            return Optional.of(content(asRead)
                    .doubted("The tag can be read with its bytes in either order, and says something else in each."));
        return Optional.of(likely >= other ? content(asRead) : content(turned).reversed());
    }

    /// Whether two readings may both be meant.
    private static boolean contradict(int one, int other) {
        boolean vouched = Math.max(one, other) == AS_LISTED;
        return one == other || (Math.min(one, other) == NOT_ALONE && !vouched);
    }

    /// A tag that begins like one of this model or whose DSFID says that it is one.
    static Optional<TagContent> damaged(Image image) {
        var asRead = ElementChain.of(image.memory());
        var turned = ElementChain.of(image.turned());
        if (begun(asRead, image.objects())) return Optional.of(doubtful(asRead));
        if (begun(turned, image.objects())) return Optional.of(doubtful(turned).reversed());
        return image.objects() ? Optional.of(doubtful(asRead)) : Optional.empty();
    }

    /// How many bytes from the start of memory are wanted, if these are not enough.
    static OptionalInt wanted(Image image) {
        for (var memory : List.of(image.memory(), image.turned())) {
            var chain = ElementChain.of(memory);
            if (begun(chain, image.objects())) return chain.wanted(memory);
        }
        var chain = ElementChain.of(image.memory());
        return image.objects() ? chain.wanted(image.memory()) : OptionalInt.empty();
    }

    private static boolean begun(ElementChain chain, boolean objects) {
        if (objects) return chain.id().isPresent();
        if (chain.elements().isEmpty() || chain.id().isEmpty()) return false;
        var first = chain.elements().getFirst();
        return first.oid() == ElementNames.ID
                && first.data().length() <= MOST_WITHOUT_DSFID
                && chain.elements().stream().allMatch(element -> element.value().isPresent());
    }

    private static int rank(ElementChain chain, boolean objects) {
        boolean likely = objects || (begun(chain, false) && chain.spotless());
        if (!chain.sound() || !likely) return NOT;
        if (chain.spotless() && !chain.listed().isEmpty() && chain.listed().equals(chain.present())) return AS_LISTED;
        if (!chain.alone()) return NOT_ALONE;
        return chain.spotless() ? SPOTLESS : SOUND;
    }

    private static TagContent doubtful(ElementChain chain) {
        return content(chain).doubted(why(chain));
    }

    private static String why(ElementChain chain) {
        return switch (chain.fault()) {
            case OVERRUN -> "An element runs past the end of the tag's memory: the tag is damaged.";
            case FOREIGN -> "Something on the tag is no element of ISO 28560-2: the tag is damaged.";
            case PADDED -> "An element has more padding than a block: the tag is damaged.";
            case REPEATED -> "An element is on the tag twice: the tag is damaged.";
            case NONE -> whyUnsound(chain);
        };
    }

    private static String whyUnsound(ElementChain chain) {
        if (chain.id().isEmpty()) return "The tag names no item: its identifier is missing or can't be read.";
        return chain.sound()
                ? "Behind the last element stands something else: the tag is damaged or of another model."
                : "What the tag is used for, or another part of it, can't be read: the tag is damaged.";
    }

    private static TagContent content(ElementChain chain) {
        var told = chain.value(ElementNames.SET);
        var set = told.flatMap(SetNumbers::of).orElse(SetNumbers.ALONE);
        int usage = chain.usage().orElse(TagContent.UNTOLD << 4);
        var elements = new TreeMap<String, Object>();
        for (var element : chain.elements())
            if (!ElementNames.isBasic(element.oid()))
                element.value().ifPresent(value -> elements.put(ElementNames.of(element.oid()), value));
        if (set.equals(SetNumbers.ALONE)) // part 1 of 1, or nonsense: to be written again as it stands
        told.ifPresent(digits -> elements.put(ElementNames.of(ElementNames.SET), digits));
        return new TagContent(
                TagContent.ISO_28560_2,
                chain.id().orElse(""),
                chain.value(ElementNames.OWNER).orElse(""),
                set.total(),
                set.ordinal(),
                usage >> 4,
                usage & 0x0F,
                Trust.WELL_FORMED,
                false,
                elements,
                problems(chain));
    }

    private static List<String> problems(ElementChain chain) {
        var problems = new ArrayList<String>();
        for (var element : chain.elements())
            if (element.value().isEmpty())
                problems.add("The element " + ElementNames.of(element.oid()) + " can't be read and was left out.");
        if (chain.value(ElementNames.SET)
                .filter(set -> SetNumbers.of(set).isEmpty())
                .isPresent())
            problems.add("Which part of how many this is can't be told: the tag's set information is wrong.");
        if (chain.fault() == ElementChain.Fault.NONE && !chain.listed().isEmpty()) compare(chain, problems);
        return problems;
    }

    /// Writers that add an element and forget to list it are known; the tag is believed all the same.
    private static void compare(ElementChain chain, List<String> problems) {
        var missing = Stream.concat(chain.listed().stream(), chain.present().stream())
                .filter(oid -> !chain.listed().contains(oid) || !chain.present().contains(oid))
                .map(ElementNames::of)
                .toList();
        if (!missing.isEmpty())
            problems.add("What the tag lists and what it holds differ in: " + String.join(", ", missing) + ".");
    }
}
