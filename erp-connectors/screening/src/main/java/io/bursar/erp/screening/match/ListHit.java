package io.bursar.erp.screening.match;

import io.bursar.controls.name.Similarity;
import io.bursar.erp.screening.list.ListedParty;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * An entry that looks like a party, and why. It is a possible match and no more: only a person who has checked the
 * identity confirms one (controls §3).
 *
 * <pre>{@code
 * hit.exactId();      // an identifier agrees
 * hit.matchedOn();    // [NAME, BORN, STATE]
 * hit.similarity();   // 0.9611, of the names by Jaro-Winkler
 * }</pre>
 *
 * @param party the entry
 * @param matchedOn what agrees, identifiers first
 * @param similarity how alike the names are, whatever else agrees
 */
public record ListHit(ListedParty party, List<MatchedOn> matchedOn, Similarity similarity) {

    /** Identifiers first, then the most alike, then what more agrees, then by the entry: the same everywhere. */
    static final Comparator<ListHit> STRONGEST_FIRST = Comparator.comparing((ListHit hit) -> !hit.exactId())
            .thenComparing(ListHit::similarity, Comparator.reverseOrder())
            .thenComparingInt(hit -> -hit.matchedOn().size())
            .thenComparing(hit -> hit.party().entryId())
            .thenComparing(hit -> hit.party().content().toString());

    /** Copies, and refuses a hit without a reason. */
    public ListHit {
        Objects.requireNonNull(party, "party");
        Objects.requireNonNull(similarity, "similarity");
        matchedOn = List.copyOf(matchedOn);
        if (matchedOn.isEmpty()) {
            throw new IllegalArgumentException("A hit needs a reason");
        }
    }

    /** Whether an identifier agrees. */
    public boolean exactId() {
        return matchedOn.get(0).identifies();
    }

    /** How strong it is: 1 where an identifier agrees, else how alike the names are. */
    public Similarity strength() {
        return exactId() ? Similarity.EQUAL : similarity;
    }
}
