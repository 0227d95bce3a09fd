package io.bursar.cli.output;

import io.bursar.controls.approval.ApprovalPlan;
import io.bursar.controls.approval.ApprovalStage;
import io.bursar.controls.approval.PlanNote;
import io.bursar.controls.approval.PlanRule;
import io.bursar.engine.fact.Fact;
import io.bursar.engine.question.ActAnswer;
import io.bursar.engine.question.ApproversAnswer;
import io.bursar.engine.question.Supposed;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.PersonId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says who would have to approve, and whether a person may.
 *
 * <pre>{@code
 * new ApprovalReport(approvers, new Permission(lee, "approve", Optional.of(may))).answer();
 * }</pre>
 *
 * @param approvers who would have to
 * @param may what was asked about a person besides; null where nothing was
 */
public record ApprovalReport(
        ApproversAnswer approvers, @Nullable Permission may) {

    /**
     * Whether a person may do something.
     *
     * @param person who
     * @param act what, as in {@code lee.park may approve}
     * @param answer whether, and by which rules; empty where nothing is open that could be looked at
     */
    public record Permission(PersonId person, String act, Optional<ActAnswer> answer) {}

    /** The answer. */
    public Answer answer() {
        return approvers.fold(this::asked, this::nobody, this::refused, needs -> {
            throw new IllegalStateException("An engine gathers every fact");
        });
    }

    private Answer asked(ApproversAnswer.Asked asked) {
        ApprovalPlan plan = asked.plan();
        List<String> lines = new ArrayList<>();
        lines.add(stands(asked.supposed()));
        String amount = plan.tested() == null
                ? ""
                : ", " + plan.tested().amount() + " of "
                        + plan.tested().basis().type().code();
        lines.add("approval " + asked.approval() + amount + ", at least " + plan.minimumHumans()
                + " different people with the requester:");
        plan.explain().forEach(line -> lines.add("  " + line));
        Map<String, Object> json = Json.object(
                "outcome",
                "ASKED",
                "state",
                asked.supposed().after().status().state(),
                "approval",
                asked.approval(),
                "stages",
                plan.stages().stream().map(ApprovalReport::stage).toList(),
                "notAsked",
                plan.notes().stream().map(PlanNote::toString).toList());
        boolean allowed = permission(lines, json);
        List<String> unanswered = unanswered(asked.supposed(), lines, json);
        return Answer.of(allowed && unanswered.isEmpty(), lines, json);
    }

    private static Map<String, Object> stage(ApprovalStage stage) {
        return Json.object(
                "stage",
                stage.seq(),
                "group",
                stage.group(),
                "asks",
                stage.selectorText(),
                "people",
                stage.eligible().stream().map(each -> each.decider().toString()).toList(),
                "meaning",
                stage.terms().meaning().toString(),
                "quorum",
                stage.terms().quorum().toString(),
                "limit",
                stage.limit().toString(),
                "rules",
                stage.rules().stream().map(PlanRule::code).toList(),
                "says",
                stage.explain());
    }

    /** What was asked besides; true where nothing was. */
    private boolean permission(List<String> lines, Map<String, Object> json) {
        Permission asked = may;
        if (asked == null) {
            return true;
        }
        if (asked.answer().isEmpty()) {
            lines.add("whether " + asked.person() + " may " + asked.act()
                    + " was not looked at, since nobody is asked to approve");
            return false;
        }
        return asked.answer()
                .get()
                .fold(
                        allowed -> {
                            lines.add(asked.person() + " may " + asked.act() + ":");
                            allowed.grounds().forEach(ground -> lines.add("  " + ground));
                            json.put("may", true);
                            json.put(
                                    "grounds",
                                    allowed.grounds().stream()
                                            .map(ground -> Json.object("rule", ground.rule(), "says", ground.says()))
                                            .toList());
                            return true;
                        },
                        forbidden -> {
                            lines.add(asked.person() + " may not " + asked.act() + ":");
                            forbidden.findings().forEach(finding -> lines.add("  " + finding));
                            json.put("may", false);
                            json.put("findings", findings(forbidden.findings()));
                            return false;
                        },
                        needs -> false);
    }

    private Answer nobody(ApproversAnswer.Nobody nobody) {
        List<String> lines = new ArrayList<>();
        lines.add(stands(nobody.supposed()));
        if (nobody.approvedBeforehand()) {
            lines.add("nobody is asked: a standing approval counts as its grantor's decision [§1.6-9]");
        } else if (nobody.findings().isEmpty()) {
            lines.add("nobody is asked yet: the case comes to no approval from there by itself");
        } else {
            lines.add("there is no complete plan:");
            nobody.findings().forEach(finding -> lines.add("  " + finding));
        }
        nobody.notes().forEach(note -> lines.add("  not asked: " + note));
        Map<String, Object> json = Json.object(
                "outcome",
                nobody.approvedBeforehand() ? "APPROVED_BEFOREHAND" : "NOBODY",
                "state",
                nobody.supposed().after().status().state(),
                "findings",
                findings(nobody.findings()),
                "notAsked",
                nobody.notes().stream().map(PlanNote::toString).toList());
        boolean allowed = permission(lines, json);
        List<String> unanswered = unanswered(nobody.supposed(), lines, json);
        return Answer.of(nobody.approvedBeforehand() && allowed && unanswered.isEmpty(), lines, json);
    }

    private Answer refused(ApproversAnswer.Refused refused) {
        List<String> lines = new ArrayList<>();
        lines.add("it would be refused:");
        refused.findings().forEach(finding -> lines.add("  " + finding));
        Map<String, Object> json = Json.object("outcome", "REFUSED", "findings", findings(refused.findings()));
        permission(lines, json);
        return Answer.of(false, lines, json);
    }

    private static String stands(Supposed supposed) {
        String exceptions = String.join(
                " ",
                supposed.after().work().exceptions().stream()
                        .map(open ->
                                open.code().value() + " (since " + open.origin().raisedAt() + ")")
                        .toList());
        return "the case would stand in " + supposed.after().status().state()
                + (exceptions.isEmpty() ? "" : ", with open " + exceptions);
    }

    /** What nobody assumed an answer to: the plan may be another one once it is known. */
    private static List<String> unanswered(Supposed supposed, List<String> lines, Map<String, Object> json) {
        Set<String> questions = new LinkedHashSet<>();
        for (Fact fact : supposed.unanswered()) {
            questions.add(
                    fact.request().source() + " " + Values.text(fact.request().key()));
        }
        if (!questions.isEmpty()) {
            lines.add("not known, and no answer assumed:");
            questions.forEach(question -> lines.add("  " + question));
        }
        json.put("unanswered", questions);
        return List.copyOf(questions);
    }

    private static List<Map<String, Object>> findings(List<Finding> findings) {
        return findings.stream()
                .map(finding -> Json.object(
                        "code",
                        finding.code(),
                        "message",
                        finding.message(),
                        "context",
                        finding.context(),
                        "says",
                        finding.toString()))
                .toList();
    }
}
