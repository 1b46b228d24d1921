package org.fanzai.device.driver;

import org.fanzai.device.protocol.PadCommand;
import org.fanzai.domain.shared.TagUid;

/// Which tag a command is for.
final class Commands {
    private Commands() {}

    static TagUid tag(PadCommand command) {
        return switch (command) {
            case PadCommand.Read(var tag, var _, var _) -> tag;
            case PadCommand.Write(var tag, var _, var _, var _) -> tag;
            case PadCommand.WriteAfi(var tag, var _) -> tag;
            case PadCommand.Inspect(var tag) -> tag;
            case PadCommand.ReadEas(var tag) -> tag;
            case PadCommand.WriteEas(var tag, var _) -> tag;
            case PadCommand.WriteDsfid(var tag, var _) -> tag;
            case PadCommand.Lock(var tag, var _, var _) -> tag;
            case PadCommand.ReadLocks(var tag, var _, var _) -> tag;
            case PadCommand.Probe _, PadCommand.ResetField _, PadCommand.Inventory _, PadCommand.Cards _ ->
                throw new AssertionError("not for one tag: " + command);
        };
    }
}
