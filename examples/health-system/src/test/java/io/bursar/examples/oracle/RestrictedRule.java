package io.bursar.examples.oracle;

import java.math.BigInteger;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** No restricted value stands in the log (G11): bank accounts, tax and social security numbers, by look and by name. */
final class RestrictedRule implements Rule {
    private static final Pattern IBAN =
            Pattern.compile("(?<![A-Za-z0-9])[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}(?![A-Za-z0-9])");
    private static final Pattern SSN =
            Pattern.compile("(?<![A-Za-z0-9-])(?!000|666)[0-9]{3}-(?!00)[0-9]{2}-(?!0000)[0-9]{4}(?![A-Za-z0-9-])");
    private static final Pattern EIN = Pattern.compile("(?<![A-Za-z0-9-])[0-9]{2}-[0-9]{7}(?![A-Za-z0-9-])");
    private static final Set<String> NAMED = Set.of(
            "iban",
            "bankaccount",
            "bankaccountnumber",
            "accountnumber",
            "routing",
            "routingnumber",
            "tin",
            "ssn",
            "taxid",
            "ein");
    /** Numbers suppliers choose, which may look like anything. */
    private static final Set<String> DOCUMENT_NUMBERS = Set.of(
            "invoiceNo",
            "normalizedInvoiceNo",
            "poNumber",
            "receiptNo",
            "key",
            "businessKey",
            "description",
            "reference",
            "paymentRef",
            "voucherNo");

    @Override
    public void event(Scene scene) {
        if (restricted("", scene.body())) {
            scene.found("G11", "event " + scene.event().code() + " holds what looks like a restricted value");
        }
    }

    @Override
    public void recordEnds(Scene scene) {
        boolean reason = looksRestricted(scene.record().reason());
        if (reason || scene.record().facts().stream().anyMatch(fact -> restricted("", fact.value()))) {
            scene.found("G11", "a fact or the reason holds what looks like a restricted value");
        }
    }

    private static boolean restricted(String name, Json value) {
        if (!value.text().isEmpty()) {
            return NAMED.contains(name.toLowerCase(java.util.Locale.ROOT))
                    || (!DOCUMENT_NUMBERS.contains(name) && looksRestricted(value.text()));
        }
        return value.items().stream().anyMatch(item -> restricted(name, item))
                || value.names().stream()
                        .filter(field -> !field.equals("token") && !field.equals("hex"))
                        .anyMatch(field -> restricted(field, value.at(field)));
    }

    private static boolean looksRestricted(String text) {
        Matcher iban = IBAN.matcher(text);
        while (iban.find()) {
            if (checksOut(iban.group())) {
                return true;
            }
        }
        return SSN.matcher(text).find() || EIN.matcher(text).find();
    }

    /** Country and check digits moved to the end, letters as 10 to 35, modulo 97 is 1 (controls §4). */
    private static boolean checksOut(String iban) {
        StringBuilder digits = new StringBuilder();
        (iban.substring(4) + iban.substring(0, 4)).chars().forEach(c -> digits.append(Character.digit(c, 36)));
        return new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue() == 1;
    }
}
