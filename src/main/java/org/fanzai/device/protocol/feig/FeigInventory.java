package org.fanzai.device.protocol.feig;

import java.util.ArrayList;
import org.fanzai.device.frame.Octets;
import org.fanzai.device.protocol.CardUid;
import org.fanzai.device.protocol.PadAnswer;
import org.fanzai.domain.shared.TagUid;

/// The data of an inventory (CPR manual H20800-16e, 7.1.1): a count, then for each transponder its type
/// (03 ISO 15693, 04 ISO 14443 A) and what belongs to the type.
final class FeigInventory {
    private static final int ISO_15693 = 0x03;
    private static final int ISO_14443A = 0x04;
    private static final int TEN_BYTES = 0x04;

    private FeigInventory() {}

    static PadAnswer of(Octets data, boolean more) {
        var tags = new ArrayList<PadAnswer.Found>();
        var cards = new ArrayList<CardUid>();
        int at = 1;
        int left = data.isEmpty() ? -1 : data.at(0);
        for (; left > 0 && at < data.length(); left--) {
            int length = length(data, at);
            if (length == 0 || at + length > data.length()) break;
            if (data.at(at) == ISO_15693)
                tags.add(
                        new PadAnswer.Found(TagUid.of(data.part(at + 2, at + 10).toArray()), data.at(at + 1)));
            else cards.add(CardUid.of(unpadded(data.part(at + 3, at + length))));
            at += length;
        }
        if (left != 0 || at != data.length()) return new PadAnswer.Unfitting("not a list of tags");
        var found = new PadAnswer.Tags(tags, more);
        return cards.isEmpty() ? found : new PadAnswer.Cards(cards, found);
    }

    /// Of the transponder at `at`; 0 when its type is not known.
    private static int length(Octets data, int at) {
        return switch (data.at(at)) {
            case ISO_15693 -> 10;
            case ISO_14443A -> at + 1 < data.length() && (data.at(at + 1) & TEN_BYTES) != 0 ? 13 : 10;
            default -> 0;
        };
    }

    /// A number of 4 bytes comes filled up to 7 with 00 before it.
    private static Octets unpadded(Octets uid) {
        boolean padded = uid.length() == 7 && uid.at(0) == 0 && uid.at(1) == 0 && uid.at(2) == 0;
        return padded ? uid.part(3, 7) : uid;
    }
}
