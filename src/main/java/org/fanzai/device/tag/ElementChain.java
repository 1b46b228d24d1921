package org.fanzai.device.tag;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fanzai.device.frame.Octets;

/// The elements of a tag of the model ISO 28560-2 as they stand one after the other, up to a byte 00, the end of
/// memory or what can't be one. `end` is where reading ended; `terminated` when it was at a byte 00; `alone` when
/// nothing was written behind it.
public record ElementChain(List<DataElement> elements, Fault fault, boolean terminated, int end, boolean alone) {
    /// Padding fills a block, and chips have blocks of 4 or 8 bytes; twice that is allowed for.
    private static final int MOST_PADS = 15;

    /// Why reading ended before the end.
    public enum Fault {
        NONE(""),
        OVERRUN("element overruns memory"),
        FOREIGN("no such object identifier"),
        PADDED("more padding than a block has"),
        REPEATED("object identifier occurs twice");

        private final String words;

        Fault(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public ElementChain {
        elements = List.copyOf(elements);
    }

    public static ElementChain of(Octets memory) {
        var elements = new ArrayList<DataElement>();
        var seen = new HashSet<Integer>();
        int at = 0;
        while (at < memory.length()) {
            if (memory.at(at) == 0 || filled(memory, at, 0xFF))
                return new ElementChain(elements, Fault.NONE, true, at, alone(memory, at));
            var header = ElementHeader.at(memory, at);
            var fault = fault(header, memory, seen);
            if (fault != Fault.NONE) return new ElementChain(elements, fault, false, at, false);
            elements.add(DataElement.of(header, memory, at));
            at = header.end();
        }
        return new ElementChain(elements, Fault.NONE, false, at, true);
    }

    private static Fault fault(ElementHeader header, Octets memory, Set<Integer> seen) {
        if (header.oid() == 0 || header.oid() > ElementNames.LAST) return Fault.FOREIGN;
        if (!header.fits(memory)) return Fault.OVERRUN;
        if (header.pads() > MOST_PADS) return Fault.PADDED;
        return seen.add(header.oid()) ? Fault.NONE : Fault.REPEATED;
    }

    /// Behind the end all is 00, or FF as chips leave the factory.
    private static boolean alone(Octets memory, int end) {
        return filled(memory, end, 0x00) || filled(memory, end + 1, 0xFF) || filled(memory, end, 0xFF);
    }

    private static boolean filled(Octets memory, int from, int value) {
        for (int i = from; i < memory.length(); i++) if (memory.at(i) != value) return false;
        return true;
    }

    public Optional<DataElement> element(int oid) {
        return elements.stream().filter(element -> element.oid() == oid).findFirst();
    }

    public Optional<String> value(int oid) {
        return element(oid).flatMap(DataElement::value);
    }

    /// The item's identifier, when it is one: text that can be read and printed.
    public Optional<String> id() {
        return element(ElementNames.ID)
                .filter(element -> element.scheme() != Compaction.APPLICATION)
                .flatMap(DataElement::value)
                .filter(id -> !id.isBlank() && id.chars().noneMatch(Character::isISOControl));
    }

    /// The byte that says what the tag is used for.
    public OptionalInt usage() {
        return value(ElementNames.USAGE)
                .filter(hex -> hex.matches("[0-9A-F]{2}"))
                .map(hex -> OptionalInt.of(Integer.parseInt(hex, 16)))
                .orElse(OptionalInt.empty());
    }

    /// Whether nothing speaks against its identifier and its use.
    boolean sound() {
        boolean used = element(ElementNames.USAGE).isEmpty() || usage().isPresent();
        return fault == Fault.NONE && used && id().isPresent();
    }

    /// Whether, beyond that, all of it can be read.
    boolean spotless() {
        return sound() && elements.stream().allMatch(element -> element.value().isPresent());
    }

    /// What the content parameter lists and what is there, both without the first two.
    Set<Integer> listed() {
        return element(ElementNames.CONTENTS)
                .map(element -> new TreeSet<>(element.listed()))
                .orElseGet(TreeSet::new);
    }

    Set<Integer> present() {
        return elements.stream()
                .map(DataElement::oid)
                .filter(oid -> oid > ElementNames.CONTENTS)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// How many bytes of memory it takes to come further, when `memory` is only its beginning: nothing when all
    /// that the content parameter lists was found.
    OptionalInt wanted(Octets memory) {
        if (fault == Fault.OVERRUN)
            return OptionalInt.of(ElementHeader.at(memory, end).end());
        var listed = listed();
        boolean found = !listed.isEmpty() && id().isPresent() && present().containsAll(listed);
        return fault != Fault.NONE || terminated || found ? OptionalInt.empty() : OptionalInt.of(memory.length() + 1);
    }
}
