package io.bursar.controls.identifier;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** NPI, DEA registration and NDC (controls §4). */
final class HealthRules {

    private static final Pattern NPI = Pattern.compile("[0-9]{10}");
    private static final Pattern DEA = Pattern.compile("[A-Z]{2}([0-9]{7})");
    private static final Pattern NDC = Pattern.compile("([0-9]{4,5})-([0-9]{3,4})-([0-9]{1,2})");
    private static final Pattern NDC_BARE = Pattern.compile("[0-9]{10,11}");
    private static final int NDC_DIGITS = 10;
    private static final int NDC_NORMAL_DIGITS = 11;

    private HealthRules() {}

    static IdentifierCheck npi(String text) {
        if (!NPI.matcher(text).matches()) {
            return Findings.format(IdentifierKind.NPI);
        }
        if (text.charAt(0) != '1' && text.charAt(0) != '2') {
            return Findings.range(IdentifierKind.NPI);
        }
        return CheckDigits.luhnSum("80840" + text) % 10 == 0
                ? Findings.valid(IdentifierKind.NPI, text)
                : Findings.checksum(IdentifierKind.NPI);
    }

    static IdentifierCheck dea(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        Matcher form = DEA.matcher(upper);
        if (!form.matches()) {
            return Findings.format(IdentifierKind.DEA_NUMBER);
        }
        String digits = form.group(1);
        int expected = CheckDigits.weightedSum(digits.substring(0, 6), 1, 2) % 10;
        return expected == CheckDigits.digit(digits, 6)
                ? Findings.valid(IdentifierKind.DEA_NUMBER, upper)
                : Findings.checksum(IdentifierKind.DEA_NUMBER, expected);
    }

    static IdentifierCheck ndc(String text) {
        if (NDC_BARE.matcher(text).matches()) {
            return Findings.ambiguous(IdentifierKind.NDC);
        }
        Matcher form = NDC.matcher(text);
        if (!form.matches()) {
            return Findings.format(IdentifierKind.NDC);
        }
        // of 5-4-2, exactly one part may be a digit short; 5-4-2 itself is normalised already
        int digits = text.length() - 2;
        if (digits != NDC_DIGITS && digits != NDC_NORMAL_DIGITS) {
            return Findings.format(IdentifierKind.NDC);
        }
        String normal = padded(form.group(1), 5) + "-" + padded(form.group(2), 4) + "-" + padded(form.group(3), 2);
        return Findings.valid(IdentifierKind.NDC, normal);
    }

    private static String padded(String part, int length) {
        return "0".repeat(length - part.length()) + part;
    }
}
