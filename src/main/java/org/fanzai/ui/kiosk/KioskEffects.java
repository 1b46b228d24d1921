package org.fanzai.ui.kiosk;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.fanzai.device.reader.PrintOutcome;
import org.fanzai.domain.circulation.Via;
import org.fanzai.domain.operation.Actor;
import org.fanzai.domain.shared.CardNumber;
import org.fanzai.support.Trouble;
import org.fanzai.ui.fx.Background;
import org.fanzai.ui.fx.Language;
import org.fanzai.ui.fx.Texts;
import org.fanzai.ui.kiosk.flow.KioskEffect;
import org.fanzai.ui.kiosk.flow.KioskInput;
import org.fanzai.ui.kiosk.flow.KioskState.Slip;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Does what a step asks for, away from the FX thread, and answers with an input on it.
final class KioskEffects {
    private static final Logger LOG = LoggerFactory.getLogger(KioskEffects.class);

    private final KioskServices services;
    private final Background background;
    private final Texts texts;
    private final Tones tones;
    private final Consumer<KioskInput> answer;

    KioskEffects(KioskServices services, Background background, Texts texts, Tones tones, Consumer<KioskInput> answer) {
        this.services = services;
        this.background = background;
        this.texts = texts;
        this.tones = tones;
        this.answer = answer;
    }

    void perform(KioskEffect effect) {
        switch (effect) {
            case KioskEffect.CheckPin(var card, var pin) ->
                run("check PIN", () -> new KioskInput.SignedIn(services.signIn().with(card, pin)));
            case KioskEffect.Describe(var item) ->
                run(
                        "describe item",
                        () -> new KioskInput.Described(item, services.items().find(item)));
            case KioskEffect.FindCard(var numbers, var shown) ->
                run("find card", () -> new KioskInput.CardFound(known(numbers), shown));
            case KioskEffect.Lend lend -> run("check out", () -> lend(lend));
            case KioskEffect.Release(var item, var tags) ->
                run(
                        "release tags",
                        () -> new KioskInput.Released(
                                item, tags, services.security().release(item, tags)));
            case KioskEffect.TakeBack takeBack -> run("take back", () -> takeBack(takeBack));
            case KioskEffect.RecordLocked(var item, var tags) ->
                background
                        .run("record locked tags", () -> {
                            services.security().leftLocked(item, tags);
                            return item;
                        })
                        .onTrouble(this::failed);
            case KioskEffect.Print print -> print(print);
            case KioskEffect.Sound(var tone) -> tones.play(tone);
            case KioskEffect.Speak(var language) ->
                texts.language().set(language.equals("zh") ? Language.ZH : Language.EN);
            case KioskEffect.ResetLanguage() ->
                texts.language().set(services.place().language());
        }
    }

    private void run(String name, Callable<KioskInput> work) {
        background.run(name, work).onDone(answer).onTrouble(this::failed);
    }

    private void failed(Trouble trouble) {
        LOG.error("The kiosk can't keep its records: {}", trouble.getMessage(), trouble);
        answer.accept(new KioskInput.StorageFailed(services.clock().instant()));
    }

    private Optional<CardNumber> known(List<CardNumber> numbers) {
        return numbers.stream()
                .filter(number -> services.patrons().find(number).isPresent())
                .findFirst();
    }

    private KioskInput lend(KioskEffect.Lend lend) {
        var answer = services.security()
                .lend(
                        lend.item(),
                        lend.tags(),
                        () -> services.checkOut().atKiosk(lend.card(), lend.item(), lend.override()));
        return new KioskInput.Decided(lend.card(), lend.item(), lend.tags(), answer.verdict());
    }

    private KioskInput takeBack(KioskEffect.TakeBack takeBack) {
        var item = takeBack.item();
        var taken = services.security()
                .takeBack(
                        item,
                        takeBack.tags(),
                        () -> services.checkIn().of(new Actor.Reader(takeBack.card()), item, Via.KIOSK));
        return new KioskInput.Returned(item, takeBack.tags(), taken.verdict(), taken.switched());
    }

    private void print(KioskEffect.Print print) {
        if (services.printer().isEmpty()) {
            answer.accept(new KioskInput.SlipDone(Slip.FAILED));
            return;
        }
        var slip = new KioskSlip(texts, services.place(), services.clock().instant()).of(print.patron(), print.lent());
        run(
                "print slip",
                () -> new KioskInput.SlipDone(
                        outcome(services.printer().orElseThrow().print(slip).join())));
    }

    private static Slip outcome(PrintOutcome outcome) {
        return switch (outcome) {
            case PrintOutcome.Printed() -> Slip.PRINTED;
            case PrintOutcome.Unconfirmed() -> Slip.UNCONFIRMED;
            case PrintOutcome.Failed _ -> Slip.FAILED;
        };
    }
}
