package org.fanzai.ui.kiosk;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.fanzai.device.reader.Pad;
import org.fanzai.device.reader.PrintOutcome;
import org.fanzai.device.reader.SwitchOutcome;
import org.fanzai.domain.circulation.Via;
import org.fanzai.domain.operation.Actor;
import org.fanzai.domain.operation.Outcome;
import org.fanzai.domain.operation.Verdict;
import org.fanzai.domain.shared.TagUid;
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
            case KioskEffect.Lend(var card, var item, var override) ->
                run(
                        "check out",
                        () -> new KioskInput.Decided(
                                item,
                                services.checkOut()
                                        .atKiosk(card, item, override)
                                        .verdict()));
            case KioskEffect.Release release -> run("release tag", () -> release(release));
            case KioskEffect.TakeBack takeBack -> run("take back", () -> takeBack(takeBack));
            case KioskEffect.RecordLocked(var item, var tag) ->
                background
                        .run("record locked tag", () -> {
                            services.recordSecurity().notReleased(item, tag);
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

    private KioskInput release(KioskEffect.Release release) {
        boolean done = services.pad()
                .map(pad -> pad.release(release.tag()).join() instanceof SwitchOutcome.Switched)
                .orElse(false);
        if (done) services.recordSecurity().released(release.item(), release.tag());
        return new KioskInput.Released(release.item(), release.tag(), done);
    }

    /// The tags are secured and read back first; where the return is refused they get their former value again.
    private KioskInput takeBack(KioskEffect.TakeBack takeBack) {
        if (!secured(takeBack.tags())) return new KioskInput.Returned(takeBack.item(), refused());
        var verdict = services.checkIn()
                .of(new Actor.Reader(takeBack.card()), takeBack.item(), Via.KIOSK)
                .verdict();
        if (!verdict.outcome().happened())
            for (var tag : takeBack.tags())
                services.pad().ifPresent(pad -> pad.release(tag).join());
        return new KioskInput.Returned(takeBack.item(), verdict);
    }

    private boolean secured(List<TagUid> tags) {
        return services.pad().map(pad -> secured(pad, tags)).orElse(tags.isEmpty());
    }

    private static boolean secured(Pad pad, List<TagUid> tags) {
        return tags.stream().allMatch(tag -> pad.secure(tag).join() instanceof SwitchOutcome.Switched);
    }

    /// A book that could not be secured is not taken back: the loan stands.
    private static Verdict refused() {
        return new Verdict(Outcome.REFUSED, List.of(), List.of(), java.util.Optional.empty(), Verdict.STANDALONE);
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
