package org.fanzai.device.tag;

import java.util.Optional;
import org.fanzai.device.frame.Octets;

/// A tag of the NFC Forum (type 5): it begins with E1 and version 1. It is somebody's, and no library's.
final class NfcTag {
    private NfcTag() {}

    static Optional<TagContent> read(Image image) {
        return begins(image.memory()) || begins(image.turned())
                ? Optional.of(TagContent.without(
                        TagContent.NFC_TYPE_5, "This is a tag for telephones (NFC Forum), not one of a library."))
                : Optional.empty();
    }

    private static boolean begins(Octets memory) {
        return memory.length() >= 4 && memory.at(0) == 0xE1 && (memory.at(1) & 0xF0) == 0x40;
    }
}
