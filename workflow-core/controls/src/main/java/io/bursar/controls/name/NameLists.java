package io.bursar.controls.name;

import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The lists that normalising rests on, as data files beside the code. */
final class NameLists {

    /** Largest data file that is read. */
    static final int MAX_BYTES = 64 * 1024;

    private NameLists() {}

    /** Legal forms, each of one or more words. */
    static Set<String> legalForms() {
        return Set.copyOf(lines("legal-forms.txt"));
    }

    /** Letters that do not come apart, with their spelling in A to Z. */
    static Map<Integer, String> letters() {
        Map<Integer, String> letters = new HashMap<>();
        pairs("letters.txt").forEach((letter, spelling) -> letters.put(letter.codePointAt(0), spelling));
        return Map.copyOf(letters);
    }

    /** Words of a street address, with their abbreviation. */
    static Map<String, String> streetWords() {
        return pairs("street-words.txt");
    }

    private static Map<String, String> pairs(String name) {
        Map<String, String> pairs = new HashMap<>();
        for (String line : lines(name)) {
            int blank = line.indexOf(' ');
            pairs.put(line.substring(0, blank), line.substring(blank + 1));
        }
        return Map.copyOf(pairs);
    }

    private static List<String> lines(String name) {
        try (InputStream in = NameLists.class.getResourceAsStream(name)) {
            if (in == null) {
                throw unreadable(name, null);
            }
            return new String(in.readNBytes(MAX_BYTES), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
                    .toList();
        } catch (IOException failure) {
            throw unreadable(name, failure);
        }
    }

    private static BursarException unreadable(String name, @Nullable IOException cause) {
        return new BursarException(
                FailureCode.INVARIANT_BROKEN, "A data file of the library cannot be read", Map.of("file", name), cause);
    }
}
