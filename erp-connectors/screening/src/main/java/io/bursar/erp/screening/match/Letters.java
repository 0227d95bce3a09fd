package io.bursar.erp.screening.match;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The letters of names as sets of numbers: the second A is another element than the first, so that what two names have
 * in common is the intersection of their sets. The rarest element of all names has the lowest number; an element that
 * no name of the list has is below all of them and equals none.
 */
final class Letters {

    private static final int OCCURRENCES = 10;

    private final Map<Integer, Integer> ranks = new HashMap<>();

    /** Ranks the letters of these names. */
    Letters(List<String> names) {
        Map<Integer, Integer> frequencies = new HashMap<>();
        for (String name : names) {
            for (int element : elements(name)) {
                frequencies.merge(element, 1, Integer::sum);
            }
        }
        Comparator<Map.Entry<Integer, Integer>> rarestFirst =
                Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey());
        frequencies.entrySet().stream().sorted(rarestFirst).forEach(entry -> ranks.put(entry.getKey(), ranks.size()));
    }

    /** The set of a name, rarest first. */
    LetterSet of(String name) {
        int[] letters = elements(name);
        for (int i = 0; i < letters.length; i++) {
            letters[i] = ranks.getOrDefault(letters[i], -1 - i);
        }
        Arrays.sort(letters);
        return new LetterSet(letters);
    }

    private static int[] elements(String name) {
        Map<Integer, Integer> seen = new HashMap<>();
        return name.codePoints()
                .map(letter -> (letter << OCCURRENCES) | seen.merge(letter, 1, Integer::sum))
                .toArray();
    }
}
