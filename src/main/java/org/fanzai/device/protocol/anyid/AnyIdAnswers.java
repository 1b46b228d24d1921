package org.fanzai.device.protocol.anyid;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.fanzai.device.frame.Octets;
import org.fanzai.device.protocol.CardUid;
import org.fanzai.device.protocol.PadAnswer;
import org.fanzai.device.protocol.PadAnswer.Cause;
import org.fanzai.device.protocol.PadCommand;
import org.fanzai.device.protocol.iso15693.Iso15693Reply;
import org.fanzai.device.protocol.iso15693.Iso15693Request;
import org.fanzai.domain.shared.TagUid;

/// What an AnyID reader's answer says (RFIDStation protocol V1.1, 4): mostly data, then a flag (00
/// done, 01 failed) and the kind of failure (01 the tag refused, 02 its checksum was wrong, 03 it does
/// not answer).
final class AnyIdAnswers {
    private static final int AFTER_UID = 0xAA;
    private static final int CARD = 14;

    private AnyIdAnswers() {}

    static PadAnswer of(PadCommand command, Octets data) {
        if (data.length() < 2) return new PadAnswer.Unfitting("too short");
        return switch (command) {
            case PadCommand.Inventory _ -> tags(data);
            case PadCommand.Cards() -> cards(data);
            case PadCommand.Inspect(var tag) -> data.at(0) == 0 ? details(tag, data) : failed(command, data.at(1));
            default -> flagged(command, data);
        };
    }

    private static PadAnswer flagged(PadCommand command, Octets data) {
        int end = data.length() - 2;
        if (data.at(end) > 1) return new PadAnswer.Unfitting("neither done nor failed");
        if (data.at(end) == 1) return failed(command, data.at(end + 1));
        var told = data.part(0, end);
        return switch (command) {
            case PadCommand.Probe() -> version(told);
            case PadCommand.Read read -> memory(told, read.blocks());
            case PadCommand.ReadEas _, PadCommand.WriteEas _, PadCommand.ReadLocks _ -> passed(command, told);
            default -> told.isEmpty() ? new PadAnswer.Done() : new PadAnswer.Unfitting("data where none was asked for");
        };
    }

    private static PadAnswer version(Octets told) {
        var text = new String(told.toArray(), StandardCharsets.US_ASCII).replaceAll("[^ -~]+", " ");
        return new PadAnswer.Version(text.strip());
    }

    private static PadAnswer failed(PadCommand command, int kind) {
        if (command instanceof PadCommand.ReadEas && kind == 3) return new PadAnswer.Eas(false);
        return switch (kind) {
            case 1 -> new PadAnswer.Refused(refusedBy(command), "the tag refused");
            case 2 -> new PadAnswer.Refused(Cause.PASSING, "the tag's answer was damaged");
            case 3 -> new PadAnswer.Refused(Cause.NO_TAG, "the tag does not answer");
            default -> new PadAnswer.Refused(Cause.PASSING, "failed, error %02X".formatted(kind));
        };
    }

    /// The reader does not pass on why a tag refused; for each command there is one likely reason.
    private static Cause refusedBy(PadCommand command) {
        return switch (command) {
            case PadCommand.Read _ -> Cause.NO_SUCH_BLOCK;
            case PadCommand.Write _, PadCommand.WriteAfi _, PadCommand.WriteDsfid _, PadCommand.Lock _ -> Cause.LOCKED;
            default -> Cause.NOT_SUPPORTED;
        };
    }

    /// UIDs, each with AA after it, then how many are left to be told, then 00.
    private static PadAnswer tags(Octets data) {
        int end = data.length() - 2;
        if (end % 9 != 0) return new PadAnswer.Unfitting("not a list of tags");
        var tags = new ArrayList<PadAnswer.Found>();
        for (int at = 0; at < end; at += 9) {
            if (data.at(at + 8) != AFTER_UID) return new PadAnswer.Unfitting("not a list of tags");
            tags.add(new PadAnswer.Found(Iso15693Request.uid(data, at), 0));
        }
        return new PadAnswer.Tags(tags, data.at(end) > 0);
    }

    /// Cards of 14 bytes: type (2), length of the number, the number filled up to 10, SAK.
    private static PadAnswer cards(Octets data) {
        int end = data.length() - 2;
        if (end % CARD != 0) return new PadAnswer.Unfitting("not a list of cards");
        var cards = new ArrayList<CardUid>();
        for (int at = 0; at < end; at += CARD) {
            int length = data.at(at + 2);
            if (length > 10) return new PadAnswer.Unfitting("not a card");
            var uid = data.part(at + 3, at + 3 + length);
            if (!CardUid.fits(uid)) return new PadAnswer.Unfitting("not a card");
            cards.add(CardUid.of(uid));
        }
        return new PadAnswer.Cards(cards, new PadAnswer.Tags(List.of(), data.at(end) > 0));
    }

    private static PadAnswer memory(Octets told, int asked) {
        return told.length() == 4 * asked || told.length() == 8 * asked
                ? Iso15693Reply.memory(told, asked)
                : new PadAnswer.Unfitting("not the blocks that were asked for");
    }

    /// Flag, failure, which fields there are, DSFID, AFI, number of blocks, block size, IC. Whether the
    /// last are the air values (one less) is not said: sizes are even.
    private static PadAnswer details(TagUid tag, Octets data) {
        if (data.length() != 8) return new PadAnswer.Unfitting("not the details of a tag");
        int size = data.at(6) & 0x1F;
        int more = size % 2;
        boolean known = size + data.at(5) > 0;
        return new PadAnswer.Details(
                tag,
                data.at(3),
                data.at(4),
                known ? OptionalInt.of(size + more) : OptionalInt.empty(),
                known ? OptionalInt.of(data.at(5) + more) : OptionalInt.empty());
    }

    private static PadAnswer passed(PadCommand command, Octets told) {
        var refusal = Iso15693Reply.refusal(told);
        if (refusal.isPresent()) return refusal.get();
        return switch (command) {
            case PadCommand.ReadEas _ -> new PadAnswer.Eas(true);
            case PadCommand.ReadLocks locks -> Iso15693Reply.locks(told.part(1, told.length()), locks.blocks());
            default -> new PadAnswer.Done();
        };
    }
}
