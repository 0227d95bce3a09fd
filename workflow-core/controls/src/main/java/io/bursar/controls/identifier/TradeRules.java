package io.bursar.controls.identifier;

import java.util.regex.Pattern;

/** GTIN, GLN, SSCC and UNSPSC (controls §4). */
final class TradeRules {

    private static final Pattern GTIN = Pattern.compile("[0-9]{8}|[0-9]{12,14}");
    private static final Pattern GLN = Pattern.compile("[0-9]{13}");
    private static final Pattern SSCC = Pattern.compile("[0-9]{18}");
    private static final Pattern UNSPSC = Pattern.compile("[0-9]{8}");
    private static final int GTIN_LENGTH = 14;

    private TradeRules() {}

    static IdentifierCheck gtin(String text) {
        return GTIN.matcher(text).matches()
                ? gs1(IdentifierKind.GTIN, "0".repeat(GTIN_LENGTH - text.length()) + text)
                : Findings.format(IdentifierKind.GTIN);
    }

    static IdentifierCheck gln(String text) {
        return GLN.matcher(text).matches() ? gs1(IdentifierKind.GLN, text) : Findings.format(IdentifierKind.GLN);
    }

    static IdentifierCheck sscc(String text) {
        return SSCC.matcher(text).matches() ? gs1(IdentifierKind.SSCC, text) : Findings.format(IdentifierKind.SSCC);
    }

    static IdentifierCheck unspsc(String text) {
        if (!UNSPSC.matcher(text).matches()) {
            return Findings.format(IdentifierKind.UNSPSC);
        }
        return text.charAt(0) == '0'
                ? Findings.range(IdentifierKind.UNSPSC)
                : Findings.valid(IdentifierKind.UNSPSC, text);
    }

    private static IdentifierCheck gs1(IdentifierKind kind, String digits) {
        int expected = CheckDigits.gs1CheckDigit(digits);
        return expected == CheckDigits.digit(digits, digits.length() - 1)
                ? Findings.valid(kind, digits)
                : Findings.checksum(kind, expected);
    }
}
