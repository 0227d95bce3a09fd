package io.bursar.proofs.judge;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A natural person performed a function.
 *
 * @param person who
 * @param function what
 * @param by the record
 * @param chains the chain of the case, and that of the document it names
 * @param objects the master objects the case named before and after
 * @param alone whether the person did it by a record of their own, for nobody else
 */
record Deed(String person, String function, Entry by, Set<String> chains, Set<String> objects, boolean alone) {

    /** Every pair of deeds of one person that a rule keeps apart, the later one last; each pair is looked at. */
    static List<String> conflicts(List<Deed> deeds, Law law, List<Mitigated> mitigated) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < deeds.size(); i++) {
            for (int j = i + 1; j < deeds.size(); j++) {
                Deed one = deeds.get(i);
                Deed other = deeds.get(j);
                for (Law.Pair pair : law.pairs()) {
                    if (one.person().equals(other.person())
                            && pair.separates(one.function(), other.function())
                            && one.meets(other, pair)
                            && !one.isLetPass(other, pair, mitigated)) {
                        found.add("DUTIES " + pair.id() + " " + one.person() + ": " + one.function() + " in "
                                + one.by().place() + ", " + other.function() + " in "
                                + other.by().place());
                    }
                }
            }
        }
        return found;
    }

    /** The same deed, counted on another object from a later record on. */
    Deed on(String object, Entry since) {
        return new Deed(person, function, since, chains, Set.of(object), alone);
    }

    /** The later of the two was done under a compensating control; of two at one instant, either may be the later. */
    private boolean isLetPass(Deed other, Law.Pair pair, List<Mitigated> mitigated) {
        boolean atOnce = by.at().equals(other.by().at());
        return mitigated.stream().anyMatch(one -> one.covers(pair, other) || (atOnce && one.covers(pair, this)));
    }

    private boolean meets(Deed other, Law.Pair pair) {
        boolean sameCase = by.caseId().equals(other.by().caseId());
        return switch (pair.scope()) {
            case "CASE" -> sameCase;
            case "CHAIN" -> sameCase || chains.stream().anyMatch(other.chains()::contains);
            case "OBJECT" ->
                objects.stream().anyMatch(other.objects()::contains)
                        && Duration.between(by.at(), other.by().at()).abs().compareTo(Duration.ofDays(pair.days()))
                                <= 0;
            default -> throw new IllegalArgumentException("No such scope");
        };
    }
}
