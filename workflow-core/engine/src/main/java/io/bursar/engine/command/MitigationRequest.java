package io.bursar.engine.command;

import io.bursar.controls.sod.SodMitigation;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.WorkflowId;
import java.util.Objects;

/**
 * Asks for a compensating control, where a facility has too few people to keep the two sides of a rule apart (controls
 * §1). Every engine has the workflow: whoever asks neither signs nor profits; the owner of the rule and the role that
 * the rule names sign; then its person may perform both sides at that facility, until it expires, is ended or the rule
 * no longer provides for it. What was done under it is reviewed, by the reviewer named here, once it is over; before
 * that there is no other one for the same person, rule and facility.
 *
 * <pre>{@code
 * SodMitigation both = new SodMitigation("M-7", "SOD-02", kim,
 *         new SodMitigation.Review("The controller counts the deliveries weekly", vera), today, today.plusDays(90));
 * RecordValue asked = new MitigationRequest(both, "Two people work at the dock").toData();
 * CaseRef request = bursar.as("dana.reyes").start(MitigationRequest.WORKFLOW, "PRAIRIE", asked);
 * }</pre>
 *
 * @param terms what is asked for; its id is how whoever asks calls it
 * @param why why the rule cannot be kept, at most {@value #MAX_WHY} characters
 */
public record MitigationRequest(SodMitigation terms, String why) {

    /** Most characters of the reason. */
    public static final int MAX_WHY = 500;

    /** The workflow of compensating controls; every engine has it. */
    public static final WorkflowId WORKFLOW = new WorkflowId("sys.mitigation");

    /** The state in which one counts. */
    public static final String IN_FORCE = "IN_FORCE";

    /** The state in which it is over, and somebody looks at what was done under it. */
    public static final String UNDER_REVIEW = "UNDER_REVIEW";

    /** The state after a review that found nothing wrong. */
    public static final String REVIEWED = "REVIEWED";

    /** The state after a review that found it misused. */
    public static final String MISUSED = "MISUSED";

    /** The kind of the claim that one holds from the second signature to its review: one per rule, person and place. */
    public static final String CLAIM = "sod.mitigation";

    /** Refuses an empty or too long reason. */
    public MitigationRequest {
        Objects.requireNonNull(terms, "terms");
        if (why.isBlank() || why.length() > MAX_WHY) {
            throw new IllegalArgumentException("A reason is empty or over the limit");
        }
    }

    /** The data of the case that asks for it. */
    public RecordValue toData() {
        return Data.record()
                .put("reference", terms.id())
                .put("rule", terms.ruleId())
                .put("beneficiaryId", terms.person().value())
                .put("control", terms.review().control())
                .put("reviewerId", terms.review().reviewer().value())
                .put("from", terms.from())
                .put("expires", terms.expires())
                .put("why", why)
                .build();
    }
}
