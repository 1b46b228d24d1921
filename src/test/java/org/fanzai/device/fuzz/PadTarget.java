package org.fanzai.device.fuzz;

import java.nio.ByteBuffer;
import java.util.List;
import org.fanzai.device.frame.Octets;
import org.fanzai.device.protocol.PadCommand;
import org.fanzai.device.protocol.PadProtocol;
import org.fanzai.domain.shared.TagUid;

/// One make's language: every frame that comes out of the bytes is taken for the answer to every command.
record PadTarget<F>(PadProtocol<F> protocol) implements FuzzTarget {
    static final TagUid TAG = new TagUid("E0040150ABCD0001");
    private static final List<PadCommand> COMMANDS = List.of(
            new PadCommand.Probe(),
            new PadCommand.ResetField(),
            new PadCommand.Inventory(false),
            new PadCommand.Inventory(true),
            new PadCommand.Read(TAG, 0, 8),
            new PadCommand.Write(TAG, 0, 4, Octets.hex("11010131")),
            new PadCommand.WriteAfi(TAG, 0xC2),
            new PadCommand.Inspect(TAG),
            new PadCommand.ReadEas(TAG),
            new PadCommand.WriteEas(TAG, true),
            new PadCommand.WriteDsfid(TAG, 0x06),
            new PadCommand.Lock(TAG, 0, 2),
            new PadCommand.ReadLocks(TAG, 0, 2),
            new PadCommand.Cards());

    @Override
    public void read(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        drain(in, false);
        drain(in, true);
    }

    private void drain(ByteBuffer in, boolean silent) {
        while (true) {
            int before = in.remaining();
            var frame = protocol.next(in, silent);
            if (frame.isEmpty()) return;
            if (in.remaining() >= before) throw new IllegalStateException("a frame came of no bytes");
            for (var command : COMMANDS) if (has(command)) protocol.answer(command, frame.get());
        }
    }

    private boolean has(PadCommand command) {
        try {
            return !protocol.request(command).isEmpty();
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }
}
