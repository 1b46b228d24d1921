package org.fanzai.device.driver;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.fanzai.device.driver.PrinterNews.PaperState;
import org.fanzai.device.driver.PrinterNews.PrintEnd;
import org.fanzai.device.frame.EscPosStatus;
import org.fanzai.device.frame.Octets;
import org.fanzai.device.protocol.escpos.PrintJob;

/// An ESC/POS printer: asks its condition now and then and around every job. A printer that does not
/// answer is printed to all the same, and the job is reported as unconfirmed. `perByte`: nanoseconds of
/// one byte on the wire.
public final class PrinterBehaviour implements Behaviour<PrinterBehaviour.Session, PrinterJob, PrinterNews> {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(1);
    private static final long EVERY = TimeUnit.SECONDS.toNanos(5);

    private final long perByte;

    /// `query`: the status that is being asked for, 0 when none; `deadline`: of the answer, or of the
    /// next question. `current` is the job between its first status and its last; `sent` once its bytes
    /// are on the line.
    public record Session(
            int query, long deadline, Optional<PrinterJob> current, boolean sent, List<PrinterJob> waiting) {}

    public PrinterBehaviour(long perByte) {
        this.perByte = perByte;
    }

    @Override
    public Turn<Session, PrinterNews> opened(long now) {
        return ask(new Session(0, now, Optional.empty(), false, List.of()), 1, 0, List.of(), now);
    }

    @Override
    public OptionalLong wakeAt(Session session) {
        return OptionalLong.of(session.deadline());
    }

    @Override
    public Turn<Session, PrinterNews> asked(Session session, PrinterJob job, long now) {
        var waiting = new ArrayList<>(session.waiting());
        waiting.add(job);
        var queued = new Session(
                session.query(), session.deadline(), session.current(), session.sent(), List.copyOf(waiting));
        return session.query() == 0 ? begin(queued, List.of(), now) : new Turn<>(queued, List.of());
    }

    @Override
    public Turn<Session, PrinterNews> received(Session session, Octets bytes, long now) {
        for (int i = 0; i < bytes.length(); i++)
            if (session.query() != 0 && EscPosStatus.plausible(bytes.at(i))) return status(session, bytes.at(i), now);
        return new Turn<>(session, List.of());
    }

    @Override
    public Turn<Session, PrinterNews> woke(Session session, long now) {
        return session.query() == 0 ? begin(session, List.of(), now) : known(session, PaperState.SILENT, now);
    }

    private Turn<Session, PrinterNews> status(Session session, int answer, long now) {
        return switch (session.query()) {
            case 1 -> ask(session, EscPosStatus.offline(answer) ? 2 : 4, 0, List.of(), now);
            case 2 -> known(session, cause(answer), now);
            default -> known(session, paper(answer), now);
        };
    }

    private static PaperState cause(int answer) {
        if (EscPosStatus.coverOpen(answer)) return PaperState.COVER_OPEN;
        if (EscPosStatus.stoppedByPaper(answer)) return PaperState.PAPER_OUT;
        return EscPosStatus.stoppedByError(answer) ? PaperState.FAULT : PaperState.OFFLINE;
    }

    private static PaperState paper(int answer) {
        if (EscPosStatus.paperEnd(answer)) return PaperState.PAPER_OUT;
        return EscPosStatus.nearEnd(answer) ? PaperState.NEAR_END : PaperState.OK;
    }

    /// The printer's condition is known, or that it will not say.
    private Turn<Session, PrinterNews> known(Session session, PaperState state, long now) {
        var acts = new ArrayList<Act<PrinterNews>>(List.of(new Act.Tell<>(new PrinterNews.Condition(state))));
        if (session.current().isEmpty()) return rest(session, acts, now);
        var job = session.current().get();
        boolean fit = state == PaperState.OK || state == PaperState.NEAR_END || state == PaperState.SILENT;
        if (!session.sent() && fit) {
            acts.add(new Act.Write<>(job.bytes()));
            var sent = new Session(0, now, session.current(), true, session.waiting());
            return ask(sent, 1, job.bytes().length() * perByte, acts, now);
        }
        acts.add(new Act.Tell<>(new PrinterNews.Ended(job.ticket(), end(state))));
        return rest(session, acts, now);
    }

    private static PrintEnd end(PaperState state) {
        return switch (state) {
            case OK, NEAR_END -> PrintEnd.PRINTED;
            case SILENT -> PrintEnd.UNCONFIRMED;
            case PAPER_OUT -> PrintEnd.PAPER_OUT;
            case COVER_OPEN -> PrintEnd.COVER_OPEN;
            case OFFLINE -> PrintEnd.OFFLINE;
            case FAULT -> PrintEnd.FAULT;
        };
    }

    private Turn<Session, PrinterNews> rest(Session session, List<Act<PrinterNews>> acts, long now) {
        var idle = new Session(0, now + EVERY, Optional.empty(), false, session.waiting());
        return idle.waiting().isEmpty() ? new Turn<>(idle, acts) : begin(idle, acts, now);
    }

    /// Asks how the printer is, for the next job if there is one.
    private Turn<Session, PrinterNews> begin(Session session, List<Act<PrinterNews>> before, long now) {
        var waiting = session.waiting();
        var next = waiting.isEmpty() ? Optional.<PrinterJob>empty() : Optional.of(waiting.getFirst());
        var left = waiting.isEmpty() ? waiting : waiting.subList(1, waiting.size());
        return ask(new Session(0, now, next, false, List.copyOf(left)), 1, 0, before, now);
    }

    private Turn<Session, PrinterNews> ask(
            Session session, int n, long delay, List<Act<PrinterNews>> before, long now) {
        var acts = new ArrayList<>(before);
        acts.add(new Act.Write<>(PrintJob.statusQuery(n)));
        return new Turn<>(
                new Session(n, now + delay + PATIENCE, session.current(), session.sent(), session.waiting()), acts);
    }

    @Override
    public List<PrinterNews> lost(Session session, String why) {
        var news = new ArrayList<PrinterNews>();
        session.current().ifPresent(job -> news.addAll(unavailable(job, why)));
        session.waiting().forEach(job -> news.addAll(unavailable(job, why)));
        news.add(new PrinterNews.Lost(why));
        return news;
    }

    @Override
    public List<PrinterNews> unavailable(PrinterJob job, String why) {
        return List.of(new PrinterNews.Ended(job.ticket(), PrintEnd.LOST));
    }

    @Override
    public PrinterNews closed(String why) {
        return new PrinterNews.Lost(why);
    }
}
