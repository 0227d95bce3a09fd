package io.bursar.jdbc.host;

import io.bursar.controls.approval.ApprovalPlan;
import io.bursar.controls.approval.ApprovalStage;
import io.bursar.controls.approval.ApprovalState;
import io.bursar.controls.approval.Decision;
import io.bursar.controls.approval.EligibleApprover;
import io.bursar.controls.approval.Evaluation;
import io.bursar.controls.delegation.Decider;
import io.bursar.controls.sod.ScopeKey;
import io.bursar.model.identity.Digest;
import io.bursar.model.identity.PersonId;
import io.bursar.model.people.Scope;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a submitted request stands, read from the log: the plan in force and every decision made.
 *
 * <pre>{@code
 * HostApproval approval = controls.on(connection).approval(purchase).orElseThrow();
 * approval.asked();                       // [lee.park]
 * approval.covers(digestOfTheRowNow);     // before the order leaves
 * }</pre>
 *
 * @param plan who must approve, and why
 * @param digest what was submitted
 * @param place what it was planned for, narrow to wide
 * @param scopes where a decision counts: the case, its chain, and the master objects the request touches
 * @param decisions all decisions, oldest first
 * @param reviewers whom approvers have asked to agree as well, in that order; they stay asked for
 * @param standing the standing approval that stands for all of them; null where people decide
 */
public record HostApproval(
        ApprovalPlan plan,
        Digest digest,
        List<Scope> place,
        Set<ScopeKey> scopes,
        List<Decision> decisions,
        List<PersonId> reviewers,
        @Nullable HostStanding standing) {

    /** Copies the collections. */
    public HostApproval {
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(digest, "digest");
        place = List.copyOf(place);
        scopes = Set.copyOf(scopes);
        decisions = List.copyOf(decisions);
        reviewers = List.copyOf(reviewers);
    }

    /** The standing approval by which it is approved, so that nobody is asked. */
    public Optional<HostStanding> byStanding() {
        return Optional.ofNullable(standing);
    }

    /** What the decisions on the submitted digest amount to. */
    public Evaluation evaluation() {
        return ApprovalState.evaluate(plan, decisions, digest);
    }

    /** Whether everybody needed has approved exactly this: to be asked again before anything leaves (design §3). */
    public boolean covers(Digest current) {
        return current.equals(digest) && (standing != null || evaluation().isComplete());
    }

    /** Who is asked now by name; a stage that lies in the queue of a role names nobody. */
    public List<Decider> asked() {
        return open().stream()
                .flatMap(stage -> stage.eligible().stream().filter(each -> !decided(stage, each)))
                .map(EligibleApprover::decider)
                .toList();
    }

    /** The stages whose people are asked now; none where a standing approval stands. */
    List<ApprovalStage> open() {
        return standing != null
                ? List.of()
                : evaluation().open().stream()
                        .flatMap(seq -> plan.stage(seq).stream())
                        .toList();
    }

    private boolean decided(ApprovalStage stage, EligibleApprover approver) {
        return decisions.stream()
                .anyMatch(decision -> decision.stage() == stage.seq()
                        && decision.digest().equals(digest)
                        && decision.decider().seat().equals(approver.decider().seat()));
    }

    /** The open stage that asks this decider; else the first open one, so that a refusal names who is asked there. */
    Optional<ApprovalStage> stageFor(Decider decider) {
        List<ApprovalStage> open = open();
        return open.stream()
                .filter(stage -> stage.approver(decider).isPresent())
                .findFirst()
                .or(() ->
                        open.stream().filter(stage -> stage.queue().isPresent()).findFirst())
                .or(() -> open.stream().findFirst());
    }
}
