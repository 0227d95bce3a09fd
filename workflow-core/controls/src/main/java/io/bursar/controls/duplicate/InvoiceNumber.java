package io.bursar.controls.duplicate;

import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The number a supplier gave an invoice, and what is left of it when the ways of writing it are taken away (controls
 * §6): capitals, letters and digits only, without a leading INVOICE, INV, BILL or NO before a digit (several in a row
 * count as one), without leading zeros.
 *
 * <pre>{@code
 * InvoiceNumber.of("INV-00123").normalised();   // 123
 * InvoiceNumber.of("00123A").normalised();      // 123A
 * }</pre>
 *
 * @param normalised the comparable form; empty when the text has no letter or digit
 */
public record InvoiceNumber(String normalised) {

    /** Most characters of a number. */
    public static final int MAX_LENGTH = 200;

    private static final Pattern NOT_ALPHANUMERIC = Pattern.compile("[^\\p{L}\\p{Nd}]");
    private static final Pattern LEADING_WORDS = Pattern.compile("^(?:INVOICE|INV|BILL|NO)+(?=[0-9])");
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=.)");

    /** Normalises a number as written; fails with {@code LIMIT_EXCEEDED} when it is too long. */
    public static InvoiceNumber of(String written) {
        if (written.length() > MAX_LENGTH) {
            throw new BursarException(
                    FailureCode.LIMIT_EXCEEDED,
                    "An invoice number is too long",
                    Map.of("limit", Integer.toString(MAX_LENGTH), "length", Integer.toString(written.length())));
        }
        // full-width and other compatibility forms first, or two keyboards would make two numbers
        String upper = Normalizer.normalize(written, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        String compact = NOT_ALPHANUMERIC.matcher(upper).replaceAll("");
        String bare = LEADING_WORDS.matcher(compact).replaceFirst("");
        return new InvoiceNumber(LEADING_ZEROS.matcher(bare).replaceFirst(""));
    }

    /** Whether anything is left to compare. */
    public boolean present() {
        return !normalised.isEmpty();
    }

    /** Whether one may be the other misread: one character more, less or other, or O for 0 and I for 1. */
    public boolean resembles(InvoiceNumber other) {
        if (!present() || !other.present()) {
            return false;
        }
        return lookAlike(normalised).equals(lookAlike(other.normalised)) || withinOneEdit(normalised, other.normalised);
    }

    private static String lookAlike(String text) {
        String digits = text.replace('O', '0').replace('I', '1');
        return LEADING_ZEROS.matcher(digits).replaceFirst("");
    }

    private static boolean withinOneEdit(String one, String other) {
        String shorter = one.length() <= other.length() ? one : other;
        String longer = shorter.equals(one) ? other : one;
        if (longer.length() - shorter.length() > 1) {
            return false;
        }
        int same = 0;
        while (same < shorter.length() && shorter.charAt(same) == longer.charAt(same)) {
            same++;
        }
        int skipped = longer.length() == shorter.length() ? Math.min(same + 1, shorter.length()) : same;
        return shorter.substring(skipped).equals(longer.substring(Math.min(same + 1, longer.length())));
    }
}
