package io.bursar.controls.identifier;

import io.bursar.controls.internal.DataLines;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The lists that others keep and change, as data files beside the code. */
final class DataFile {

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
        return DataLines.beside(DataFile.class, name);
    }
}
