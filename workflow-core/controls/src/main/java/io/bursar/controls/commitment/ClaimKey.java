package io.bursar.controls.commitment;

import java.util.Objects;

/**
 * Something that only one case may hold, such as an exact invoice key: a unique row {@code claim(kind, key)} (design
 * §4.4), in cases the engine runs and in those of a host alike.
 *
 * <pre>{@code
 * new ClaimKey("invoice.exact", "G-7|123|1200.00 USD").toString();   // invoice.exact:G-7|123|1200.00 USD
 * }</pre>
 *
 * @param kind what is claimed: lower-case letters, digits, hyphens and dots, at most {@value #MAX_KIND} characters
 * @param key which one, at most {@value #MAX_LENGTH} characters
 */
public record ClaimKey(String kind, String key) implements Comparable<ClaimKey> {

    /** Longest kind in characters. */
    public static final int MAX_KIND = 40;

    /** Longest key in characters. */
    public static final int MAX_LENGTH = 300;

    /** Checks both parts. */
    public ClaimKey {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(key, "key");
        boolean word = !kind.isEmpty()
                && kind.length() <= MAX_KIND
                && kind.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.');
        if (!word || key.isEmpty() || key.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "A claim has a kind of lower-case letters and a key of 1 to 300 characters");
        }
    }

    /** Reads the form {@link #toString} writes. */
    public static ClaimKey parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("A claim is a kind and a key");
        }
        return new ClaimKey(text.substring(0, colon), text.substring(colon + 1));
    }

    @Override
    public int compareTo(ClaimKey other) {
        return toString().compareTo(other.toString());
    }

    /** For example {@code invoice.exact:G-7|123}. */
    @Override
    public String toString() {
        return kind + ":" + key;
    }
}
