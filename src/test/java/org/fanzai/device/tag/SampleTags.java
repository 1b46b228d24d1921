package org.fanzai.device.tag;

import java.util.List;
import java.util.Random;

/// Tags as libraries write them, with this and that on them.
final class SampleTags {
    private static final List<String> IDS =
            List.of("13020001%05d", "0130200%04d", "REF%05d", "p-%06d", "中图%04d", "%05d");
    private static final List<String> OWNERS = List.of("", "CN-110108-1-NLC", "DE-705", "US-InU-Mu", "DK-718500");

    private SampleTags() {}

    /// Of the model ISO 28560-2.
    static TagContent elements(Random random) {
        var id = IDS.get(random.nextInt(IDS.size())).formatted(1 + random.nextInt(9999));
        int parts = 1 + random.nextInt(random.nextBoolean() ? 1 : 120);
        var content = TagContent.item(TagContent.ISO_28560_2, id, OWNERS.get(random.nextInt(OWNERS.size())))
                .asPart(1 + random.nextInt(parts), parts)
                .usedAs(random.nextInt(10), random.nextInt(6));
        if (random.nextBoolean()) content = content.with("title", "红楼梦 " + random.nextInt(100));
        if (random.nextBoolean()) content = content.with("shelfLocation", "I242.4/" + random.nextInt(10_000));
        if (random.nextBoolean()) content = content.with("mediaFormat", "%02X".formatted(random.nextInt(256)));
        if (random.nextBoolean()) content = content.with("localDataA", "x" + random.nextInt(10_000_000));
        if (random.nextBoolean()) content = content.with("illBorrowingInstitution", "DE-Heu1");
        if (random.nextBoolean()) content = content.with("oid100", "reserved");
        return content;
    }
}
