package org.fanzai.device.protocol;

import org.fanzai.device.frame.Octets;
import org.fanzai.domain.shared.TagUid;

/// What a pad can be asked to do, in words that fit every make.
public sealed interface PadCommand {
    /// Say who you are: the proof that the right device is at the other end.
    record Probe() implements PadCommand {}

    /// Switch the field off and on, so that all tags answer the next inventory.
    record ResetField() implements PadCommand {}

    /// Which tags are there? `more` asks for those that did not fit into the answer before.
    record Inventory(boolean more) implements PadCommand {}

    record Read(TagUid tag, int firstBlock, int blocks) implements PadCommand {}

    /// Write whole blocks of `blockSize` bytes, in the byte order in which the reader gives them.
    record Write(TagUid tag, int firstBlock, int blockSize, Octets bytes) implements PadCommand {}

    record WriteAfi(TagUid tag, int afi) implements PadCommand {}

    /// Ask for AFI, DSFID and memory size.
    record Inspect(TagUid tag) implements PadCommand {}

    /// Does the tag ring at an EAS gate?
    record ReadEas(TagUid tag) implements PadCommand {}

    record WriteEas(TagUid tag, boolean on) implements PadCommand {}

    record WriteDsfid(TagUid tag, int dsfid) implements PadCommand {}

    /// Lock blocks for ever.
    record Lock(TagUid tag, int firstBlock, int blocks) implements PadCommand {}

    /// Which of these blocks are locked?
    record ReadLocks(TagUid tag, int firstBlock, int blocks) implements PadCommand {}

    /// Which ISO 14443 cards are there? Only for makes with the ability `ASKS_FOR_CARDS`.
    record Cards() implements PadCommand {}
}
