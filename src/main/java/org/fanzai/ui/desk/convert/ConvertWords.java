package org.fanzai.ui.desk.convert;

import java.time.Instant;
import org.fanzai.ui.desk.convert.Job.State;
import org.fanzai.ui.fx.Texts;
import org.fanzai.ui.theme.Icon;
import org.fanzai.ui.widget.StatusChip;

/// The conversion in words: what to do now, and what became of each barcode.
final class ConvertWords {
    private static final String PREFIX = "desk.convert.";

    private final Texts texts;
    private final ConvertServices services;

    ConvertWords(Texts texts, ConvertServices services) {
        this.texts = texts;
        this.services = services;
    }

    /// What is to be done now, in which colours, with which picture.
    record Headline(StatusChip.State tone, Icon icon, String says, String detail) {}

    Texts texts() {
        return texts;
    }

    /// A text of this screen.
    String text(String key, Object... arguments) {
        return texts.text(PREFIX + key, arguments);
    }

    String time(Instant at) {
        return texts.time(at.atZone(services.zone()).toLocalTime());
    }

    Headline headline(Bench bench) {
        if (!bench.pad().there()) return say(StatusChip.State.REFUSED, Icon.PAD, "noPad");
        var question = bench.question();
        if (question.isPresent()) return asks(question.get());
        if (bench.pad().crowded() || bench.fresh().size() > 1)
            return say(StatusChip.State.NEEDS_YOU, Icon.NEEDS_YOU, "many");
        return bench.current().map(this::working).orElseGet(() -> idle(bench));
    }

    private Headline working(Job job) {
        return switch (job.state()) {
            case State.Writing _ -> say(StatusChip.State.WAITING, Icon.READING, "writing");
            case State.Failed(var _, var gone) ->
                gone
                        ? say(StatusChip.State.REFUSED, Icon.REFUSED, "gone")
                        : say(StatusChip.State.REFUSED, Icon.REFUSED, "failed");
            default -> say(StatusChip.State.WAITING, Icon.PAD, "put");
        };
    }

    private Headline idle(Bench bench) {
        boolean written = !bench.jobs().isEmpty() && bench.jobs().getLast().written();
        return written
                ? say(StatusChip.State.OK, Icon.OK, "written")
                : say(StatusChip.State.WAITING, Icon.INPUT, "scan");
    }

    private Headline asks(Question question) {
        var key = switch (question) {
            case Question.Lock() -> "lock";
            case Question.UnknownItem() -> "unknown";
            case Question.AnotherItem _ -> "another";
            case Question.AnotherUse() -> "use";
            case Question.Unreadable() -> "foreign";
            case Question.Duplicate() -> "duplicate";
        };
        var detail =
                question instanceof Question.AnotherItem(var id) ? text("another.detail", id) : text(key + ".detail");
        return new Headline(StatusChip.State.NEEDS_YOU, Icon.NEEDS_YOU, text(key), detail);
    }

    private Headline say(StatusChip.State tone, Icon icon, String key) {
        return new Headline(tone, icon, text(key), text(key + ".detail"));
    }

    /// What the two answers to a question are called, the careful one first.
    String[] answers(Question question) {
        return switch (question) {
            case Question.Lock() -> words("lock.no", "lock.yes");
            case Question.UnknownItem() -> words("unknown.no", "unknown.yes");
            case Question.AnotherItem _, Question.AnotherUse _, Question.Unreadable _, Question.Duplicate _ ->
                words("tag.no", "tag.yes");
        };
    }

    private String[] words(String no, String yes) {
        return new String[] {text(no), text(yes)};
    }

    StatusChip chip(Job job) {
        return switch (job.state()) {
            case State.Looking() -> chip(StatusChip.State.READING, "chip.looking");
            case State.Waiting() -> chip(StatusChip.State.WAITING, "chip.waiting");
            case State.Asking _ -> chip(StatusChip.State.NEEDS_YOU, "chip.asking");
            case State.Writing _ -> chip(StatusChip.State.READING, "chip.writing");
            case State.Written(var _, var locked) -> chip(StatusChip.State.OK, locked ? "chip.locked" : "chip.written");
            case State.Failed _ -> chip(StatusChip.State.REFUSED, "chip.failed");
            case State.Left() -> chip(StatusChip.State.NEUTRAL, "chip.left");
            case State.Broken() -> chip(StatusChip.State.OFFLINE, "chip.broken");
        };
    }

    private StatusChip chip(StatusChip.State state, String key) {
        return new StatusChip(state, text(key));
    }
}
