package io.bursar.controls.sod;

import io.bursar.model.finding.Finding;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.PersonId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One reason why a person may not act: the rule and the earlier act, or a person who cannot be resolved and so counts
 * as conflicted.
 *
 * <pre>{@code
 * conflict.explain(rules);
 * // SOD-03: lee.park approved the requisition (case 0192f3a0-…, 2026-03-02) and may not resolve its exception.
 * }</pre>
 *
 * @param ruleId the rule, or {@value #UNRESOLVED} for an unresolvable person
 * @param acting the person who wants to act
 * @param subject the person whose history conflicts: the acting person or one they act for
 * @param function what the acting person wants to do
 * @param act the earlier act; null for an unresolvable person or conflicting entitlements
 */
public record SodConflict(
        String ruleId,
        PersonId acting,
        PersonId subject,
        FunctionName function,
        @Nullable Act act) {

    /** The code of a conflict that no rule but the doubt about a person makes. */
    public static final String UNRESOLVED = "POL_SOD_CONFLICT";

    /** Refuses nulls. */
    public SodConflict {
        Objects.requireNonNull(ruleId, "ruleId");
        Objects.requireNonNull(acting, "acting");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(function, "function");
    }

    /** The earlier act, if one makes the conflict. */
    public Optional<Act> earlierAct() {
        return Optional.ofNullable(act);
    }

    /** The blocking finding with the rule as its code. */
    public Finding toFinding() {
        Finding finding = Finding.error(ruleId, "Segregation of duties forbids this act")
                .with("person", acting)
                .with("subject", subject)
                .with("function", function);
        return act == null
                ? finding
                : finding.with("earlierFunction", act.function())
                        .with("earlierAt", act.at())
                        .with("earlierCase", act.caseId());
    }

    /**
     * What may be done about it, as a sentence to follow the other one: where too few people can keep the rule, it is
     * no dead end if it provides for a compensating control. Empty where it does not, and for whom somebody acts for.
     */
    public String offer(SodRules rules) {
        return rules.secondSigner(ruleId).isPresent() && acting.equals(subject)
                ? " A compensating control may be signed for it."
                : "";
    }

    /** One sentence a clerk reads, with the phrases of the rules; the date is in UTC. */
    public String explain(SodRules rules) {
        String mayNot = rules.phrase(function).planned();
        if (act == null) {
            String why = ruleId.equals(UNRESOLVED)
                    ? " cannot be resolved to a person of the HR system"
                    : " holds conflicting entitlements";
            return ruleId + ": " + subject + why + " and may not " + mayNot + ".";
        }
        String done = rules.phrase(act.function()).done();
        String who = subject.equals(acting) ? " and may not " : ", so " + acting + " acting for them may not ";
        return ruleId + ": " + subject + " " + done + " (case " + act.caseId() + ", "
                + act.at().atZone(ZoneOffset.UTC).toLocalDate() + ")" + who + mayNot + ".";
    }
}
