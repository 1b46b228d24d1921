package org.fanzai.app.config;

import static org.fanzai.app.config.Values.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fanzai.app.config.StationConfig.CardLine;
import org.fanzai.app.config.StationConfig.Devices;
import org.fanzai.app.config.StationConfig.Line;
import org.fanzai.app.config.StationConfig.PadLine;
import org.fanzai.device.link.PortSettings;
import org.fanzai.device.link.PortSettings.Parity;
import org.fanzai.device.reader.CardNumbers;
import org.fanzai.device.reader.PadMake;
import org.fanzai.device.reader.SecurityRules;
import org.fanzai.device.reader.SecurityRules.By;
import org.fanzai.device.tag.AfiValues;
import org.fanzai.device.tag.TagContent;
import org.fanzai.support.yaml.Section;

/// The sections `security`, of a station's file or the library's, and `devices`.
final class DeviceSections {
    private static final String AUTO = "auto";
    private static final String[] SPEEDS = {"4800", "9600", "19200", "38400", "57600", "115200"};

    /// The models of which a library may say AFI values, as it writes them.
    private static final Map<String, String> MODELS = Map.of(
            "iso28560-3", TagContent.DANISH,
            "iso28560-2", TagContent.ISO_28560_2,
            "3m501", TagContent.RFID_501,
            "dm11", TagContent.DM11);

    private DeviceSections() {}

    /// As the section says, or, where there is none, as `usual`.
    static SecurityRules security(Section root, SecurityRules usual) {
        if (!root.has("security")) return usual;
        try (var section = root.section("security")) {
            var by = section.value("by", oneOf("afi", "eas", "both")).orElse("afi");
            var values = values(section).orElse(AfiValues.ISO_28560);
            return new SecurityRules(By.valueOf(by.toUpperCase(Locale.ROOT)), values, models(section));
        }
    }

    private static Map<String, AfiValues> models(Section security) {
        var models = new HashMap<String, AfiValues>();
        if (!security.has("models")) return models;
        try (var section = security.section("models")) {
            for (var name : MODELS.keySet()) {
                if (!section.has(name)) continue;
                try (var model = section.section(name)) {
                    model.required("secured", Values::hexByte);
                    model.required("released", Values::hexByte);
                    values(model).ifPresent(values -> models.put(MODELS.getOrDefault(name, name), values));
                }
            }
        }
        return models;
    }

    private static Optional<AfiValues> values(Section section) {
        int secured = section.value("secured", Values::hexByte).orElse(AfiValues.ISO_28560.secured());
        int released = section.value("released", Values::hexByte).orElse(AfiValues.ISO_28560.released());
        if (secured != released) return Optional.of(new AfiValues(secured, released));
        section.problem("released", "secured and released are two values");
        return Optional.empty();
    }

    /// What is plugged in, and where slips come out.
    record Plugged(Devices devices, SlipOutput slips) {}

    static Plugged devices(Section root) {
        try (var section = root.section("devices")) {
            var pads = new ArrayList<PadLine>();
            for (var key : List.of("pad", "pad2")) if (section.has(key)) pads.add(pad(section, key));
            if (section.has("pad2") && !section.has("pad")) section.problem("pad2", "the first pad is called pad");
            var cards = section.has("cards") ? Optional.of(cards(section)) : Optional.<CardLine>empty();
            var printer = PrinterSection.read(section);
            var devices = new Devices(pads, cards, scanner(section), printer.line());
            twice(section, devices);
            return new Plugged(devices, printer.output());
        }
    }

    /// Two devices on one port take each other's answers.
    private static void twice(Section section, Devices devices) {
        var seen = new HashMap<String, String>();
        named(devices).forEach(device -> {
            var other = seen.putIfAbsent(device.port(), device.key());
            if (other != null)
                section.problem(device.key(), "the port " + device.port() + " is already that of " + other);
        });
    }

    private record Named(String key, String port) {}

