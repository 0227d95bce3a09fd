package io.bursar.controls.standing;

import io.bursar.controls.commitment.Commitment;
import io.bursar.model.finding.Finding;
import io.bursar.model.money.Money;
import io.bursar.model.people.Scope;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether a standing approval is live for a case (canonical §1.16): in date and scope, both limits hold, the grantor is
 * in position, no party of the case, free of conflicts, and has the authority for what the grant allows.
 *
 * <pre>{@code
 * boolean live = StandingCheck.check(grant, question, facts).isEmpty();
 * }</pre>
 */
public final class StandingCheck {

    /** Code: the grant is not for this case. */
    public static final String NOT_FOR_CASE = "STA_NOT_FOR_CASE";

    /** Code: a limit of the grant does not cover the case. */
    public static final String OVER_LIMIT = "STA_OVER_LIMIT";

    /** Code: the grantor cannot approve this case. */
    public static final String GRANTOR = "STA_GRANTOR";

    private StandingCheck() {}

    /** Why the grant is not live for the case; empty when it is. */
    public static List<Finding> check(StandingApproval grant, StandingQuestion question, GrantorFacts facts) {
        List<Finding> findings = new ArrayList<>();
        checkCase(grant, question, findings);
        checkLimits(grant, question, facts, findings);
        checkGrantor(grant, question, facts, findings);
        return findings;
    }

    private static void checkCase(StandingApproval grant, StandingQuestion question, List<Finding> findings) {
        if (!grant.caseClass().equals(question.caseClass())) {
            findings.add(about(grant, NOT_FOR_CASE, "The standing approval is for another class of cases"));
        }
        if (question.date().isBefore(grant.from()) || question.date().isAfter(grant.expires())) {
            findings.add(about(grant, NOT_FOR_CASE, "The standing approval does not hold on this day")
                    .with("date", question.date()));
        }
        if (!grant.scope().equals(Scope.ENTERPRISE) && !question.scopes().contains(grant.scope())) {
            findings.add(about(grant, NOT_FOR_CASE, "The standing approval does not hold in this place"));
        }
    }

    private static void checkLimits(
            StandingApproval grant, StandingQuestion question, GrantorFacts facts, List<Finding> findings) {
        if (question.amount().exceeds(grant.limits().perCase())) {
            findings.add(about(grant, OVER_LIMIT, "The case is above the limit per case")
                    .with("amount", question.amount())
                    .with("limit", grant.limits().perCase()));
        }
        Money life = question.amount();
        for (Commitment commitment : facts.commitments()) {
            if (commitment.counts() && !commitment.caseId().equals(question.caseId())) {
                life = life.plus(commitment.amount());
            }
        }
        if (life.exceeds(grant.limits().cumulative())) {
            findings.add(about(grant, OVER_LIMIT, "The case would exceed the limit over the life of the grant")
                    .with("amount", life)
                    .with("limit", grant.limits().cumulative()));
        }
    }

    private static void checkGrantor(
            StandingApproval grant, StandingQuestion question, GrantorFacts facts, List<Finding> findings) {
        if (!facts.inPosition()) {
            findings.add(about(grant, GRANTOR, "The grantor has left the position"));
        }
        if (question.parties().excluded().contains(grant.grantor())) {
            findings.add(about(grant, GRANTOR, "The grantor is a party of this request"));
        }
        if (!facts.limit().covers(grant.limits().perCase()) || !facts.limit().covers(question.amount())) {
            findings.add(about(grant, GRANTOR, "The grantor's authority does not cover the limit of the grant")
                    .with("limit", facts.limit()));
        }
        facts.conflicts().forEach(conflict -> findings.add(conflict.toFinding()));
    }

    private static Finding about(StandingApproval grant, String code, String message) {
        return Finding.error(code, message).with("grant", grant.id()).with("grantor", grant.grantor());
    }
}
