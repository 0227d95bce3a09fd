package io.bursar.examples.oracle;

import java.math.BigInteger;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** No restricted value stands in the log (G11): bank accounts, tax and social security numbers, by look and by name. */
final class RestrictedRule implements Rule {
    private static final Pattern IBAN =
            Pattern.compile("(?<![A-Za-z0-9])[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}(?![A-Za-z0-9])");
    private static final Pattern SSN =
            Pattern.compile("(?<![A-Za-z0-9-])(?!000|666)[0-9]{3}-(?!00)[0-9]{2}-(?!0000)[0-9]{4}(?![A-Za-z0-9-])");
    private static final Pattern EIN = Pattern.compile("(?<![A-Za-z0-9-])[0-9]{2}-[0-9]{7}(?![A-Za-z0-9-])");
    private static final Set<String> NAMED =
            Set.of("iban", "bankaccount", "bankaccountnumber", "accountnumber", "tin", "ssn", "taxid", "ein");
    /** Parts of a bank element that no business event carries. */
    private static final Set<String> BANK = Set.of("routing", "routingNumber", "account", "bic", "holderName", "bank");
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
        boolean told = scene.is("emitted") && names(scene.body()).anyMatch(BANK::contains);
        boolean bare = scene.supplier()
                && (bare(scene.body().at("data")) || bare(scene.body().at("fields")));
        if (told || bare) {
            scene.found("SUP-I4", "event " + scene.event().code() + " tells bank or tax data of a supplier");
        } else if (restricted("", scene.body())) {
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

    /** Bank account or tax number that stands there itself instead of its token, canonical W02 "Data". */
    private static boolean bare(Json data) {
        return Stream.of(
                        data.at("tin"),
                        data.at("bank").at("account"),
                        data.at("bank").at("iban"))
                .anyMatch(value -> value.present() && !value.at("token").present());
    }

    private static Stream<String> names(Json value) {
        return Stream.concat(
                value.names().stream(),
                Stream.concat(value.items().stream(), value.names().stream().map(value::at))
                        .flatMap(RestrictedRule::names));
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
