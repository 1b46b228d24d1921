package org.fanzai.ui.kiosk;

import org.fanzai.ui.fx.Language;

/// Whole numbers from 0 to 99 in words, for a countdown that is read as well as seen (UX 16).
final class NumberWords {
    private static final String HAN = "零一二三四五六七八九";
    private static final String[] SMALL = {
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen"
    };
    private static final String[] TENS = {
        "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"
    };

    private NumberWords() {}

    static String of(long number, Language language) {
        int n = Math.clamp(number, 0, 99);
        return language == Language.ZH ? chinese(n) : english(n);
    }

    private static String chinese(int n) {
        if (n < 10) return HAN.substring(n, n + 1);
        var tens = n < 20 ? "十" : HAN.charAt(n / 10) + "十";
        return n % 10 == 0 ? tens : tens + HAN.charAt(n % 10);
    }

    private static String english(int n) {
        if (n < SMALL.length) return SMALL[n];
        return n % 10 == 0 ? TENS[n / 10] : TENS[n / 10] + "-" + SMALL[n % 10];
    }
}
