package org.fanzai.ui.kiosk;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fanzai.device.reader.PadState;
import org.fanzai.device.reader.PadTag;
import org.fanzai.device.reader.Scan;
import org.fanzai.device.reader.TagReading;
import org.fanzai.device.reader.TagReading.Kind;
import org.fanzai.domain.barcode.Expecting;
import org.fanzai.domain.barcode.Read;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.CardNumber;
import org.fanzai.ui.fx.Background;
import org.fanzai.ui.fx.ScanTexts;
import org.fanzai.ui.fx.Texts;
import org.fanzai.ui.kiosk.flow.Kiosk;
import org.fanzai.ui.kiosk.flow.KioskEffect;
import org.fanzai.ui.kiosk.flow.KioskFlow;
import org.fanzai.ui.kiosk.flow.KioskInput;
import org.fanzai.ui.kiosk.flow.KioskState;
import org.fanzai.ui.kiosk.flow.OnPad;

/// The kiosk that the screens show. Everything that happens comes in as an input, on the FX thread, one at a time.
public final class KioskViewModel {
    /// What a reader for cards calls the UIDs that it reads.
    private static final String UID = "UID";

    private final KioskServices services;
    private final Texts texts;
    private final KioskEffects effects;
    private final ReadOnlyObjectWrapper<Kiosk> kiosk = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Instant> now = new ReadOnlyObjectWrapper<>();
    private final PinViewModel pin = new PinViewModel();
    private final ScanNotice notice = new ScanNotice();
    private final Queue<KioskInput> inputs = new ArrayDeque<>();
    private boolean stepping;
    private boolean padKnown;

    public KioskViewModel(KioskServices services, Background background, Texts texts, Tones tones) {
        this.services = services;
        this.texts = texts;
        this.effects = new KioskEffects(services, background, texts, tones, this::accept);
        now.set(services.clock().instant());
        kiosk.set(Kiosk.start(services.place().timing(), now.get()));
    }

    public ReadOnlyObjectProperty<Kiosk> kiosk() {
        return kiosk.getReadOnlyProperty();
    }

    /// The time that the screens show, as of the last input.
    public ReadOnlyObjectProperty<Instant> now() {
        return now.getReadOnlyProperty();
    }

    /// The PIN that is being typed; it is gone when the screen that asks for it is.
    PinViewModel pin() {
        return pin;
    }

    public Texts texts() {
        return texts;
    }

    public KioskServices.Place place() {
        return services.place();
    }

    /// Whether a slip can be printed as far as the printer says.
    public boolean canPrint() {
        return services.printer()
                .map(printer -> !(printer.health().value() instanceof org.fanzai.device.reader.DeviceHealth.Trouble))
                .orElse(false);
    }

    /// Takes an input; what it causes in turn comes after it, never inside it.
    public void accept(KioskInput input) {
        inputs.add(input);
        if (stepping) return;
        stepping = true;
        try {
            for (var next = inputs.poll(); next != null; next = inputs.poll()) step(next);
        } finally {
            stepping = false;
        }
    }

    private void step(KioskInput input) {
        now.set(services.clock().instant());
        notice.pass(input, now.get());
        var next = KioskFlow.step(kiosk.get(), input, now.get());
        if (!(next.kiosk().state() instanceof KioskState.EnterPin)) pin.clear();
        kiosk.set(next.kiosk());
        next.effects().forEach(effects::perform);
    }

    /// A scan is a card or an item by its number; what follows no rule is what the screen waits for.
    public void scanned(Scan scan) {
        if (scan.symbology().filter(UID::equals).isPresent()) {
            if (!scan.text().isBlank() && scan.text().length() <= CardNumber.LONGEST)
                accept(new KioskInput.CardShown(scan.text().strip()));
            return;
        }
        var expecting = kiosk.get().state() instanceof KioskState.Borrowing ? Expecting.ITEM : Expecting.CARD;
        var read = place().codes().read(ScanTexts.of(scan), expecting);
        switch (read) {
            case Read.Patron(var card, var _) -> accept(new KioskInput.CardScanned(card));
            case Read.Item(var item, var _) -> accept(new KioskInput.ItemScanned(item));
            case Read.Isbn _, Read.Issn _, Read.Credential _, Read.Wrong _ -> refused(read);
        }
    }

    private void refused(Read read) {
        accept(new KioskInput.Touched());
        notice.show(ScanTexts.refusal(read), services.clock().instant());
        effects.perform(new KioskEffect.Sound(KioskEffect.Tone.ERROR));
    }

    /// What to say about the last scan, if it was of no use.
    ScanNotice notice() {
        return notice;
    }

    /// What the pad says, as inputs.
    public void padChanged(PadState state) {
        switch (state) {
            case PadState.Connecting() -> padKnown = false;
            case PadState.Lost(var _) -> {
                padKnown = false;
                accept(new KioskInput.PadLost());
            }
            case PadState.Ready(var tags, var crowded) -> {
                if (!padKnown) accept(new KioskInput.PadBack());
                padKnown = true;
                accept(new KioskInput.PadChanged(onPad(tags), crowded));
            }
        }
    }

    private static List<OnPad> onPad(List<PadTag> tags) {
        return tags.stream().map(KioskViewModel::onPad).toList();
    }

    private static OnPad onPad(PadTag tag) {
        return switch (tag.reading()) {
            case TagReading.Reading() -> new OnPad.Reading(tag.uid());
            case TagReading.Item(var id, var _, var part, var parts)
            when usable(id) ->
                new OnPad.Book(tag.uid(), new Barcode(id), Math.clamp(part, 1, Math.max(1, parts)), Math.max(1, parts));
            case TagReading.OtherLibraryThing(var kind, var id)
            when kind == Kind.PATRON_CARD && usable(id) -> new OnPad.Card(tag.uid(), new CardNumber(id));
            case TagReading.Item _, TagReading.Doubtful _ -> new OnPad.Strange(tag.uid(), OnPad.Kind.DAMAGED);
            case TagReading.OtherLibraryThing _ -> new OnPad.Strange(tag.uid(), OnPad.Kind.EQUIPMENT);
            case TagReading.Blank _ -> new OnPad.Strange(tag.uid(), OnPad.Kind.BLANK);
            case TagReading.Unknown _ -> new OnPad.Strange(tag.uid(), OnPad.Kind.FOREIGN);
        };
    }

    /// What a tag calls an identifier may be anything.
    private static boolean usable(String id) {
        return !id.isBlank()
                && id.length() <= Math.min(Barcode.LONGEST, CardNumber.LONGEST)
                && id.chars().noneMatch(Character::isISOControl);
    }
}
