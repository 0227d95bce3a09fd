package io.bursar.adoption.rows;

import io.bursar.model.finding.Finding;

/**
 * Something that keeps a row of a file from being taken, and where.
 *
 * <pre>{@code
 * problem.toString();   // 17:4 ROW_NOT_A_DATE: A date is written 2026-11-29 (field needBy)
 * }</pre>
 *
 * @param at where it stands
 * @param finding what is the matter
 */
public record RowProblem(Place at, Finding finding) {

    @Override
    public String toString() {
        return at + " " + finding;
    }
}
