package io.bursar.model.identity;

import java.util.Locale;

/**
 * The form in which ids of master data are compared in keys: without blanks around them, letters as capitals.
 * {@code SUP-9}, {@code sup-9} and {@code " SUP-9"} are one supplier wherever acts, commitments and duplicates are
 * looked for. What a case holds and sends stays as it was written.
 *
 * <pre>{@code
 * KeyText.of(" sup-9");   // SUP-9
 * }</pre>
 */
public final class KeyText {

    private KeyText() {}

    /** An id as it is compared; empty where nothing but blanks was written. */
    public static String of(String id) {
        return id.strip().toUpperCase(Locale.ROOT);
    }
}
