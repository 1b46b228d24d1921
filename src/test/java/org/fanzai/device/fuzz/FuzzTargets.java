package org.fanzai.device.fuzz;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.fanzai.device.frame.EscPosStatus;
import org.fanzai.device.frame.Octets;
import org.fanzai.device.protocol.anyid.AnyIdProtocol;
import org.fanzai.device.protocol.feig.FeigProtocol;
import org.fanzai.device.protocol.iso15693.Iso15693Reply;
import org.fanzai.device.protocol.rfidhub.HubAnswer;
import org.fanzai.device.protocol.threem.ThreeMProtocol;
import org.fanzai.device.protocol.trf7970a.Trf7970aProtocol;
import org.fanzai.device.protocol.twn4.Twn4Protocol;
import org.fanzai.device.tag.Compaction;

/// Everything that reads bytes which came from outside, by name. A new codec is one line here.
final class FuzzTargets {
    private FuzzTargets() {}

    static Map<String, FuzzTarget> all() {
        var targets = new TreeMap<String, FuzzTarget>();
        targets.put("tag", TagTargets::image);
        targets.put("tag-json", TagTargets::json);
        targets.put("isil", TagTargets::isil);
        targets.put("scan", ScanTarget::lines);
        targets.put("escpos-status", FuzzTargets::status);
        targets.put("rfidhub", FuzzTargets::hub);
        targets.put("iso15693", FuzzTargets::air);
        targets.put("feig", new PadTarget<>(new FeigProtocol(255)));
        targets.put("3m", new PadTarget<>(new ThreeMProtocol()));
        targets.put("anyid", new PadTarget<>(new AnyIdProtocol(0)));
        targets.put("trf7970a", new PadTarget<>(new Trf7970aProtocol()));
        targets.put("twn4", new PadTarget<>(new Twn4Protocol()));
        for (var scheme : Compaction.values())
            targets.put("compaction-" + scheme.label(), bytes -> TagTargets.compaction(scheme, bytes));
        return targets;
    }

    static FuzzTarget named(String name) {
        var target = all().get(name);
        if (target == null)
            throw new IllegalArgumentException("no target is called " + name + " but " + all().keySet());
        return target;
    }

    private static void hub(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        for (boolean silent : new boolean[] {false, true})
            for (var line = HubAnswer.next(in, silent); line.isPresent(); line = HubAnswer.next(in, silent))
                HubAnswer.of(line.get());
    }

    /// The first byte is how many blocks were asked for.
    private static void air(byte[] bytes) {
        if (bytes.length == 0) return;
        var data = Octets.of(bytes).part(1, bytes.length);
        Iso15693Reply.refusal(data);
        Iso15693Reply.memory(data, Byte.toUnsignedInt(bytes[0]));
        Iso15693Reply.locks(data, Byte.toUnsignedInt(bytes[0]));
        Iso15693Reply.system(data);
        Iso15693Reply.details(PadTarget.TAG, data);
    }

    private static void status(byte[] bytes) {
        for (byte octet : bytes) {
            int status = Byte.toUnsignedInt(octet);
            boolean said = EscPosStatus.offline(status)
                    || EscPosStatus.coverOpen(status)
                    || EscPosStatus.stoppedByPaper(status)
                    || EscPosStatus.paperEnd(status)
                    || EscPosStatus.nearEnd(status);
            if (EscPosStatus.plausible(status) && !said && (status & 0b0110_1100) != 0)
                throw new IllegalStateException("a bit of " + Arrays.toString(bytes) + " means nothing");
        }
    }
}
