package io.bursar.examples.oracle;

import java.util.Locale;
import java.util.regex.Pattern;

/** The number of an invoice as duplicates are found by it (controls §6). */
final class InvoiceNumber {
    private static final Pattern WORD = Pattern.compile("^(?:INVOICE|INV|BILL|NO)(?=[0-9])");

    private InvoiceNumber() {}

    static String normalised(String number) {
        String bare = number.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        return WORD.matcher(bare).replaceFirst("").replaceFirst("^0+", "");
    }
}