    private static Stream<Named> named(Devices devices) {
        var all = new ArrayList<Named>();
        for (int i = 0; i < devices.pads().size(); i++)
            all.add(new Named(i == 0 ? "pad" : "pad2", devices.pads().get(i).port()));
        devices.cards()
                .ifPresent(cards -> all.add(new Named("cards", cards.reader().port())));
        devices.scanner().ifPresent(line -> all.add(new Named("scanner", line.port())));
        devices.printer().ifPresent(line -> all.add(new Named("printer", line.port())));
        return all.stream().filter(device -> !device.port().equals("?"));
    }

    private static PadLine pad(Section devices, String key) {
        try (var section = devices.section(key)) {
            var numbers = section.value("cards", DeviceSections::numbers);
            var pad = reader(section, numbers);
            if (numbers.isPresent() && pad.make().isEmpty())
                section.problem("cards", "name the protocol of a pad on which cards are looked for");
            return pad;
        }
    }

    private static CardLine cards(Section devices) {
        try (var section = devices.section("cards")) {
            var numbers = section.value("numbers", DeviceSections::numbers).orElse(CardNumbers.HEX);
            var reader = reader(section, Optional.empty());
            if (reader.make().isEmpty()) section.problem("protocol", "name the protocol of a reader for cards");
            return new CardLine(reader, numbers);
        }
    }

    private static CardNumbers numbers(String text) {
        return switch (text) {
            case "hex" -> CardNumbers.HEX;
            case "reversed hex" -> CardNumbers.REVERSED_HEX;
            case "decimal" -> CardNumbers.DECIMAL;
            case "reversed decimal" -> CardNumbers.REVERSED_DECIMAL;
            default -> throw new IllegalArgumentException("one of hex, reversed hex, decimal, reversed decimal");
        };
    }

    private static PadLine reader(Section section, Optional<CardNumbers> cards) {
        var protocol = section.value("protocol", oneOf(protocols())).orElse(PadMake.FEIG.code());
        var make = PadMake.of(protocol);
        var port = section.required("port", Function.identity()).orElse("?");
        var baud = section.value("baud", oneOf(SPEEDS)).map(Integer::valueOf);
        var parity = section.value("parity", oneOf("none", "even", "odd"));
        var address = section.value("address", number(0, 0xFFFF));
        if (make.isEmpty())
            for (var key : List.of("baud", "parity", "address"))
                if (section.has(key)) section.problem(key, "leave it out: auto finds it out");
        var gone = section.value("gone", Values::moment).orElse(PadLine.GONE);
        if (gone.toMillis() < 200 || gone.toMillis() > 10_000) section.problem("gone", "200ms to 10s are allowed");
        return new PadLine(
                port,
                make,
                make.map(known -> line(known, baud, parity)),
                address.map(OptionalInt::of).orElseGet(OptionalInt::empty),
                gone,
                section.value("most", number(1, 50)).orElse(PadLine.MOST),
                cards);
    }

    private static String[] protocols() {
        return Stream.concat(Stream.of(PadMake.values()).map(PadMake::code), Stream.of(AUTO))
                .toArray(String[]::new);
    }

    private static PortSettings line(PadMake make, Optional<Integer> baud, Optional<String> parity) {
        var usual = make.line();
        return new PortSettings(
                baud.orElse(usual.baud()),
                usual.dataBits(),
                usual.stopBits(),
                parity.map(word -> Parity.valueOf(word.toUpperCase(Locale.ROOT)))
                        .orElse(usual.parity()));
    }

    private static Optional<Line> scanner(Section devices) {
        if (!devices.has("scanner")) return Optional.empty();
        try (var section = devices.section("scanner")) {
            section.value("protocol", oneOf("lines"));
            return Optional.of(new Line(
                    section.required("port", Function.identity()).orElse("?"),
                    section.value("baud", oneOf(SPEEDS)).map(Integer::valueOf).orElse(9600)));
        }
    }
}
