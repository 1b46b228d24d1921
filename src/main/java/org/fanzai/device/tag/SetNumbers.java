package org.fanzai.device.tag;

import java.util.Optional;

/// Which part of how many: 2, 4 or 6 digits, of which the first half is the total (ISO 28560-2, OID 4).
public record SetNumbers(int total, int ordinal) {
    static final SetNumbers ALONE = new SetNumbers(1, 1);
    static final int MOST = 999;

    public static Optional<SetNumbers> of(String digits) {
        if (!digits.matches("([0-9]{2}){1,3}")) return Optional.empty();
        int half = digits.length() / 2;
        var set = new SetNumbers(Integer.parseInt(digits.substring(0, half)), Integer.parseInt(digits.substring(half)));
        return Optional.of(set).filter(read -> read.ordinal >= 1 && read.ordinal <= read.total);
    }

    String digits() {
        int width = String.valueOf(total).length();
        return ("%0" + width + "d%0" + width + "d").formatted(total, ordinal);
    }
}
