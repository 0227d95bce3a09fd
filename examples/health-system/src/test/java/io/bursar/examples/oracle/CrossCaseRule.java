package io.bursar.examples.oracle;

/** A rule over several cases: keeps a little of each case, judges when all were seen. */
interface CrossCaseRule {
    /** A case is complete. */
    void learn(CaseStory story);

    /** All cases were seen. */
    void judge(Findings findings);
}
