package org.fanzai.app.bench;

import java.util.List;

/// What `bench devices` measures: stacks of tags against the line, the codecs, and what a station costs that nobody
/// uses.
public final class DeviceBench {
    public static final List<PathBench.Part> PARTS = List.of(
            new StacksOfTags(9600),
            new StacksOfTags(38400),
            new StacksOfTags(115200),
            new CodecSpeed(),
            new IdleStation());

    private DeviceBench() {}
}
