package org.fanzai.station;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.fanzai.domain.operation.ItemTimeline.Told;
import org.fanzai.domain.operation.Operation;
import org.fanzai.domain.operation.Verdict;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.TagUid;
import org.fanzai.usecase.port.Authority;
import org.fanzai.usecase.port.SwitchLog;
import org.fanzai.usecase.port.TagSecurity;

/// A process that dies at its nth step: before or after anything that is durable or that a tag feels. Dead, it does
/// nothing any more.
final class Mortal {
    static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final int last;
    private int steps;

    Mortal(int last) {
        this.last = last;
    }

    private void step() {
        if (steps++ >= last) throw new Killed();
    }

    private <T> T around(Supplier<T> work) {
        step();
        var result = work.get();
        step();
        return result;
    }

    SwitchLog log(SwitchLog real) {
        return new SwitchLog() {
            @Override
            public void begin(Doubt doubt) {
                var _ = around(() -> {
                    real.begin(doubt);
                    return doubt;
                });
            }

            @Override
            public void end(Barcode item) {
                var _ = around(() -> {
                    real.end(item);
                    return item;
                });
            }

            @Override
            public List<Doubt> open() {
                return real.open();
            }
        };
    }

    /// Dies also between the journal and the commit of the state.
    Authority authority(Authority real) {
        return new Authority() {
            @Override
            public Verdict decide(Operation operation, Consumer<Verdict> durably) {
                return around(() -> real.decide(operation, verdict -> {
                    durably.accept(verdict);
                    step();
                }));
            }

            @Override
            public void record(Operation operation, Verdict told) {
                var _ = around(() -> {
                    real.record(operation, told);
                    return told;
                });
            }

            @Override
            public long applied(String station) {
                return real.applied(station);
            }

            @Override
            public List<Told> after(String station, long sequence) {
                return real.after(station, sequence);
            }
        };
    }

    /// `tags` is the world: what the gate does. Those of `stubborn` can't be switched; without `reach` nothing can.
    TagSecurity pad(Map<TagUid, TagSecurity.Gate> tags, Barcode item, List<TagUid> stubborn, boolean reach) {
        return new TagSecurity() {
            @Override
            public List<Lying> lying() {
                if (!reach) return List.of();
                return tags.entrySet().stream()
                        .map(tag -> new Lying(tag.getKey(), item, tag.getValue()))
                        .toList();
            }

            @Override
            public boolean release(TagUid tag) {
                return around(() -> become(tag, Gate.LETS_PASS));
            }

            @Override
            public boolean secure(TagUid tag) {
                return around(() -> become(tag, Gate.RINGS));
            }

            private boolean become(TagUid tag, Gate gate) {
                if (!reach || stubborn.contains(tag)) return false;
                tags.put(tag, gate);
                return true;
            }
        };
    }
}
