package org.fanzai.app.tag;

import java.util.BitSet;
import org.fanzai.device.tag.DataElement;

/// The blocks of a tag's memory: how many bytes each has, and which are locked, a character for each: `l` locked, `w`
/// to be locked by whoever writes, anything else free. Without characters it is not known.
public record TagBlocks(int size, String locks) {
    public static final TagBlocks USUAL = new TagBlocks(4, "");

    boolean known() {
        return !locks.isEmpty();
    }

    /// `all`, `part` or `none` of the blocks of `element` are locked.
    String locked(DataElement element) {
        var locked = new BitSet();
        for (int block = 0; block < locks.length(); block++) locked.set(block, locks.charAt(block) == 'l');
        if (element.isLocked(locked, size)) return "all";
        return element.isTouched(locked, size) ? "part" : "none";
    }
}
