package io.bursar.erp.screening.match;

import io.bursar.erp.screening.list.ListedParty;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the entries whose names can be alike, and never misses one that is. Names that begin with the same two
 * characters are one block. All others have at most one common first character and so must share the more letters to be
 * alike ({@link RequiredLetters}); they are found by prefix filtering: if two sets of sizes a and b have at least m
 * elements in common, then under any one order of all elements the first a − m + 1 of the one and the first b − m + 1
 * of the other have one in common. The sets are the letters of the names, and the order is rarest first, so that few
 * names share such a letter.
 */
final class NameIndex {

    /** How many first characters make a block. */
    static final int BLOCK = 2;

    private final Letters letters;
    private final RequiredLetters required = new RequiredLetters();
    private final Map<String, List<Name>> blocks = new HashMap<>();
    private final Map<Integer, Map<Integer, List<Posting>>> byLength = new HashMap<>();

    NameIndex(List<ListedParty> parties) {
        this.letters = new Letters(
                parties.stream().flatMap(party -> party.names().stream()).toList());
        int number = 0;
        for (int entry = 0; entry < parties.size(); entry++) {
            for (String name : parties.get(entry).names()) {
                add(new Name(number++, entry, letters.of(name)), name);
            }
        }
    }

    /** The numbers of the entries that have to be compared with a name. */
    BitSet candidates(String name) {
        BitSet found = new BitSet();
        blocks.getOrDefault(block(name), List.of()).forEach(same -> found.set(same.entry()));
        LetterSet sought = letters.of(name);
        byLength.forEach((length, postings) -> {
            int common = required.of(sought.size(), length);
            if (common != RequiredLetters.IMPOSSIBLE) {
                collect(found, new Sought(sought, length, common), postings);
            }
        });
        return found;
    }

    private void collect(BitSet found, Sought sought, Map<Integer, List<Posting>> postings) {
        BitSet seen = new BitSet();
        for (int i = 0; i <= sought.letters().size() - sought.common(); i++) {
            for (Posting posting : postings.getOrDefault(sought.letters().at(i), List.of())) {
                Name name = posting.name();
                boolean early = posting.place() <= sought.length() - sought.common();
                if (early && !seen.get(name.number())) {
                    seen.set(name.number());
                    if (sought.letters().common(name.letters()) >= sought.common()) {
                        found.set(name.entry());
                    }
                }
            }
        }
    }

    /** Under as many of its rarest letters as any length of the other name can make necessary. */
    private void add(Name name, String text) {
        blocks.computeIfAbsent(block(text), fresh -> new ArrayList<>()).add(name);
        int length = name.letters().size();
        int least = length;
        for (int other = 1; other <= 2 * length; other++) {
            least = Math.min(least, required.of(other, length));
        }
        Map<Integer, List<Posting>> postings = byLength.computeIfAbsent(length, fresh -> new HashMap<>());
        for (int place = 0; place <= length - least; place++) {
            postings.computeIfAbsent(name.letters().at(place), fresh -> new ArrayList<>())
                    .add(new Posting(name, place));
        }
    }

    /** The first characters; a shorter name is a block of its own. */
    private static String block(String name) {
        int end = name.codePointCount(0, name.length()) <= BLOCK ? name.length() : name.offsetByCodePoints(0, BLOCK);
        return name.substring(0, end);
    }

    /** One way to write the name of an entry. */
    private record Name(int number, int entry, LetterSet letters) {}

    private record Posting(Name name, int place) {}

    /** A name that is sought among names of one length, and how many letters they must share. */
    private record Sought(LetterSet letters, int length, int common) {}
}
