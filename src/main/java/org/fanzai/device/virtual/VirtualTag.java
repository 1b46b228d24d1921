package org.fanzai.device.virtual;

import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.fanzai.device.frame.Octets;
import org.fanzai.device.tag.TagCodec;
import org.fanzai.device.tag.TagContent;
import org.fanzai.domain.shared.TagUid;

/// A tag with memory in blocks, AFI, DSFID, EAS, locks and a password. Thread-safe.
public final class VirtualTag {
    static final int BLOCK = 4;
    private static final int SECURED = 0x07;
    private static final int USUAL_SIZE = 112;

    private final TagUid uid;
    private final byte[] memory;
    private final int blockSize;
    private final BitSet locked = new BitSet();
    private final TagGuard guard = new TagGuard();
    private final List<Consumer<Change>> watchers = new CopyOnWriteArrayList<>();
    private int dsfid;
    private int afi;
    private boolean eas;
    private boolean afiLocked;

    /// What a station did to a tag.
    public sealed interface Change {
        record Afi(int afi) implements Change {}

        record Eas(boolean on) implements Change {}

        record Dsfid(int dsfid) implements Change {}

        record Written(int block) implements Change {}

        record Locked(int block) implements Change {}
    }

    /// `memory` in address order, blocks of 4 bytes.
    public VirtualTag(TagUid uid, int dsfid, int afi, byte[] memory) {
        this(uid, dsfid, afi, memory, BLOCK);
    }

    /// `memory` in address order, whole blocks of `blockSize` bytes.
    public VirtualTag(TagUid uid, int dsfid, int afi, byte[] memory, int blockSize) {
        if (blockSize < 1 || blockSize > 32 || memory.length % blockSize != 0 || memory.length / blockSize > 256)
            throw new IllegalArgumentException("a tag consists of at most 256 whole blocks of 1 to 32 bytes");
        this.uid = uid;
        this.dsfid = dsfid;
        this.afi = afi;
        this.memory = memory.clone();
        this.blockSize = blockSize;
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

    public int blockSize() {
        return blockSize;
    }

    public int blocks() {
        return memory.length / blockSize;
    }

    public synchronized int dsfid() {
        return dsfid;
    }

    public synchronized int afi() {
        return afi;
    }

    /// Whether a gate that listens for EAS rings.
    public synchronized boolean eas() {
        return eas;
    }

    public synchronized byte[] memory() {
        return memory.clone();
    }

    /// From now on `watcher` is told what a station does to this tag, on the station's cable's thread.
    public void watch(Consumer<Change> watcher) {
        watchers.add(watcher);
    }

    /// From now on a new AFI is refused, as by a tag whose AFI was locked.
    public synchronized void lockAfi() {
        afiLocked = true;
    }

    public synchronized void lockBlock(int block) {
        locked.set(block);
    }

    public synchronized void setEas(boolean on) {
        eas = on;
    }

    /// From now on AFI and EAS change only after these 4 bytes were shown.
    public synchronized void protect(Octets password) {
        guard.protect(password);
    }

    synchronized TagGuard guard() {
        return guard;
    }

    synchronized void fieldOff() {
        guard.fieldOff();
    }

    synchronized boolean isLocked(int block) {
        return locked.get(block);
    }

    synchronized Octets block(int block) {
        return Octets.of(memory).part(block * blockSize, (block + 1) * blockSize);
    }

    /// False when the block is locked.
    boolean write(int block, Octets bytes) {
        synchronized (this) {
            if (locked.get(block)) return false;
            System.arraycopy(bytes.toArray(), 0, memory, block * blockSize, blockSize);
        }
        tell(new Change.Written(block));
        return true;
    }

    /// False when it was locked before.
    boolean lock(int block) {
        synchronized (this) {
            if (locked.get(block)) return false;
            locked.set(block);
        }
        tell(new Change.Locked(block));
        return true;
    }

    /// False when the AFI is locked or wants a password.
    boolean writeAfi(int value) {
        synchronized (this) {
            if (afiLocked || guard.closed()) return false;
            afi = value;
        }
        tell(new Change.Afi(value));
        return true;
    }

    /// False when EAS wants a password.
    boolean writeEas(boolean on) {
        synchronized (this) {
            if (guard.closed()) return false;
            eas = on;
        }
        tell(new Change.Eas(on));
        return true;
    }

    void writeDsfid(int value) {
        synchronized (this) {
            dsfid = value;
        }
        tell(new Change.Dsfid(value));
    }

    private void tell(Change change) {
        watchers.forEach(watcher -> watcher.accept(change));
    }
}
