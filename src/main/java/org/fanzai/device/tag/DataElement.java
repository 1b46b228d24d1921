package org.fanzai.device.tag;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fanzai.device.frame.Octets;

/// One element of a tag of the model ISO 28560-2, in the bytes from `start` up to, not including, `end` of memory.
/// `pads` counts the padding bytes, where it is `padded`.
public record DataElement(int oid, Compaction scheme, Octets data, boolean padded, int pads, int start, int end) {
    static DataElement of(ElementHeader header, Octets memory, int start) {
        var data = memory.part(header.data(), header.data() + header.length());
        return new DataElement(
                header.oid(), header.scheme(), data, header.padded(), header.pads(), start, header.end());
    }

    /// As text, or empty when the bytes can't be what the element says they are. Elements of one byte are two
    /// hexadecimal digits, the content parameter is `oids=3,4,6`.
    public Optional<String> value() {
        return switch (oid) {
            case ElementNames.CONTENTS -> bytes() ? Optional.of(contents()) : Optional.empty();
            case ElementNames.OWNER, ElementNames.BORROWER ->
                scheme == Compaction.APPLICATION ? Isil.decode(data) : scheme.decode(data);
            case ElementNames.USAGE, ElementNames.MEDIA, ElementNames.STAGE ->
                bytes() && data.length() == 1 ? Optional.of(data.hex()) : scheme.decode(data);
            default -> scheme.decode(data);
        };
    }

    private boolean bytes() {
        return scheme == Compaction.APPLICATION || scheme == Compaction.OCTETS;
    }

    private String contents() {
        return listed().stream().map(String::valueOf).collect(Collectors.joining(",", "oids=", ""));
    }

    /// The identifiers that a content parameter lists: its first bit stands for 3.
    List<Integer> listed() {
        var listed = new ArrayList<Integer>();
        for (int bit = 0; bit < data.length() * 8; bit++)
            if ((data.at(bit / 8) >> (7 - bit % 8) & 1) == 1) listed.add(ElementNames.OWNER + bit);
        return listed;
    }

    /// Whether every one of the blocks it touches, or any of them, is in `locked`.
    public boolean isLocked(BitSet locked, int blockSize) {
        return locked.nextClearBit(start / blockSize) > (end - 1) / blockSize;
    }

    public boolean isTouched(BitSet locked, int blockSize) {
        int first = locked.nextSetBit(start / blockSize);
        return first >= 0 && first <= (end - 1) / blockSize;
    }

    @Override
    public String toString() {
        return "DataElement[" + oid + ", " + scheme + ", " + data + "]";
    }
}
