package org.fanzai.device.protocol.rfidhub;

import org.fanzai.device.frame.TextLine;

/// What a station says to the unit.
public sealed interface HubCommand {
    record Version() implements HubCommand {}

    /// Read what is put on, and say so.
    record Begin() implements HubCommand {}

    record End() implements HubCommand {}

    /// The answer to an item: let it pass the gate.
    record AlarmOff() implements HubCommand {}

    /// The answer to an item: make the gate ring.
    record AlarmOn() implements HubCommand {}

    /// The answer to an item: leave it as it is.
    record LeaveAlarm() implements HubCommand {}

    /// The answer to an item: say it once more.
    record Reread() implements HubCommand {}

    /// Make the gate ring, after it failed.
    record Activate(HubItem item) implements HubCommand {}

    /// Let it pass, after it failed.
    record Deactivate(HubItem item) implements HubCommand {}

    record CountTags() implements HubCommand {}

    /// Write an item's tags, one for each of `parts`.
    record Write(String barcode, int parts) implements HubCommand {}

    /// A parameter of the library for what is written: LBN its number, LBC its country, DTM the model
    /// (DS24 is the Danish one), SSB whether to secure, CRD whether to read back, WTM the patience in
    /// milliseconds, RSS.
    record Set(String parameter, String value) implements HubCommand {}

    /// The bytes for the line; "OK " with a blank leaves the alarm as it is.
    default TextLine line() {
        return new TextLine(
                switch (this) {
                    case Version() -> "VER2.00";
                    case Begin() -> "BEG";
                    case End() -> "END";
                    case AlarmOff() -> "OK0";
                    case AlarmOn() -> "OK1";
                    case LeaveAlarm() -> "OK ";
                    case Reread() -> "OKR";
                    case Activate(var item) -> "ACT" + item.printed();
                    case Deactivate(var item) -> "DAC" + item.printed();
                    case CountTags() -> "TGC";
                    case Write(var barcode, var parts) -> "WRT" + barcode + "|" + parts + "|0";
                    case Set(var parameter, var value) -> "SLP" + parameter + "|" + value;
                });
    }
}
