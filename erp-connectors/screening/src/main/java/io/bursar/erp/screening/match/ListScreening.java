package io.bursar.erp.screening.match;

import io.bursar.erp.screening.list.ListedParty;
import io.bursar.erp.screening.list.ScreeningList;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One list, ready to be asked. It gives what comparing with every entry would give, and compares with few. Safe for use
 * by several threads.
 *
 * <pre>{@code
 * ListAnswer answer = new ListScreening(leie).check(party, today);
 * answer.verdict();   // CLEAR, POSSIBLE_MATCH or STALE
 * }</pre>
 */
public final class ListScreening {

    /** Most hits of one answer: the strongest. Who has more has a name that identifies nobody. */
    public static final int MAX_HITS = 100;

    private final ScreeningList list;
    private final NameIndex names;
    private final Map<String, BitSet> byNumber = new HashMap<>();

    /** Makes the index of a list. */
    public ListScreening(ScreeningList list) {
        this.list = list;
        this.names = new NameIndex(list.parties());
        for (int entry = 0; entry < list.parties().size(); entry++) {
            for (String number : numbers(list.parties().get(entry).identity())) {
                byNumber.computeIfAbsent(number, fresh -> new BitSet()).set(entry);
            }
        }
    }

    /** The list. */
    public ScreeningList list() {
        return list;
    }

    /** What the list says about a party on a day. */
    public ListAnswer check(ScreenedParty party, LocalDate day) {
        List<ListHit> hits = candidates(party).stream()
                .mapToObj(entry -> PartyMatch.compare(party, list.parties().get(entry)))
                .flatMap(Optional::stream)
                .sorted(ListHit.STRONGEST_FIRST)
                .toList();
        return ListAnswer.of(list, party, new ListAnswer.Found(hits, day));
    }

    /** The numbers of the entries that are compared with a party. */
    BitSet candidates(ScreenedParty party) {
        BitSet found = new BitSet();
        party.names().forEach(name -> found.or(names.candidates(name)));
        numbers(party.identity()).forEach(number -> found.or(byNumber.getOrDefault(number, new BitSet())));
        return found;
    }

    private static List<String> numbers(ListedParty.Identity identity) {
        Map<String, Optional<String>> kinds =
                Map.of("npi", identity.npi(), "upin", identity.upin(), "tin", identity.tinKey());
        Function<Map.Entry<String, Optional<String>>, Optional<String>> keyed =
                kind -> kind.getValue().map(number -> kind.getKey() + " " + number);
        return kinds.entrySet().stream().map(keyed).flatMap(Optional::stream).collect(Collectors.toList());
    }
}
