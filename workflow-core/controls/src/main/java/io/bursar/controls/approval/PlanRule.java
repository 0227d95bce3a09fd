package io.bursar.controls.approval;

import io.bursar.controls.internal.StoredFields;

/**
 * Why a person or a stage is in a plan, or is not: stored by its code, read as a sentence.
 *
 * <pre>{@code
 * PlanRule.SELF.sentence();   // is a party of this request; the next level up decides
 * }</pre>
 */
public enum PlanRule {
    /** First link of the climb. */
    OWNER("owner", "§1.6-2", "owns the cost centre and is asked first, once"),
    /** A link below the one that can decide. */
    LINK("link", "§1.6-2", "is on the way up to somebody whose limit covers the amount"),
    /** The link that can decide. */
    COVERS("covers", "§1.6-2", "is the first whose limit covers the amount"),
    /** Added for the joint signature. */
    JOINT("joint", "controls §2", "signs jointly, as this type and amount need"),
    /** Added because too few people would be involved. */
    HUMANS("humans", "§1.6-5", "makes the number of different people complete"),
    /** The chain had nobody left. */
    EXHAUSTED("exhausted", "§1.6-2", "decides because the supervisory chain is exhausted"),
    /** Asked for by profile or policy. */
    SPECIALIST("specialist", "§1.6-1", "is asked by profile or policy, beside the cost-centre owner"),
    /** Asked for after the climb. */
    COMMITTEE("committee", "§1.6-1", "decides after the climb"),
    /** Added by an approver. */
    REVIEWER("reviewer", "§1.6-1", "was added as a further reviewer, beside everybody who is asked anyway"),
    /** Decides for somebody else. */
    DELEGATE("delegate", "§1.6-6", "stands in for a delegator and acts within that person's limit"),
    /** Has no limit of their own. */
    INFORMED("informed", "§1.6-2", "may commit nothing of this type and is only informed"),
    /** A party of the request. */
    SELF("self", "§1.6-4", "is a party of this request; the next level up decides"),
    /** Away without a delegate. */
    ABSENT("absent", "§1.6-6", "is away without a delegate; the next level up decides"),
    /** Segregation of duties. */
    SOD("sod", "controls §1", "has acted before in a way that forbids this decision"),
    /** Asked already. */
    ONCE("once", "§1.6-5", "is asked already and counts once");

    private final String code;
    private final String source;
    private final String sentence;

    PlanRule(String code, String source, String sentence) {
        this.code = code;
        this.source = source;
        this.sentence = sentence;
    }

    /** The stable code. */
    public String code() {
        return code;
    }

    /** Where the rule stands in the domain contract. */
    public String source() {
        return source;
    }

    /** The rest of a sentence that begins with a person or stage. */
    public String sentence() {
        return sentence;
    }

    /** The rule of a code; an unknown code is an illegal argument. */
    public static PlanRule ofCode(String code) {
        return StoredFields.coded(values(), PlanRule::code, code);
    }
}
