/// The text protocol of library RFID units that read items themselves (Bibliotheca's, as koha-rfidhub speaks it):
/// lines of ASCII that end with CR. The unit knows items, no UIDs and no blocks.
///
/// How an exchange goes. `Version` is answered with `Ok` or `Nok`. `Begin` switches reading on (`Ok`); from then on the
/// unit says `Item` for each item that is put on it, by itself, and waits: the station answers with `AlarmOff`,
/// `AlarmOn`, `LeaveAlarm` or `Reread`, and the unit says `Ok` or `Nok`, or `Item` again after `Reread`. Only then
/// comes the next item. An incomplete set is an `Item` that says so. A failed switch is tried again by `Activate` or
/// `Deactivate`, which name the item as the unit printed it. `CountTags` is answered with `Count`, `Write` with
/// `Written`, which lists the UIDs, `End` with `Ok`. There is no checksum: an item counts only when the unit, asked to
/// read it once more, says the same.
@NullMarked
package org.fanzai.device.protocol.rfidhub;

import org.jspecify.annotations.NullMarked;
