package org.fanzai.db.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fanzai.db.TestLibrary;
import org.fanzai.domain.circulation.Checkin.FoundBy;
import org.fanzai.domain.circulation.Hold;
import org.fanzai.domain.circulation.Hold.Pause;
import org.fanzai.domain.circulation.ReasonCode;
import org.fanzai.domain.circulation.Via;
import org.fanzai.domain.operation.Act;
import org.fanzai.domain.operation.Act.Wish;
import org.fanzai.domain.operation.FeeKind;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.CardNumber;
import org.fanzai.domain.shared.Money;
import org.fanzai.domain.shared.TagUid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class OperationJsonTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final CardNumber P1 = new CardNumber("P1");
    private static final CardNumber P2 = new CardNumber("P2");
    private static final Barcode B1 = new Barcode("B1");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Instant AT = Instant.parse("2026-03-02T02:00:00.123456Z");
    private static final TagUid TAG = new TagUid("E004010000000001");
    private static final Set<ReasonCode> PASSED = Set.of(ReasonCode.DEBT, ReasonCode.HIGH_DEMAND);

    @ParameterizedTest
    @MethodSource("acts")
    void isReadAsItWasWritten(Act act) {
        var operation = TestLibrary.operation("K1", 7, act);
        var text = OperationJson.write(operation).toString();
        assertEquals(operation, OperationJson.read(JSON.readTree(text)));
    }

    @Test
    void everyKindOfActIsTried() {
        assertEquals(names(Arrays.stream(Act.class.getPermittedSubclasses())), names(acts().map(Act::getClass)));
    }

    private static Set<String> names(Stream<? extends Class<?>> kinds) {
        return kinds.map(Class::getSimpleName).collect(Collectors.toCollection(TreeSet::new));
    }

    static Stream<Act> acts() {
        return Stream.of(lending(), holds(), accounts(), items(), others()).flatMap(List::stream);
    }

    private static List<Act> lending() {
        var options = new Act.CheckOutOptions(
                Optional.of(P2), Optional.of(AT), true, false, OptionalInt.of(2), Optional.of(P2));
        var returned =
                new Act.CheckInOptions(Optional.of(AT), true, true, OptionalInt.of(0), Optional.of(FoundBy.PATRON));
        return List.of(
                new Act.CheckOut(P1, B1, Via.KIOSK, Set.of(), ""),
                new Act.CheckOut(P1, B1, Via.DESK, PASSED, "why", options),
                new Act.CheckIn(B1, Via.KIOSK),
                new Act.CheckIn(B1, Via.DESK, returned),
                new Act.Renew(P1, B1),
                new Act.Renew(P1, B1, Via.KIOSK, false, true, PASSED, "why"),
                new Act.AdoptLoan(P1, B1, AT, AT.plusSeconds(60), 2, 1, true, true, Optional.of(AT), "EAST"),
                new Act.AdoptLoan(P1, B1, AT, AT, 0, 0, false, false, Optional.empty(), "MAIN"));
    }

    private static List<Act> holds() {
        var title = new Wish.Title("T1");
        var copy = new Wish.Copy(B1);
        return List.of(
                new Act.PlaceHold(P1, title, Via.KIOSK, Optional.empty(), Optional.empty()),
                new Act.PlaceHold(P1, copy, Via.DESK, Optional.of("EAST"), Optional.of(DAY)),
                new Act.CancelHold(P1, title),
                new Act.CancelHold(P1, copy),
                new Act.SuspendHold(P1, title, new Pause.Open()),
                new Act.SuspendHold(P1, copy, new Pause.Until(DAY)),
                new Act.ResumeHold(P1, title),
                new Act.AdoptHold(
                        P1,
                        title,
                        Optional.of(B1),
                        "EAST",
                        Hold.State.IN_TRANSIT,
                        Pause.none(),
                        Optional.of(DAY),
                        Optional.of(DAY.plusDays(7))),
                new Act.Book(P1, B1, DAY, DAY.plusDays(3)),
                new Act.CancelBooking(P1, B1, DAY));
    }

    private static List<Act> accounts() {
        var amount = Money.of("1.20");
        return List.of(
                new Act.Charge(P1, FeeKind.MANUAL, amount, Optional.empty()),
                new Act.Charge(P1, FeeKind.LOST, amount, Optional.of(B1)),
                new Act.Pay(P1, amount, OptionalInt.empty()),
                new Act.Pay(P1, amount, OptionalInt.of(1)),
                new Act.Waive(P1, amount, OptionalInt.of(0), "why"),
                new Act.Restrict(P1, Optional.of(DAY)),
                new Act.Restrict(P1, Optional.empty()),
                new Act.Unrestrict(P1),
                new Act.Clearance(P1));
    }

    private static List<Act> items() {
        return List.of(
                new Act.MarkItem(B1, Act.Mark.WITHDRAWN),
                new Act.ClaimReturned(B1),
                new Act.ReplaceLost(B1),
                new Act.Recall(B1),
                new Act.MakeOrdinary(P1, B1),
                new Act.ReceiveTransit(B1),
                new Act.TagReleased(B1, TAG, true),
                new Act.TagSecured(B1, TAG, false));
    }

    private static List<Act> others() {
        return List.of(
                new Act.DayWork(),
                new Act.CloseBranch("EAST", List.of(DAY, DAY.plusDays(1))),
                new Act.JournalCut(),
                new Act.Unknown("loan.teleport", "{\"item\":\"B1\"}"));
    }
}
