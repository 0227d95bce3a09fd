package io.bursar.controls.commitment;

import io.bursar.model.finding.Finding;
import io.bursar.model.identity.CaseId;
import io.bursar.model.money.Money;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Adds up requests of the same requester or cost centre, supplier and category within {@value #WINDOW_DAYS} days before
 * authority is tested (canonical §1.6-10). The window is fixed, inclusive, and looks both ways, so that the order of
 * two concurrent submissions makes no difference.
 *
 * <pre>{@code
 * SplitResult together = SplitDetection.detect(question, rowsOfTheKeys);
 * }</pre>
 */
public final class SplitDetection {

    /** The window in days of 24 hours. */
    public static final int WINDOW_DAYS = 14;

    /** Most rows looked at. */
    public static final int MAX_ROWS = 10_000;

    /** The code of the finding. */
    public static final String SUSPECT = "REQ_SPLIT_SUSPECT";

    private SplitDetection() {}

    /**
     * What the request amounts to together with its siblings.
     *
     * @param question the request
     * @param rows the commitments under its keys; a case under several keys counts once, with its highest amount
     */
    public static SplitResult detect(SplitQuestion question, Collection<Commitment> rows) {
        if (rows.size() > MAX_ROWS) {
            throw new IllegalArgumentException("Too many commitments under the keys of one request");
        }
        SortedMap<CaseId, Money> siblings = new TreeMap<>();
        for (Commitment row : rows) {
            if (row.counts() && !row.caseId().equals(question.caseId()) && isInside(question, row)) {
                siblings.merge(row.caseId(), row.amount(), Money::max);
            }
        }
        Money aggregated = question.amount();
        for (Money sibling : siblings.values()) {
            aggregated = aggregated.plus(sibling);
        }
        return new SplitResult(
                aggregated,
                List.copyOf(siblings.keySet()),
                suspect(question, aggregated).orElse(null));
    }

    private static boolean isInside(SplitQuestion question, Commitment row) {
        return Duration.between(row.at(), question.at()).abs().compareTo(Duration.ofDays(WINDOW_DAYS)) <= 0;
    }

    private static Optional<Finding> suspect(SplitQuestion question, Money aggregated) {
        return question.thresholds().stream()
                .filter(threshold ->
                        aggregated.exceeds(threshold) && !question.amount().exceeds(threshold))
                .min(Money::compareTo)
                .map(threshold -> Finding.error(SUSPECT, "Together with recent requests this one crosses a threshold")
                        .with("amount", question.amount())
                        .with("aggregated", aggregated)
                        .with("threshold", threshold));
    }
}
