package io.bursar.erp.reference.internal.books;

import io.bursar.model.identity.Digest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Document numbers derived from our own keys, so that the same run gives the same numbers; a second document of the
 * same key gets a suffix.
 */
final class Numbers {

    private static final int DIGITS = 12;
    private static final int MAX_COPIES = 10_000;

    private Numbers() {}

    static String of(String prefix, String key) {
        String hash = Digest.of(key.getBytes(StandardCharsets.UTF_8)).toString();
        return prefix + "-" + hash.substring(0, DIGITS).toUpperCase(Locale.ROOT);
    }

    static String free(String prefix, String key, Predicate<String> taken) {
        String first = of(prefix, key);
        String number = first;
        for (int copy = 2; taken.test(number); copy++) {
            if (copy > MAX_COPIES) {
                throw new IllegalStateException("A key has too many documents");
            }
            number = first + "-" + copy;
        }
        return number;
    }
}
