package io.bursar.erp.screening.run;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a run stands, so that it goes on after a stop. A host keeps it with the findings of the page, in one
 * transaction.
 *
 * <pre>{@code
 * RunPosition position = RunPosition.start(today);
 * while (!position.done()) {
 *     RunPage page = run.next(suppliers, position);
 *     store(page);
 *     position = page.position();
 * }
 * }</pre>
 *
 * @param day the day of the run; a run that goes on tomorrow still judges the age of its lists by this day
 * @param after the last key that was screened; empty at the start
 * @param screened how many parties were screened
 * @param done whether there are no more
 */
public record RunPosition(LocalDate day, Optional<String> after, long screened, boolean done) {

    /** Refuses null. */
    public RunPosition {
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(after, "after");
    }

    /** The beginning of a run. */
    public static RunPosition start(LocalDate day) {
        return new RunPosition(day, Optional.empty(), 0, false);
    }
}
