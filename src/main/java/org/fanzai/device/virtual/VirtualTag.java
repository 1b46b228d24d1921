package org.fanzai.device.virtual;

import java.util.BitSet;
import org.fanzai.device.frame.Octets;
import org.fanzai.device.tag.TagCodec;
import org.fanzai.device.tag.TagContent;
import org.fanzai.domain.shared.TagUid;

/// A tag of blocks of 4 bytes with memory, AFI, DSFID and locks. Thread-safe.
public final class VirtualTag {
    static final int BLOCK = 4;
    private static final int SECURED = 0x07;
    private static final int USUAL_SIZE = 112;

    private final TagUid uid;
    private final int dsfid;
    private final byte[] memory;
    private final BitSet locked = new BitSet();
    private int afi;
    private boolean afiLocked;

    /// `memory` in address order; its length is a multiple of 4.
    public VirtualTag(TagUid uid, int dsfid, int afi, byte[] memory) {
        if (memory.length % BLOCK != 0) throw new IllegalArgumentException("a tag consists of whole blocks");
        this.uid = uid;
        this.dsfid = dsfid;
        this.afi = afi;
        this.memory = memory.clone();
    }

    /// A secured tag of the usual size (28 blocks) that says `content`.
    public static VirtualTag saying(TagUid uid, TagContent content) {
        return new VirtualTag(uid, 0x3E, SECURED, TagCodec.encode(content, USUAL_SIZE));
    }

    /// A tag as it leaves the factory.
    public static VirtualTag blank(TagUid uid) {
        return new VirtualTag(uid, 0, 0, new byte[USUAL_SIZE]);
    }

    public TagUid uid() {
        return uid;
    }

    int dsfid() {
        return dsfid;
    }

    public synchronized int afi() {
        return afi;
    }

    public synchronized byte[] memory() {
        return memory.clone();
    }

    /// From now on a new AFI is refused, as by a tag whose AFI was locked.
    public synchronized void lockAfi() {
        afiLocked = true;
    }

    public synchronized void lockBlock(int block) {
        locked.set(block);
    }

    int blocks() {
        return memory.length / BLOCK;
    }

    synchronized boolean isLocked(int block) {
        return locked.get(block);
    }

    synchronized Octets block(int block) {
        return Octets.of(memory).part(block * BLOCK, (block + 1) * BLOCK);
    }

    /// False when the block is locked.
    synchronized boolean write(int block, Octets bytes) {
        if (locked.get(block)) return false;
        System.arraycopy(bytes.toArray(), 0, memory, block * BLOCK, BLOCK);
        return true;
    }

    /// False when the AFI is locked.
    synchronized boolean writeAfi(int value) {
        if (afiLocked) return false;
        afi = value;
        return true;
    }
}
