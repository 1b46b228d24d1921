package org.fanzai.app.bench;

import org.fanzai.device.frame.Octets;
import org.fanzai.device.protocol.PadCommand;
import org.fanzai.device.protocol.feig.FeigProtocol;
import org.fanzai.domain.shared.TagUid;

/// The fewest bytes, both ways, with which a FEIG reader's protocol can tell what a stack is: one inventory that lists
/// all tags, for each tag one read of as few blocks as prove what it says, and one question for its AFI; and with
/// which the stack can be secured: for each tag one write of the AFI and one reading back. See `devices-speed.md`.
final class LeastBytes {
    /// Blocks of 4 bytes that hold the basic block of a tag of the benchmark up to the end of its owner.
    private static final int BLOCKS = 7;

    private static final int ANSWER = 6;
    private static final int LISTED = 10;
    private static final int BLOCK = 5;
    private static final int DETAILS = 13;
    private static final TagUid ANY = new TagUid("E004015000000000");
    private static final FeigProtocol FEIG = new FeigProtocol(255);

    private LeastBytes() {}

    static int toRead(int tags) {
        int inventory = request(new PadCommand.Inventory(false)) + ANSWER + 1 + tags * LISTED;
        int read = request(new PadCommand.Read(ANY, 0, BLOCKS)) + ANSWER + 2 + BLOCKS * BLOCK;
        return inventory + tags * (read + details());
    }

    static int toSecure(int tags) {
        return tags * (request(new PadCommand.WriteAfi(ANY, 0x07)) + ANSWER + details());
    }

    private static int details() {
        return request(new PadCommand.Inspect(ANY)) + ANSWER + DETAILS;
    }

    private static int request(PadCommand command) {
        return FEIG.request(command).length();
    }

    /// Whether these bytes are such a request, whatever tag it names.
    static boolean is(Octets bytes, PadCommand like) {
        var model = FEIG.request(like);
        return bytes.length() == model.length() && bytes.part(2, 4).equals(model.part(2, 4));
    }

    static boolean inventory(Octets bytes) {
        return is(bytes, new PadCommand.Inventory(false));
    }

    static boolean read(Octets bytes) {
        return is(bytes, new PadCommand.Read(ANY, 0, BLOCKS));
    }

    static boolean writesAfi(Octets bytes) {
        return is(bytes, new PadCommand.WriteAfi(ANY, 0x07));
    }
}
