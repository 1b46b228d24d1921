package org.fanzai.db.codec;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.fanzai.domain.circulation.Hold;
import org.fanzai.domain.circulation.Hold.Pause;
import org.fanzai.domain.circulation.ReasonCode;
import org.fanzai.domain.operation.Act;
import org.fanzai.domain.operation.Act.Wish;
import org.fanzai.domain.operation.FeeKind;
import org.fanzai.domain.shared.TagUid;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The payload of an act as a JSON object. What is absent is left out.
final class ActJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ActJson() {}

    static JsonNode write(Act act) {
        if (act instanceof Act.Unknown unknown) return JSON.readTree(unknown.payload());
        var out = new Payload(JSON.createObjectNode());
        act.patronOf().ifPresent(patron -> out.put("patron", patron.text()));
        act.about().ifPresent(item -> out.put("item", item.text()));
        write(act, out);
        return out.node();
    }

    private static void write(Act act, Payload out) {
        switch (act) {
            case Act.CheckOut checkout -> write(checkout, out);
            case Act.CheckIn checkin -> write(checkin, out);
            case Act.Renew renew ->
                out.put("via", lower(renew.via()))
                        .flag("unseen", !renew.seen())
                        .flag("auto", renew.auto())
                        .override(renew.override(), renew.why());
            case Act.PlaceHold hold ->
                out.wish(hold.wish())
                        .put("via", lower(hold.via()))
                        .put("pickup", hold.pickup())
                        .put("from", hold.from());
            case Act.CancelHold hold -> out.wish(hold.wish());
            case Act.SuspendHold hold -> out.wish(hold.wish()).pause(hold.pause());
            case Act.ResumeHold hold -> out.wish(hold.wish());
            case Act.AdoptHold hold -> write(hold, out);
            case Act.Book booking ->
                out.put("from", booking.from().toString())
                        .put("to", booking.to().toString());
            case Act.CancelBooking booking -> out.put("from", booking.from().toString());
            case Act.Charge charge ->
                out.put("fee", charge.fee().code())
                        .put("amount", charge.amount().toString());
            case Act.Pay pay -> out.put("amount", pay.amount().toString()).put("place", pay.fee());
            case Act.Waive waive ->
                out.put("amount", waive.amount().toString())
                        .put("place", waive.fee())
                        .put("why", waive.why());
            case Act.MarkItem mark -> out.put("mark", lower(mark.mark()));
            case Act.Restrict restrict -> out.put("lastDay", restrict.lastDay());
            case Act.CloseBranch close -> {
                out.put("branch", close.branch());
                var dates = out.node().putArray("dates");
                close.dates().forEach(date -> dates.add(date.toString()));
            }
            case Act.AdoptLoan loan -> write(loan, out);
            case Act.TagReleased tag -> out.put("tag", tag.tag().hex()).done(tag.done());
            case Act.TagSecured tag -> out.put("tag", tag.tag().hex()).done(tag.done());
            case Act.ClaimReturned _,
                    Act.ReplaceLost _,
                    Act.Recall _,
                    Act.MakeOrdinary _,
                    Act.Unrestrict _,
                    Act.ReceiveTransit _,
                    Act.Clearance _,
                    Act.DayWork _,
                    Act.JournalCut _,
                    Act.Unknown _ -> {}
        }
    }

    private static void write(Act.CheckOut act, Payload out) {
        var options = act.options();
        out.put("via", lower(act.via()))
                .override(act.override(), act.why())
                .put("card", options.card().map(card -> card.text()))
                .put("due", options.due())
                .flag("onSite", options.onSite())
                .flag("dropHold", !options.keepHold())
                .put("partsPresent", options.partsPresent())
                .put("by", options.by().map(card -> card.text()));
    }

    private static void write(Act.CheckIn act, Payload out) {
        var options = act.options();
        out.put("via", lower(act.via()))
                .put("effective", options.effective())
                .flag("bookDrop", options.bookDrop())
                .flag("forgive", options.forgive())
                .put("partsPresent", options.partsPresent())
                .put("foundBy", options.foundBy().map(ActJson::lower));
    }

    private static void write(Act.AdoptHold hold, Payload out) {
        out.wish(hold.wish())
                .pause(hold.pause())
                .put("copy", hold.copy().map(item -> item.text()))
                .put("pickup", hold.pickup())
                .put("state", hold.state().code())
                .put("from", hold.from())
                .put("lastDay", hold.lastDay());
    }

    private static void write(Act.AdoptLoan loan, Payload out) {
        out.put("since", loan.since().toString())
                .put("due", loan.due().toString())
                .put("renewals", OptionalInt.of(loan.renewals()))
                .put("unseenRenewals", OptionalInt.of(loan.unseen()))
                .flag("onSite", loan.onSite())
                .flag("recalled", loan.recalled())
                .put("claimed", loan.claimed())
                .put("governing", loan.governing());
    }

    /// Throws `IllegalArgumentException`, `DateTimeException` or a Jackson exception when `node` is no
    /// payload of it.
    static Act read(String kind, JsonNode node) {
        var in = new Reading(node);
        return switch (kind) {
            case "checkout" -> checkout(in);
            case "checkin" -> checkin(in);
            case "renew" ->
                new Act.Renew(
                        in.patron(), in.item(), in.via(), !in.flag("unseen"), in.flag("auto"), override(in), why(in));
            case "hold.place" -> new Act.PlaceHold(in.patron(), wish(in), in.via(), in.maybe("pickup"), in.day("from"));
            case "hold.cancel" -> new Act.CancelHold(in.patron(), wish(in));
            case "hold.suspend" -> new Act.SuspendHold(in.patron(), wish(in), pause(in));
            case "hold.resume" -> new Act.ResumeHold(in.patron(), wish(in));
            case "hold.adopt" -> adoptHold(in);
            case "booking.place" -> new Act.Book(in.patron(), in.item(), in.date("from"), in.date("to"));
            case "booking.cancel" -> new Act.CancelBooking(in.patron(), in.item(), in.date("from"));
            case "fee.charge" ->
                new Act.Charge(in.patron(), FeeKind.of(in.text("fee")), in.money("amount"), in.barcode("item"));
            case "fee.pay" -> new Act.Pay(in.patron(), in.money("amount"), in.number("place"));
            case "fee.waive" -> new Act.Waive(in.patron(), in.money("amount"), in.number("place"), why(in));
            case "item.update" ->
                new Act.MarkItem(in.item(), Act.Mark.valueOf(in.text("mark").toUpperCase(Locale.ROOT)));
            case "item.claim" -> new Act.ClaimReturned(in.item());
            case "item.replace" -> new Act.ReplaceLost(in.item());
            case "item.recall" -> new Act.Recall(in.item());
            case "loan.ordinary" -> new Act.MakeOrdinary(in.patron(), in.item());
            case "block.add" -> new Act.Restrict(in.patron(), in.day("lastDay"));
            case "block.lift" -> new Act.Unrestrict(in.patron());
            case "transit.receive" -> new Act.ReceiveTransit(in.item());
            case "patron.clear" -> new Act.Clearance(in.patron());
            case "day.work" -> new Act.DayWork();
            case "branch.close" -> new Act.CloseBranch(in.text("branch"), in.days("dates"));
            case "loan.adopt" -> adoptLoan(in);
            case "tag.released" -> new Act.TagReleased(in.item(), new TagUid(in.text("tag")), in.flag("done"));
            case "tag.secured" -> new Act.TagSecured(in.item(), new TagUid(in.text("tag")), in.flag("done"));
            case "journal.cut" -> new Act.JournalCut();
            default -> new Act.Unknown(kind, node.toString());
        };
    }

    private static Act checkout(Reading in) {
        var options = new Act.CheckOutOptions(
                in.card("card"),
                in.instant("due"),
                in.flag("onSite"),
                !in.flag("dropHold"),
                in.number("partsPresent"),
                in.card("by"));
        return new Act.CheckOut(in.patron(), in.item(), in.via(), override(in), why(in), options);
    }

    private static Act checkin(Reading in) {
        var options = new Act.CheckInOptions(
                in.instant("effective"),
                in.flag("bookDrop"),
                in.flag("forgive"),
                in.number("partsPresent"),
                in.foundBy());
        return new Act.CheckIn(in.item(), in.via(), options);
    }

    private static Act adoptHold(Reading in) {
        return new Act.AdoptHold(
                in.patron(),
                wish(in),
                in.barcode("copy"),
                in.text("pickup"),
                Hold.State.of(in.text("state")),
                pause(in),
                in.day("from"),
                in.day("lastDay"));
    }

    private static Act adoptLoan(Reading in) {
        return new Act.AdoptLoan(
                in.patron(),
                in.item(),
                Instant.parse(in.text("since")),
                Instant.parse(in.text("due")),
                in.number("renewals").orElseThrow(),
                in.number("unseenRenewals").orElseThrow(),
                in.flag("onSite"),
                in.flag("recalled"),
                in.instant("claimed"),
                in.text("governing"));
    }

    private static Wish wish(Reading in) {
        return in.maybe("title").<Wish>map(Wish.Title::new).orElseGet(() -> new Wish.Copy(in.wanted()));
    }

    private static Pause pause(Reading in) {
        if (in.flag("paused")) return new Pause.Open();
        return in.day("pausedUntil").<Pause>map(Pause.Until::new).orElse(Pause.none());
    }

    private static Set<ReasonCode> override(Reading in) {
        var codes = EnumSet.noneOf(ReasonCode.class);
        in.node().path("override").forEach(code -> codes.add(ReasonCode.valueOf(code.asString())));
        return codes;
    }

    private static String why(Reading in) {
        return in.maybe("why").orElse("");
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /// A payload that is being written.
    private record Payload(ObjectNode node) {
        Payload put(String key, String value) {
            node.put(key, value);
            return this;
        }

        Payload put(String key, Optional<?> value) {
            value.ifPresent(present -> node.put(key, present.toString()));
            return this;
        }

        Payload put(String key, OptionalInt value) {
            value.ifPresent(number -> node.put(key, number));
            return this;
        }

        Payload flag(String key, boolean value) {
            if (value) node.put(key, true);
            return this;
        }

        Payload done(boolean value) {
            node.put("done", value);
            return this;
        }

        Payload override(Set<ReasonCode> codes, String why) {
            if (!codes.isEmpty()) codes.stream().sorted().map(Enum::name).forEach(node.putArray("override")::add);
            if (!why.isEmpty()) node.put("why", why);
            return this;
        }

        Payload wish(Wish wish) {
            switch (wish) {
                case Wish.Title(var id) -> node.put("title", id);
                case Wish.Copy(var item) -> node.put("wanted", item.text());
            }
            return this;
        }

        Payload pause(Pause pause) {
            switch (pause) {
                case Pause.None() -> {}
                case Pause.Open() -> node.put("paused", true);
                case Pause.Until(LocalDate day) -> node.put("pausedUntil", day.toString());
            }
            return this;
        }
    }
}
