package org.fanzai.device.reader;

import java.time.Duration;
import org.fanzai.device.link.PortSettings;
import org.fanzai.device.tag.AfiValues;

/// Where a pad is and how it is spoken to. `address`: on the bus of makes that have one; `gone`: the silence after
/// which a tag has left; `rest`: the pause between inventories while nothing is new; `most`: tags at once.
public record PadSettings(
        String port,
        PadMake make,
        PortSettings line,
        int address,
        SecurityRules security,
        Duration gone,
        Duration rest,
        int most) {
    private static final Duration GONE = Duration.ofMillis(600);
    private static final Duration REST = Duration.ofMillis(10);
    private static final int MOST = 12;

    /// A reader as it leaves the factory, at any bus address.
    public static PadSettings of(PadMake make, String port) {
        return new PadSettings(port, make, make.line(), make.anyAddress(), SecurityRules.ISO_28560, GONE, REST, MOST);
    }

    /// 38400 baud, 8E1.
    public static PadSettings feig(String port) {
        return of(PadMake.FEIG, port);
    }

    public PadSettings at(PortSettings other) {
        return new PadSettings(port, make, other, address, security, gone, rest, most);
    }

    public PadSettings addressed(int other) {
        return new PadSettings(port, make, line, other, security, gone, rest, most);
    }

    public PadSettings using(AfiValues values) {
        return using(new SecurityRules(security.by(), values, security.models()));
    }

    public PadSettings using(SecurityRules other) {
        return new PadSettings(port, make, line, address, other, gone, rest, most);
    }

    public PadSettings goneAfter(Duration other) {
        return new PadSettings(port, make, line, address, security, other, rest, most);
    }

    public PadSettings atMost(int tags) {
        return new PadSettings(port, make, line, address, security, gone, rest, tags);
    }
}
