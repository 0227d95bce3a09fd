package io.bursar.adoption.rows;

import java.util.List;

/**
 * What was read of a file.
 *
 * <pre>{@code
 * rows.read().forEach(this::take);
 * rows.problems().forEach(System.out::println);
 * }</pre>
 *
 * @param read the rows that could be read, in the order written
 * @param problems what kept others from being read, at most {@value RowLimits#MAX_PROBLEMS}
 * @param unread how many rows could not be read
 */
public record Rows(List<Row> read, List<RowProblem> problems, int unread) {

    /** Copies the lists. */
    public Rows {
        read = List.copyOf(read);
        problems = List.copyOf(problems);
    }

    /** How many rows the file has, bad ones counted. */
    public int count() {
        return read.size() + unread;
    }
}
