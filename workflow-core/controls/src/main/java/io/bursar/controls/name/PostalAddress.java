package io.bursar.controls.name;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An address as it is compared: the street in capitals with the post office's abbreviations, the state as written, and
 * of the postal code the first five digits (controls §6, ZIP5).
 *
 * <pre>{@code
 * PostalAddress.of("120 North Main Street, Suite 4", "OH", "45402-1811");   // 120 N MAIN ST STE 4 · OH · 45402
 * }</pre>
 *
 * @param street the street; empty when unknown
 * @param state the state's code; empty when unknown
 * @param zip5 the first five digits of the postal code, or the whole of a foreign one; empty when unknown
 */
public record PostalAddress(String street, String state, String zip5) {

    /** An address of which nothing is known. */
    public static final PostalAddress UNKNOWN = new PostalAddress("", "", "");

    /** Most characters of each part. */
    public static final int MAX_LENGTH = 750;

    private static final int ZIP_DIGITS = 5;
    private static final Map<String, String> STREET_WORDS = NameLists.streetWords();

    /** Normalises an address as written; fails with {@code LIMIT_EXCEEDED} when a part is too long. */
    public static PostalAddress of(String street, String state, String postalCode) {
        String abbreviated = PlainText.words(street, MAX_LENGTH).stream()
                .map(word -> STREET_WORDS.getOrDefault(word, word))
                .collect(Collectors.joining(" "));
        return new PostalAddress(abbreviated, joined(state), zip(joined(postalCode)));
    }

    /** Whether both name a state and it is the same. */
    public boolean sameState(PostalAddress other) {
        return !state.isEmpty() && state.equals(other.state);
    }

    /** Whether both have a postal code and it is the same. */
    public boolean sameZip(PostalAddress other) {
        return !zip5.isEmpty() && zip5.equals(other.zip5);
    }

    /** Whether both name a street with a postal code, and both are the same. */
    public boolean samePlace(PostalAddress other) {
        return !street.isEmpty() && street.equals(other.street) && sameZip(other);
    }

    private static String zip(String code) {
        boolean american = code.length() >= ZIP_DIGITS && code.chars().allMatch(Character::isDigit);
        return american ? code.substring(0, ZIP_DIGITS) : code;
    }

    private static String joined(String written) {
        List<String> words = PlainText.words(written, MAX_LENGTH);
        return String.join("", words);
    }
}
