package io.bursar.examples.oracle;

import java.util.SortedMap;

/**
 * Counts over a log, to be compared with the reports of the program that wrote it.
 *
 * @param records record lines
 * @param cases cases
 * @param endStates cases by workflow and last state, key {@code workflow/STATE}
 * @param exceptions exceptions raised, by code
 * @param functions acts recorded, by function code
 * @param workflows throughput by workflow
 * @param facilities throughput by facility and workflow, key {@code facility/workflow}
 */
public record Statistics(
        long records,
        long cases,
        SortedMap<String, Long> endStates,
        SortedMap<String, Long> exceptions,
        SortedMap<String, Long> functions,
        SortedMap<String, Throughput> workflows,
        SortedMap<String, Throughput> facilities) {

    /**
     * Cases of one slice. Completed: in a terminal state other than rejected or cancelled (canonical §1.10). Touchless:
     * completed, and no task for a person was opened after submit (canonical §1.11, K05).
     *
     * @param cases all cases
     * @param completed completed ones
     * @param touchless completed without a task after submit
     * @param withException cases with at least one exception
     */
    public record Throughput(long cases, long completed, long touchless, long withException) {}
}
