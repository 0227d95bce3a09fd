package io.bursar.controls.name;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A natural person's name as it is compared: given and family name in capitals without accents and punctuation. Middle
 * names are left out, because lists and masters give or shorten them as they like; titles and JR, SR, II to IV too.
 *
 * <pre>{@code
 * PersonName.of("María-José", "O'Neill, M.D.").normalised();   // MARIA JOSE ONEILL
 * }</pre>
 *
 * @param given the given name; empty when unknown
 * @param family the family name; empty when unknown
 */
public record PersonName(String given, String family) {

    /** Most characters of each part. */
    public static final int MAX_LENGTH = 200;

    private static final Set<String> NOT_A_NAME = Set.of(
            "JR", "SR", "II", "III", "IV", "MD", "DO", "DDS", "DMD", "RN", "LPN", "PHD", "DC", "DPM", "OD", "ESQ", "DR",
            "MR", "MRS", "MS");

    /** Normalises both parts as written; fails with {@code LIMIT_EXCEEDED} when one is too long. */
    public static PersonName of(String given, String family) {
        return new PersonName(part(given), part(family));
    }

    /** Given name before family name, in one text. */
    public String normalised() {
        return joined(given, family);
    }

    /** Family name before given name: how lists and masters write it that have one field for a name. */
    public String reversed() {
        return joined(family, given);
    }

    /** Whether anything is left to compare. */
    public boolean present() {
        return !normalised().isEmpty();
    }

    /** The ways to write it, each once. */
    public List<String> forms() {
        return Stream.of(normalised(), reversed()).distinct().toList();
    }

    private static String joined(String first, String second) {
        return (first + " " + second).strip();
    }

    private static String part(String written) {
        List<String> words = PlainText.words(written, MAX_LENGTH);
        List<String> names =
                words.stream().filter(word -> !NOT_A_NAME.contains(word)).toList();
        return String.join(" ", names.isEmpty() ? words : names);
    }
}
