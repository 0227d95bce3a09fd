package io.bursar.adoption.cutover;

import io.bursar.adoption.rows.RowProblem;
import java.util.List;

/**
 * What became of the rows of a file.
 *
 * <pre>{@code
 * report.refused().forEach(System.out::println);   // 17:4 CUT_APPROVAL_MISSING: …
 * }</pre>
 *
 * @param rows how many rows the file has
 * @param taken how many were taken now, or could be when it was only tried
 * @param before how many had been taken before
 * @param lost how many could not be read or were refused
 * @param refused why, with the place; at most {@value #MAX_REFUSED}
 */
public record CutoverReport(int rows, int taken, int before, int lost, List<RowProblem> refused) {

    /** Most refusals that are listed; further rows are counted only. */
    public static final int MAX_REFUSED = 1_000;

    /** Copies the list. */
    public CutoverReport {
        refused = List.copyOf(refused);
    }

    /** Whether every row was taken, now or before. */
    public boolean complete() {
        return lost == 0;
    }
}
