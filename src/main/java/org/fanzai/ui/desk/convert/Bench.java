package org.fanzai.ui.desk.convert;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.fanzai.device.reader.PadTag;
import org.fanzai.device.reader.TagReading;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.TagUid;
import org.fanzai.ui.desk.convert.Job.State;

/// The conversion as it stands, pure: the jobs in the order in which they were scanned, the tags on the pad, what is
/// asked. A tag is written without a question only when it alone is new, and is blank or says this very item.
/// `settled` are tags that lie there and have had their turn; `lock` is empty until it was asked.
record Bench(List<Job> jobs, Pad pad, Set<TagUid> settled, Optional<Boolean> lock, int nextId) {
    private static final Duration HOUR = Duration.ofHours(1);

    /// What the pad has to say. `there` is whether it is heard from.
    record Pad(boolean there, boolean crowded, List<PadTag> tags) {
        Pad {
            tags = List.copyOf(tags);
        }

        static final Pad SILENT = new Pad(false, false, List.of());
    }

    /// A tag is to be written.
    record Write(Job job, TagUid tag, boolean lock, boolean overwrite) {}

    record Next(Bench bench, Optional<Write> write) {}

    Bench {
        jobs = List.copyOf(jobs);
        settled = Set.copyOf(settled);
    }

    /// `asksLock`: whether staff choose; else nothing is locked.
    static Bench start(boolean asksLock) {
        return new Bench(List.of(), Pad.SILENT, Set.of(), asksLock ? Optional.empty() : Optional.of(false), 1);
    }

    // What comes in

    /// A barcode that is already waiting is not taken twice.
    Optional<Bench> scanned(Barcode item, Instant now) {
        if (jobs.stream().anyMatch(job -> job.open() && job.item().equals(item))) return Optional.empty();
        var more = new ArrayList<>(jobs);
        more.add(new Job(nextId, item, Optional.empty(), now, new State.Looking()));
        return Optional.of(new Bench(more, pad, settled, lock, nextId + 1));
    }

    Bench changed(int id, UnaryOperator<Job> change) {
        var next = jobs.stream()
                .map(job -> job.id() == id ? change.apply(job) : job)
                .toList();
        return new Bench(next, pad, settled, lock, nextId);
    }

    /// What was lifted gets another turn when it comes back; a question about it falls.
    Bench seeing(Pad next, Instant now) {
        var here = next.tags().stream().map(PadTag::uid).collect(Collectors.toSet());
        var left = new HashSet<>(settled);
        left.retainAll(here);
        var kept = jobs.stream().map(job -> lifted(job, here, now)).toList();
        return new Bench(kept, next, left, lock, nextId);
    }

    private static Job lifted(Job job, Set<TagUid> here, Instant now) {
        return switch (job.state()) {
            case State.Asking(var _, var tag)
            when tag.isPresent() && !here.contains(tag.get()) -> job.in(new State.Waiting(), now);
            case State.Failed(var tag, var _) when !here.contains(tag) -> job.in(new State.Waiting(), now);
            default -> job;
        };
    }

    Bench locking(boolean choice) {
        return new Bench(jobs, pad, settled, Optional.of(choice), nextId);
    }

    /// The tag has had its turn as long as it lies there.
    Bench settling(TagUid tag) {
        var more = new HashSet<>(settled);
        more.add(tag);
        return new Bench(jobs, pad, more, lock, nextId);
    }

    // What follows

    /// What is asked now: about locking first, then about the first job that needs an answer.
    Optional<Question> question() {
        if (lock.isEmpty()) return Optional.of(new Question.Lock());
        return asking().map(job -> ((State.Asking) job.state()).question());
    }

    Optional<Job> asking() {
        return jobs.stream().filter(job -> job.state() instanceof State.Asking).findFirst();
    }

    /// The job whose turn it is.
    Optional<Job> current() {
        return jobs.stream().filter(Job::open).findFirst();
    }

    /// The tags that have not had their turn.
    List<PadTag> fresh() {
        return pad.tags().stream().filter(tag -> !settled.contains(tag.uid())).toList();
    }

    /// The next thing to be done, when one can be.
    Next proceed(Instant now) {
        var job = current();
        boolean ready = lock.isPresent() && job.isPresent() && job.get().state() instanceof State.Waiting;
        if (!ready || !pad.there() || pad.crowded() || fresh().size() != 1) return new Next(this, Optional.empty());
        return match(job.get(), fresh().getFirst(), now);
    }

    private Next match(Job job, PadTag tag, Instant now) {
        return switch (tag.reading()) {
            case TagReading.Reading _ -> new Next(this, Optional.empty());
            case TagReading.Item(var id, var _, var _, var _)
            when id.equals(job.item().text()) -> writing(job, tag.uid(), true, now);
            case TagReading.Item(var id, var _, var _, var _) ->
                asked(job, tag.uid(), new Question.AnotherItem(id), now);
            case TagReading.OtherLibraryThing _ -> asked(job, tag.uid(), new Question.AnotherUse(), now);
            case TagReading.Doubtful _, TagReading.Unknown _ -> asked(job, tag.uid(), new Question.Unreadable(), now);
            case TagReading.Blank _ ->
                hasTag(job.item())
                        ? asked(job, tag.uid(), new Question.Duplicate(), now)
                        : writing(job, tag.uid(), false, now);
        };
    }

    /// Whether this item was written before in this session, or another tag there says it.
    private boolean hasTag(Barcode item) {
        return jobs.stream().anyMatch(job -> job.written() && job.item().equals(item))
                || pad.tags().stream()
                        .anyMatch(tag -> tag.reading() instanceof TagReading.Item(var id, var _, var _, var _)
                                && id.equals(item.text()));
    }

    private Next asked(Job job, TagUid tag, Question question, Instant now) {
        return new Next(
                changed(job.id(), one -> one.in(new State.Asking(question, Optional.of(tag)), now)), Optional.empty());
    }

    Next writing(Job job, TagUid tag, boolean overwrite, Instant now) {
        var next = changed(job.id(), one -> one.in(new State.Writing(tag), now));
        return new Next(next, Optional.of(new Write(job, tag, lock.orElse(false), overwrite)));
    }

    // Counts

    long written() {
        return jobs.stream().filter(Job::written).count();
    }

    /// In the last sixty minutes.
    long writtenWithinAnHour(Instant now) {
        return jobs.stream()
                .filter(Job::written)
                .filter(job -> Duration.between(job.at(), now).compareTo(HOUR) < 0)
                .count();
    }

    long waiting() {
        return jobs.stream().filter(Job::open).count();
    }
}
