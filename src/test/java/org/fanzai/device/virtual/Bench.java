package org.fanzai.device.virtual;

import java.nio.ByteBuffer;
import java.util.List;
import org.fanzai.device.frame.Octets;
import org.fanzai.device.protocol.PadAnswer;
import org.fanzai.device.protocol.PadCommand;
import org.fanzai.device.protocol.PadProtocol;

/// A protocol and the reader that it was made for, without a cable between them.
public final class Bench<F> {
    public final VirtualField field = new VirtualField();
    private final PadProtocol<F> protocol;
    private final Firmware firmware;

    public Bench(PadProtocol<F> protocol, Make make) {
        this.protocol = protocol;
        firmware = make.firmware(field);
    }

    public PadProtocol<F> protocol() {
        return protocol;
    }

    public PadAnswer ask(PadCommand command) {
        return understood(command, heard(command));
    }

    /// The bytes that answer a command.
    public Octets heard(PadCommand command) {
        return firmware.take(protocol.request(command)).stream()
                .map(Firmware.Reply::bytes)
                .reduce(Octets.NONE, Octets::plus);
    }

    public PadAnswer understood(PadCommand command, Octets bytes) {
        ByteBuffer in = bytes.buffer();
        return protocol.next(in, false)
                .or(() -> protocol.next(in, true))
                .map(frame -> protocol.answer(command, frame))
                .orElseThrow(() -> new AssertionError("no answer to " + command));
    }

    public void put(VirtualTag... tags) {
        List.of(tags).forEach(field::put);
    }
}
