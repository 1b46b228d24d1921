package org.fanzai.usecase;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.usecase.port.SwitchLog;

/// Switches under way, for tests that never stop in the middle.
public final class SwitchesInMemory implements SwitchLog {
    private final Map<Barcode, Doubt> open = new LinkedHashMap<>();

    @Override
    public void begin(Doubt doubt) {
        open.put(doubt.item(), doubt);
    }

    @Override
    public void end(Barcode item) {
        open.remove(item);
    }

    @Override
    public List<Doubt> open() {
        return List.copyOf(open.values());
    }
}
