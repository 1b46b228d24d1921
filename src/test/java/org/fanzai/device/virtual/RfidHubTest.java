package org.fanzai.device.virtual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.fanzai.device.frame.Octets;
import org.fanzai.device.frame.TextLine;
import org.fanzai.device.protocol.rfidhub.HubAnswer;
import org.fanzai.device.protocol.rfidhub.HubCommand;
import org.fanzai.device.protocol.rfidhub.HubItem;
import org.fanzai.device.tag.TagContent;
import org.fanzai.domain.shared.TagUid;
import org.junit.jupiter.api.Test;

class RfidHubTest {
    private final VirtualField field = new VirtualField();
    private final Firmware unit = new RfidHubFirmware(field);

    @Test
    void commandsAreTheUnitsLines() {
        var item = new HubItem("1003010824124004", "NO", "02030000");
        var wanted = List.of(
                "VER2.00",
                "BEG",
                "END",
                "OK0",
                "OK1",
                "OK ",
                "OKR",
                "TGC",
                "WRT1003010650438004|2|0",
                "ACT1003010824124004:NO:02030000",
                "DAC1003010824124004:NO:02030000",
                "SLPLBN|02030000");
        var commands = List.<HubCommand>of(
                new HubCommand.Version(),
                new HubCommand.Begin(),
                new HubCommand.End(),
                new HubCommand.AlarmOff(),
                new HubCommand.AlarmOn(),
                new HubCommand.LeaveAlarm(),
                new HubCommand.Reread(),
                new HubCommand.CountTags(),
                new HubCommand.Write("1003010650438004", 2),
                new HubCommand.Activate(item),
                new HubCommand.Deactivate(item),
                new HubCommand.Set("LBN", "02030000"));
        assertEquals(wanted, commands.stream().map(one -> one.line().text()).toList());
    }

    @Test
    void linesAreUnderstoodOrNotButNeverMisunderstood() {
        assertEquals(new HubAnswer.Ok(), understood("OK"));
        assertEquals(new HubAnswer.Nok(), understood("NOK"));
        assertEquals(new HubAnswer.Count(12), understood("OK|12"));
        assertEquals(
                new HubAnswer.Item(new HubItem("1003010856677001", "NO", "02030000"), true),
                understood("RDT1003010856677001:NO:02030000|0"));
        assertFalse(((HubAnswer.Item) understood("RDT1003010856677001:NO:02030000|1")).complete());
        var uid = new TagUid("E004010046A847AD");
        assertEquals(new HubAnswer.Written(List.of(uid, uid)), understood("OK|E004010046A847AD|E004010046A847AD"));
        for (var wrong : List.of("KOK|", "OKI", "OK|Z", "OK|", "GGOK|E004|e00414", "RDT1003|2", "RDT:NO:1|0", "RDT1|0"))
            assertInstanceOf(HubAnswer.Unfitting.class, understood(wrong), wrong);
    }

    @Test
    void saysItemsOneAfterTheOtherAndSwitchesThem() {
        assertEquals(List.of("OK", "OK"), said(new HubCommand.Version(), new HubCommand.Begin()));
        var first = tag(1, TagContent.item("13020001", "DE-705"));
        var second = tag(2, TagContent.item("13020002", "DE-705").asPart(1, 2));
        field.put(first);
        assertEquals(List.of("RDT13020001:DE:705|0"), texts(unit.placed(first)));
        field.put(second);
        assertEquals(List.of(), texts(unit.placed(second)));
        assertEquals(List.of("RDT13020001:DE:705|0"), said(new HubCommand.Reread()));
        assertEquals(List.of("OK", "RDT13020002:DE:705|1"), said(new HubCommand.AlarmOff()));
        assertEquals(0xC2, first.afi());
        second.lockAfi();
        assertEquals(List.of("NOK"), said(new HubCommand.AlarmOff()));
        assertEquals(List.of("OK"), said(new HubCommand.Activate(new HubItem("13020001", "DE", "705"))));
        assertEquals(0x07, first.afi());
        assertEquals(List.of("OK|2"), said(new HubCommand.CountTags()));
        assertEquals(List.of("OK"), said(new HubCommand.End()));
    }

    @Test
    void writesAsManyTagsAsTheItemHasParts() {
        field.put(VirtualTag.blank(uid(1)));
        assertEquals(List.of("NOK"), said(new HubCommand.Write("13020009", 2)));
        field.put(VirtualTag.blank(uid(2)));
        assertEquals(List.of("OK|" + uid(1) + "|" + uid(2)), said(new HubCommand.Write("13020009", 2)));
        said(new HubCommand.Begin());
        assertEquals(List.of("RDT13020009::|0"), said(new HubCommand.Reread()));
    }

    @Test
    void anItemDoesNotShowItself() {
        assertFalse(understood("RDT1003010856677001:NO:02030000|0").toString().contains("1003"));
    }

    private List<String> said(HubCommand... commands) {
        var all = new ArrayList<String>();
        for (var command : commands) all.addAll(texts(unit.take(command.line().encode())));
        return all;
    }

    private static List<String> texts(List<Firmware.Reply> replies) {
        return replies.stream()
                .map(reply -> new String(reply.bytes().toArray(), StandardCharsets.US_ASCII).strip())
                .toList();
    }

    private static HubAnswer understood(String text) {
        var line = HubAnswer.next(
                Octets.of(("\n" + text + "\r").getBytes(StandardCharsets.US_ASCII))
                        .buffer(),
                false);
        return HubAnswer.of(line.orElse(new TextLine("")));
    }

    private static VirtualTag tag(int number, TagContent content) {
        return VirtualTag.saying(uid(number), content);
    }

    private static TagUid uid(int number) {
        return new TagUid("E0040150ABCD%04X".formatted(number));
    }
}
