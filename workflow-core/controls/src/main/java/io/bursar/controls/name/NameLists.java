package io.bursar.controls.name;

import io.bursar.controls.internal.DataLines;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The lists that normalising rests on, as data files beside the code. */
final class NameLists {

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
        return DataLines.beside(NameLists.class, name);
    }
}
