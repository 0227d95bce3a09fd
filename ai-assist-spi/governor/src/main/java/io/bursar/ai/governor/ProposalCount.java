package io.bursar.ai.governor;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What became of the suggestions of one use case at one facility.
 *
 * <pre>{@code
 * count.made();                  // 12
 * count.of("overridden");        // 2
 * }</pre>
 *
 * @param useCase the use case
 * @param facility the facility
 * @param byOutcome how many per outcome: made, accepted, changed, overridden, ignored, automatic, confirmed, abstained,
 *     failed
 */
public record ProposalCount(String useCase, String facility, Map<String, Integer> byOutcome) {

    /** How many suggestions were made; those still open have no outcome. */
    public static final String MADE = "made";

    private static final List<String> ORDER = List.of(
            MADE, "accepted", "changed", "overridden", "ignored", "automatic", "confirmed", "abstained", "failed");

    static final ProposalCount NONE = new ProposalCount("", "", Map.of());

    /** Copies the counts. */
    public ProposalCount {
        byOutcome = Map.copyOf(byOutcome);
    }

    ProposalCount at(String newUseCase, String newFacility) {
        return new ProposalCount(newUseCase, newFacility, byOutcome);
    }

    ProposalCount plus(String outcome) {
        Map<String, Integer> more = new TreeMap<>(byOutcome);
        more.merge(outcome, 1, Integer::sum);
        return new ProposalCount(useCase, facility, more);
    }

    /** How many suggestions were made. */
    public int made() {
        return of(MADE);
    }

    /** How many had an outcome. */
    public int of(String outcome) {
        return byOutcome.getOrDefault(outcome, 0);
    }

    /** For example {@code A04 MERCY made 12, accepted 7, changed 1, overridden 2, ignored 2, …}. */
    @Override
    public String toString() {
        return ORDER.stream()
                .map(outcome -> outcome + " " + of(outcome))
                .collect(Collectors.joining(", ", useCase + " " + facility + " ", ""));
    }
}
