package io.bursar.erp.screening.match;

import io.bursar.controls.name.JaroWinkler;
import io.bursar.controls.name.Similarity;
import io.bursar.erp.screening.list.ListedParty;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether an entry looks like a party (controls §3): the same NPI, tax number or UPIN does whatever the names; a name
 * that is alike does unless something known contradicts it. Different dates of birth contradict. Different states
 * contradict a name that is alike and not equal: excluded parties move, so an equal name counts wherever it is. What
 * one of the two does not know never contradicts.
 *
 * <pre>{@code
 * PartyMatch.compare(party, entry).map(ListHit::matchedOn);
 * }</pre>
 */
public final class PartyMatch {

    /** From which similarity on names are alike, inclusive. */
    public static final BigDecimal ALIKE = new BigDecimal("0.92");

    private PartyMatch() {}

    /** The hit; empty when the entry does not look like the party. */
    public static Optional<ListHit> compare(ScreenedParty party, ListedParty entry) {
        Similarity similarity = mostAlike(party.names(), entry.names());
        List<MatchedOn> matchedOn = identifiers(party.identity(), entry.identity());
        boolean exact = !matchedOn.isEmpty();
        boolean alike = similarity.atLeast(ALIKE);
        if (!exact && (!alike || contradicted(party.identity(), entry.identity(), similarity))) {
            return Optional.empty();
        }
        if (alike) {
            matchedOn.add(MatchedOn.NAME);
        }
        matchedOn.addAll(circumstances(party.identity(), entry.identity()));
        return Optional.of(new ListHit(entry, matchedOn, similarity));
    }

    private static List<MatchedOn> identifiers(ListedParty.Identity party, ListedParty.Identity entry) {
        List<MatchedOn> same = new ArrayList<>();
        add(same, MatchedOn.NPI, both(party.npi(), entry.npi()));
        add(same, MatchedOn.TIN, both(party.tinKey(), entry.tinKey()));
        add(same, MatchedOn.UPIN, both(party.upin(), entry.upin()));
        return same;
    }

    private static List<MatchedOn> circumstances(ListedParty.Identity party, ListedParty.Identity entry) {
        List<MatchedOn> same = new ArrayList<>();
        add(same, MatchedOn.BORN, both(party.born(), entry.born()));
        add(same, MatchedOn.ADDRESS, party.address().samePlace(entry.address()));
        add(same, MatchedOn.ZIP, party.address().sameZip(entry.address()));
        add(same, MatchedOn.STATE, party.address().sameState(entry.address()));
        return same;
    }

    private static boolean contradicted(ListedParty.Identity party, ListedParty.Identity entry, Similarity similarity) {
        boolean otherBirth = party.born().isPresent()
                && entry.born().isPresent()
                && !party.born().equals(entry.born());
        boolean bothStates =
                !party.address().state().isEmpty() && !entry.address().state().isEmpty();
        boolean otherState = bothStates && !party.address().sameState(entry.address());
        return otherBirth || (otherState && !similarity.equals(Similarity.EQUAL));
    }

    private static Similarity mostAlike(List<String> names, List<String> others) {
        Similarity most = Similarity.NONE;
        for (String name : names) {
            for (String other : others) {
                Similarity similarity = JaroWinkler.of(name, other);
                most = similarity.compareTo(most) > 0 ? similarity : most;
            }
        }
        return most;
    }

    private static boolean both(Optional<?> one, Optional<?> other) {
        return one.isPresent() && one.equals(other);
    }

    private static void add(List<MatchedOn> same, MatchedOn what, boolean agrees) {
        if (agrees) {
            same.add(what);
        }
    }
}
