package io.bursar.erp.screening.run;

import io.bursar.model.finding.Finding;
import java.util.List;
import java.util.Objects;

/**
 * One page of a run: whom it found, whom it cleared, whom it could not clear, and where it goes on.
 *
 * <pre>{@code
 * page.hits().forEach(hit -> startBlockCase(hit));
 * page.clear().forEach(clear -> keepEvidence(clear));
 * page.errors().forEach(error -> tellCompliance(error));   // these are not screened
 * }</pre>
 *
 * @param hits who looks like somebody on a list
 * @param clear who does not, on lists that are all young enough
 * @param stale who does not, on lists of which one is too old to say so
 * @param errors who could not be compared, by key
 * @param position where the run stands after this page
 */
public record RunPage(
        List<PartyFinding> hits,
        List<PartyFinding> clear,
        List<PartyFinding> stale,
        List<Finding> errors,
        RunPosition position) {

    /** Copies the lists. */
    public RunPage {
        hits = List.copyOf(hits);
        clear = List.copyOf(clear);
        stale = List.copyOf(stale);
        errors = List.copyOf(errors);
        Objects.requireNonNull(position, "position");
    }
}
