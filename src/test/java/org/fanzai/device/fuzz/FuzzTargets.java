package org.fanzai.device.fuzz;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.fanzai.device.frame.EscPosStatus;
import org.fanzai.device.protocol.feig.FeigProtocol;
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
        targets.put("feig", new PadTarget<>(new FeigProtocol(255)));
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
