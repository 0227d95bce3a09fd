package io.bursar.controls.identifier;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** ABA routing number and IBAN (controls §4). */
final class BankRules {

    private static final Pattern ROUTING = Pattern.compile("[0-9]{9}");
    private static final Pattern IBAN = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}");
    private static final Map<String, Integer> IBAN_LENGTHS = DataFile.ibanLengths();

    private BankRules() {}

    static IdentifierCheck routing(String text) {
        if (!ROUTING.matcher(text).matches()) {
            return Findings.format(IdentifierKind.ABA_ROUTING);
        }
        if (!usedForAch(Integer.parseInt(text.substring(0, 2)))) {
            return Findings.range(IdentifierKind.ABA_ROUTING);
        }
        return CheckDigits.weightedSum(text, 3, 7, 1) % 10 == 0
                ? Findings.valid(IdentifierKind.ABA_ROUTING, text)
                : Findings.checksum(IdentifierKind.ABA_ROUTING);
    }

    private static boolean usedForAch(int prefix) {
        return (prefix >= 1 && prefix <= 12) || (prefix >= 21 && prefix <= 32) || (prefix >= 61 && prefix <= 72);
    }

    static IdentifierCheck iban(String text) {
        String compact = text.replace(" ", "").toUpperCase(Locale.ROOT);
        if (!IBAN.matcher(compact).matches()) {
            return Findings.format(IdentifierKind.IBAN);
        }
        Integer length = IBAN_LENGTHS.get(compact.substring(0, 2));
        if (length == null) {
            return Findings.range(IdentifierKind.IBAN);
        }
        if (compact.length() != length) {
            return Findings.length(IdentifierKind.IBAN, length);
        }
        return CheckDigits.remainder97(compact.substring(4) + compact.substring(0, 4)) == 1
                ? Findings.valid(IdentifierKind.IBAN, compact)
                : Findings.checksum(IdentifierKind.IBAN);
    }
}
