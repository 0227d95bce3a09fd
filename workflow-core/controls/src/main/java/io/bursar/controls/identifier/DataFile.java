package io.bursar.controls.identifier;

import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The lists that others keep and change, as data files beside the code. */
final class DataFile {

    /** Largest data file that is read. */
    static final int MAX_BYTES = 64 * 1024;

    private DataFile() {}

    static Set<String> einPrefixes() {
        Set<String> prefixes = new HashSet<>();
        for (String line : lines("ein-prefixes.txt")) {
            int dash = line.indexOf('-');
            int first = Integer.parseInt(dash < 0 ? line : line.substring(0, dash));
            int last = Integer.parseInt(line.substring(dash + 1));
            for (int prefix = first; prefix <= last; prefix++) {
                prefixes.add((prefix < 10 ? "0" : "") + prefix);
            }
        }
        return Set.copyOf(prefixes);
    }

    static Map<String, Integer> ibanLengths() {
        Map<String, Integer> lengths = new HashMap<>();
        for (String line : lines("iban-lengths.txt")) {
            lengths.put(line.substring(0, 2), Integer.valueOf(line.substring(3)));
        }
        return Map.copyOf(lengths);
    }

    private static List<String> lines(String name) {
        try (InputStream in = DataFile.class.getResourceAsStream(name)) {
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
