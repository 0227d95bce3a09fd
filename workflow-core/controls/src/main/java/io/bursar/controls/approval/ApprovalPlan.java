package io.bursar.controls.approval;

import io.bursar.controls.authority.JointSignatureRule;
import io.bursar.controls.delegation.Decider;
import io.bursar.controls.internal.StoredFields;
import io.bursar.model.data.Data;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who must approve, in which order, and why: computed once from facts and policy, stored with the case, and recomputed
 * only on material change.
 *
 * <pre>{@code
 * plan.explain().forEach(System.out::println);
 * ApprovalPlan same = ApprovalPlan.from(plan.toData());
 * }</pre>
 *
 * @param parties who may not decide
 * @param tested the amount that authority is tested against; null where the plan tests the role only
 * @param minimumHumans how many different people the case needs, requester and approvers together
 * @param joint the joint signatures that are needed, each of them; usually none
 * @param stages the questions in order
 * @param notes people who are not asked, and why
 */
public record ApprovalPlan(
        Parties parties,
        @Nullable TestedAmount tested,
        int minimumHumans,
        List<JointSignatureRule> joint,
        List<ApprovalStage> stages,
        List<PlanNote> notes) {

    /** Copies the lists; a plan asks somebody. */
    public ApprovalPlan {
        Objects.requireNonNull(parties, "parties");
        joint = List.copyOf(joint);
        stages = List.copyOf(stages);
        notes = List.copyOf(notes);
        if (stages.isEmpty()) {
            throw new IllegalArgumentException("A plan asks somebody");
        }
    }

    /** The stage of a number. */
    public Optional<ApprovalStage> stage(int seq) {
        return seq < 1 || seq > stages.size() ? Optional.empty() : Optional.of(stages.get(seq - 1));
    }

    /**
     * The same plan with one more eligible person in a stage of named people: a delegate to whom the task opens. The
     * caller has checked the person as the planner would.
     */
    public ApprovalPlan withEligible(int seq, EligibleApprover more) {
        List<EligibleApprover> eligible = new ArrayList<>(named(seq).eligible());
        if (eligible.stream().noneMatch(each -> each.decider().equals(more.decider()))) {
            eligible.add(more);
        }
        return withEligible(seq, eligible);
    }

    /**
     * The same plan with one more question, to a further reviewer; everybody who was asked still is. The caller has
     * asked {@link ReviewerCheck}.
     *
     * @param function the act that a decision of this plan is
     */
    public ApprovalPlan withReviewer(PersonId reviewer, FunctionName function) {
        List<ApprovalStage> more = new ArrayList<>(stages);
        more.add(ApprovalStage.review(stages.size() + 1, List.of(Decider.self(reviewer)), function));
        return new ApprovalPlan(parties, tested, minimumHumans, joint, more, notes);
    }

    /**
     * The same plan with the seat of one person taken over by another one: reassigned, or re-resolved when somebody
     * left or recused themselves (canonical §1.6-11). The caller has checked the person as the planner would.
     */
    public ApprovalPlan replacing(int seq, PersonId seat, EligibleApprover other) {
        List<EligibleApprover> eligible = new ArrayList<>(named(seq).eligible());
        eligible.removeIf(each -> each.decider().seat().equals(seat));
        eligible.add(other);
        return withEligible(seq, eligible);
    }

    private ApprovalPlan withEligible(int seq, List<EligibleApprover> eligible) {
        ApprovalStage stage = named(seq);
        List<ApprovalStage> changed = new ArrayList<>(stages);
        changed.set(
                seq - 1,
                new ApprovalStage(
                        seq, stage.group(), stage.terms(), stage.selector(), eligible, stage.limit(), stage.rules()));
        return new ApprovalPlan(parties, tested, minimumHumans, joint, changed, notes);
    }

    private ApprovalStage named(int seq) {
        return stage(seq)
                .filter(stage -> stage.queue().isEmpty())
                .orElseThrow(() -> new BursarException(
                        FailureCode.UNKNOWN_TASK,
                        "No stage of named people has this number",
                        Map.of("stage", Integer.toString(seq))));
    }

    /** Lines a person can read: each stage with its reason, then whoever is not asked. */
    public List<String> explain() {
        List<String> lines = new ArrayList<>();
        stages.forEach(stage -> lines.add(stage.explain()));
        notes.forEach(note -> lines.add("not asked: " + note));
        return lines;
    }

    /** The stored form. */
    public RecordValue toData() {
        return Data.record()
                .put("parties", parties.toData())
                .put("tested", tested == null ? null : tested.toData())
                .put("minimumHumans", minimumHumans)
                .put("joint", joint.isEmpty() ? null : joint.get(0).toData())
                .put("alsoJoint", alsoJoint())
                .put(
                        "stages",
                        Data.list(stages.stream().map(ApprovalStage::toData).toList()))
                .put(
                        "notes",
                        notes.isEmpty()
                                ? null
                                : Data.list(notes.stream().map(PlanNote::toData).toList()))
                .build();
    }

    /** The first rule stands where the only one has always stood: plans of earlier kernels read as they did. */
    private @Nullable DataValue alsoJoint() {
        return joint.size() < 2
                ? null
                : Data.list(
                        joint.stream().skip(1).map(JointSignatureRule::toData).toList());
    }

    /** Reads the stored form. */
    public static ApprovalPlan from(RecordValue stored) {
        return new ApprovalPlan(
                Parties.from(stored.record("parties")),
                stored.get("tested").isEmpty() ? null : TestedAmount.from(stored.record("tested")),
                StoredFields.wholeNumber(stored, "minimumHumans"),
                Stream.concat(
                                stored.get("joint").isEmpty() ? Stream.of() : Stream.of(stored.record("joint")),
                                stored.records("alsoJoint").stream())
                        .map(JointSignatureRule::from)
                        .toList(),
                stored.records("stages").stream().map(ApprovalStage::from).toList(),
                stored.records("notes").stream().map(PlanNote::from).toList());
    }
}
