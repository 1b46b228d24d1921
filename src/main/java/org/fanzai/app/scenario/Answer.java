package org.fanzai.app.scenario;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fanzai.domain.circulation.Reason;
import org.fanzai.domain.circulation.ReasonCode;
import org.fanzai.domain.operation.Consequence;
import org.fanzai.domain.operation.ItemTimeline.Told;
import org.fanzai.domain.operation.Outcome;
import org.fanzai.domain.operation.Verdict;
import org.fanzai.domain.shared.CardNumber;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What a step told, with every key of `expect`: null or an empty list where there was nothing to tell.
final class Answer {
    private final ObjectNode got = JsonNodeFactory.instance.objectNode();
    private final ZoneId zone;

    private Answer(ZoneId zone) {
        this.zone = zone;
        got.put("outcome", Outcome.ACCEPTED.code());
        got.putArray("reasons");
        got.putNull("mainReason");
        got.putNull("moreReasons");
        got.putArray("alerts");
        for (var key : List.of("due", "earliest")) got.putNull(key);
        for (var key : List.of("fee", "credit")) got.put(key, "0.00");
        for (var key : List.of("action", "to", "holdFor", "suspendedUntil")) got.putNull(key);
        for (var key : List.of("renewed", "failed")) got.putArray(key);
        got.putNull("position");
        got.putArray("cases");
        got.putNull("missing");
    }

    /// Of a step that decides nothing.
    static ObjectNode nothing(ZoneId zone) {
        return new Answer(zone).got;
    }

    /// Of one act.
    static ObjectNode of(Verdict verdict, boolean kiosk, ZoneId zone) {
        var answer = new Answer(zone);
        answer.tell(verdict, kiosk);
        return answer.got;
    }

    /// Of the renewal of several loans: accepted when one was renewed, or there was none.
    static ObjectNode ofAll(List<Told> told, ZoneId zone) {
        var answer = new Answer(zone);
        answer.codes("reasons", told.stream().flatMap(each -> each.verdict().reasons().stream()));
        for (var each : told) answer.renewed(each);
        if (!told.isEmpty() && answer.got.path("renewed").isEmpty()) answer.got.put("outcome", Outcome.REFUSED.code());
        return answer.got;
    }

    private void renewed(Told told) {
        var list = got.withArray(told.verdict().outcome().happened() ? "renewed" : "failed");
        told.operation().act().about().ifPresent(item -> list.add(item.text()));
    }

    private void tell(Verdict verdict, boolean kiosk) {
        got.put("outcome", verdict.outcome().code());
        codes("reasons", verdict.reasons().stream());
        codes("alerts", verdict.alerts().stream());
        if (kiosk)
            Reason.main(verdict.reasons())
                    .ifPresent(main -> got.put("mainReason", main.code().name())
                            .put("moreReasons", verdict.reasons().size() - 1));
        verdict.due().ifPresent(due -> got.put("due", ExpectReader.shown(due, zone)));
        Stream.concat(verdict.reasons().stream(), verdict.alerts().stream()).forEach(this::data);
        verdict.follows().forEach(this::follows);
    }

    private void codes(String key, Stream<Reason> reasons) {
        var array = got.putArray(key);
        reasons.map(Reason::code).distinct().sorted().forEach(code -> array.add(code.name()));
    }

    private void data(Reason reason) {
        value(reason, "earliest").ifPresent(text -> got.put("earliest", ExpectReader.shown(time(text), zone)));
        value(reason, "missing").ifPresent(text -> ExpectReader.putMissing(got, text));
        if (reason.code() == ReasonCode.RETURN_ELSEWHERE)
            value(reason, "to").ifPresent(branch -> got.put("to", branch));
        if (reason.code() == ReasonCode.PATRON_RESTRICTED)
            got.put("suspendedUntil", value(reason, "until").orElse(Reads.NONE));
    }

    private static Optional<String> value(Reason reason, String key) {
        return Optional.ofNullable(reason.data().get(key));
    }

    /// An instant, or a local time.
    private Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException local) {
            return Reads.local(text, LocalTime.MIDNIGHT).atZone(zone).toInstant();
        }
    }

    private void follows(Consequence consequence) {
        switch (consequence) {
            case Consequence.Shelve() -> got.put("action", "shelve");
            case Consequence.PutAside(var holder, var _) ->
                got.put("action", "hold").put("holdFor", holder.text());
            case Consequence.SendTo(var branch, var holder) -> {
                got.put("action", "transit").put("to", branch);
                holder.map(CardNumber::text).ifPresent(card -> got.put("holdFor", card));
            }
            case Consequence.Suspended(var lastDay) ->
                got.put("suspendedUntil", lastDay.map(LocalDate::toString).orElse(Reads.NONE));
            case Consequence.Queued(int position) -> got.put("position", position);
            case Consequence.Governed _,
                    Consequence.Passed _,
                    Consequence.Charged _,
                    Consequence.Credited _,
                    Consequence.Settled _ -> {}
        }
    }
}
