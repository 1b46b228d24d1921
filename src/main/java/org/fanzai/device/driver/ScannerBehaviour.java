package org.fanzai.device.driver;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.fanzai.device.frame.Octets;
import org.fanzai.device.frame.ScanLine;
import org.fanzai.device.frame.ScanLines;

/// A scanner that sends by itself. After `silence` what has arrived is a scan where `silenceEnds`; elsewhere it
/// is half a scan, which must not spoil the next.
public final class ScannerBehaviour implements Behaviour<ScannerBehaviour.Session, Void, ScannerNews> {
    private final boolean silenceEnds;
    private final long silence;

    /// What has arrived of a scan, and when it will be given up.
    public record Session(ScanLines lines, OptionalLong deadline) {}

    public ScannerBehaviour(boolean silenceEnds, Duration silence) {
        this.silenceEnds = silenceEnds;
        this.silence = silence.toNanos();
    }

    @Override
    public Turn<Session, ScannerNews> opened(long now) {
        var session = new Session(ScanLines.EMPTY, OptionalLong.empty());
        return new Turn<>(session, List.of(new Act.Tell<>(new ScannerNews.Ready())));
    }

    @Override
    public Turn<Session, ScannerNews> received(Session session, Octets bytes, long now) {
        var taken = session.lines().take(bytes);
        var acts = new ArrayList<Act<ScannerNews>>();
        taken.scans().forEach(scan -> acts.add(new Act.Tell<>(news(scan))));
        boolean partial = !taken.left().rest().isEmpty();
        return new Turn<>(
                new Session(taken.left(), partial ? OptionalLong.of(now + silence) : OptionalLong.empty()), acts);
    }

    @Override
    public Turn<Session, ScannerNews> woke(Session session, long now) {
        var acts = new ArrayList<Act<ScannerNews>>();
        session.lines().silence().stream()
                .map(scan -> silenceEnds ? news(scan) : new ScannerNews.Spoilt("a scan without an end"))
                .forEach(told -> acts.add(new Act.Tell<>(told)));
        return new Turn<>(new Session(ScanLines.EMPTY, OptionalLong.empty()), acts);
    }

    private static ScannerNews news(ScanLine scan) {
        return scan.problem().<ScannerNews>map(ScannerNews.Spoilt::new).orElseGet(() -> new ScannerNews.Scanned(scan));
    }

    @Override
    public Turn<Session, ScannerNews> asked(Session session, Void nothing, long now) {
        return new Turn<>(session, List.of());
    }

    @Override
    public OptionalLong wakeAt(Session session) {
        return session.deadline();
    }

    @Override
    public List<ScannerNews> lost(Session session, String why) {
        return List.of(new ScannerNews.Lost(why));
    }

    @Override
    public List<ScannerNews> unavailable(Void nothing, String why) {
        return List.of();
    }

    @Override
    public ScannerNews closed(String why) {
        return new ScannerNews.Lost(why);
    }
}
