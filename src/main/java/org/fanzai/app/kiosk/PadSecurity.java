package org.fanzai.app.kiosk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fanzai.device.reader.Pad;
import org.fanzai.device.reader.PadState;
import org.fanzai.device.reader.PadTag;
import org.fanzai.device.reader.Security;
import org.fanzai.device.reader.SwitchOutcome;
import org.fanzai.device.reader.TagReading;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.TagUid;
import org.fanzai.usecase.port.TagSecurity;

/// The security of the tags on a pad, for the use cases.
public record PadSecurity(Pad pad) implements TagSecurity {
    public static TagSecurity of(Optional<Pad> pad) {
        return pad.<TagSecurity>map(PadSecurity::new).orElse(TagSecurity.NONE);
    }

    @Override
    public List<Lying> lying() {
        return pad.state().value() instanceof PadState.Ready(var tags, var _)
                ? tags.stream().flatMap(PadSecurity::lying).toList()
                : List.of();
    }

    private static Stream<Lying> lying(PadTag tag) {
        return tag.reading() instanceof TagReading.Item(var id, var _, var _, var _) && !id.isBlank()
                ? Stream.of(new Lying(tag.uid(), new Barcode(id), gate(tag.security())))
                : Stream.empty();
    }

    private static Gate gate(Security security) {
        return switch (security) {
            case SECURED -> Gate.RINGS;
            case RELEASED -> Gate.LETS_PASS;
            case UNKNOWN -> Gate.UNKNOWN;
        };
    }

    @Override
    public boolean release(TagUid tag) {
        return pad.release(tag).join() instanceof SwitchOutcome.Switched;
    }

    @Override
    public boolean secure(TagUid tag) {
        return pad.secure(tag).join() instanceof SwitchOutcome.Switched;
    }
}
