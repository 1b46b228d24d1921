package org.fanzai.device.protocol.rfidhub;

import java.util.Optional;
import java.util.regex.Pattern;

/// An item as the unit prints it: barcode, the country and the number of the library that owns it.
/// Masked as text.
public record HubItem(String barcode, String country, String owner) {
    private static final Pattern PRINTED = Pattern.compile("([!-9;-{}~]{1,64}):([A-Z]{2})?:([0-9A-Za-z/-]{0,32})");

    public String printed() {
        return barcode + ":" + country + ":" + owner;
    }

    public static Optional<HubItem> parse(String printed) {
        var parts = PRINTED.matcher(printed);
        if (!parts.matches()) return Optional.empty();
        return Optional.of(new HubItem(parts.group(1), parts.group(2) == null ? "" : parts.group(2), parts.group(3)));
    }

    @Override
    public String toString() {
        return "HubItem[" + barcode.length() + " characters]";
    }
}
