package io.bursar.controls.name;

import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Any text as words of capitals and digits: the part of normalising that names and addresses share. */
final class PlainText {

    /** Dropped, so that what they stand in stays one word: L.L.C., CHILDREN'S. */
    private static final Pattern INSIDE_WORDS = Pattern.compile("[.'’‘`´ʼ]");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final Map<Integer, String> LETTERS = NameLists.letters();

    private PlainText() {}

    /** The words of a text, in capitals without accents; empty when it has no letter or digit. */
    static List<String> words(String written, int limit) {
        if (written.length() > limit) {
            throw new BursarException(
                    FailureCode.LIMIT_EXCEEDED,
                    "A name or address is too long to be compared",
                    Map.of("limit", Integer.toString(limit), "length", Integer.toString(written.length())));
        }
        String whole = INSIDE_WORDS.matcher(decomposed(written)).replaceAll("").replace("&", " AND ");
        String spaced = BETWEEN_WORDS.matcher(spelled(whole)).replaceAll(" ").strip();
        return spaced.isEmpty() ? List.of() : List.of(spaced.split(" "));
    }

    /** Capitals first: some small letters have a capital of several, which then come apart as well. */
    private static String decomposed(String written) {
        String capitals = written.toUpperCase(Locale.ROOT);
        String apart = MARKS.matcher(Normalizer.normalize(capitals, Normalizer.Form.NFKD))
                .replaceAll("");
        // compatibility forms may come apart into small letters
        String again = apart.toUpperCase(Locale.ROOT);
        return MARKS.matcher(Normalizer.normalize(again, Normalizer.Form.NFKD)).replaceAll("");
    }

    private static String spelled(String text) {
        StringBuilder spelled = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> append(spelled, letter));
        return spelled.toString();
    }

    private static void append(StringBuilder spelled, int letter) {
        String known = LETTERS.get(letter);
        if (known != null) {
            spelled.append(known);
        } else if (Character.isDigit(letter)) {
            spelled.append(Character.digit(letter, 10));
        } else {
            spelled.appendCodePoint(letter);
        }
    }
}
