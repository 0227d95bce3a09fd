package io.bursar.verifier;

/**
 * The questions the verifier answers (design §3, "Verification before running").
 *
 * <pre>{@code
 * Check.MONEY.sentence();   // No money moves before somebody else with authority has approved
 * }</pre>
 */
public enum Check {
    /** States: canonical §1.3. */
    STATES("states", "Every state can be reached, and every case in it can end"),
    /** Rows: the first row whose guard holds fires, so a later one may never. */
    ROWS("rows", "Every row can fire, and none is shadowed by an earlier one"),
    /** Rows that the engine fires by itself. */
    LOOPS("loops", "No rows that fire by themselves go round for ever"),
    /** Capabilities, roles, queues, functions and rules of duties, calendars, events. */
    NAMES("names", "Every name means something in the policy and in the other workflows"),
    /** Approval: canonical §1.6, promise 2. */
    MONEY("money", "No money moves before somebody else with authority has approved it"),
    /** Acts that run first: canonical §1.6-12. */
    RATIFICATION("ratification", "What is bought before it is approved is ratified, and not paid before"),
    /** Committees and joint signatures: canonical §1.6-1. */
    QUORUMS("quorums", "Every stage and quorum can be filled at every facility"),
    /** Canonical X7 and §1.19. */
    RESOLVERS("resolvers", "Every exception and task has somebody who works it at every facility"),
    /** Controls §1. */
    DUTIES("duties", "Every rule of segregation of duties can be kept with the staff of every facility"),
    /** Canonical §1.14. */
    VARIATION("variation", "No facility varies to the weaker side"),
    /** Canonical §1.14: what is no variation point is fixed for the enterprise. */
    DEFINITION_STANDARD("definition-standard", "No definition is weaker than the standard of its name"),
    /** Controls §1 and §2. */
    POLICY_STANDARD("policy-standard", "The policy is no weaker than the standard one");

    private final String code;
    private final String sentence;

    Check(String code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    /** The stable code, for machines. */
    public String code() {
        return code;
    }

    /** What is claimed, as a sentence. */
    public String sentence() {
        return sentence;
    }
}
