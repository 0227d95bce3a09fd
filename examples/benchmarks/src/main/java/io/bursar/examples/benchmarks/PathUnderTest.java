package io.bursar.examples.benchmarks;

/** A path through a workflow, run again and again. */
interface PathUnderTest {

    /** Runs one case to its end; every second one needs two approvals. */
    void runOne(int index);
}
