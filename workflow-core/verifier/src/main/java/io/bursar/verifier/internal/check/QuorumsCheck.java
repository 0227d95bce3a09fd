package io.bursar.verifier.internal.check;

import io.bursar.controls.authority.AuthorityBasis;
import io.bursar.controls.authority.AuthorityLimit;
import io.bursar.controls.authority.CommitmentType;
import io.bursar.controls.policy.Facility;
import io.bursar.definition.WorkflowDefinition;
import io.bursar.definition.approval.ApprovalSpec;
import io.bursar.definition.graph.Action;
import io.bursar.definition.graph.TransitionSpec;
import io.bursar.model.finding.Finding;
import io.bursar.model.people.ChainLink;
import io.bursar.model.people.Scope;
import io.bursar.verifier.Check;
import io.bursar.verifier.CheckResult;
import io.bursar.verifier.PathStep;
import io.bursar.verifier.VerifierInput;
import io.bursar.verifier.internal.staffing.StaffQuestions;
import io.bursar.verifier.internal.walk.Walk;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Each declared stage has holders for its quorum at every facility, and a climb ends at somebody without limit. */
public final class QuorumsCheck {

    private final Walk walk;
    private final StaffQuestions staff;
    private final Answers answers;

    private QuorumsCheck(Walk walk, StaffQuestions staff) {
        this.walk = walk;
        this.staff = staff;
        this.answers = new Answers(Check.QUORUMS, walk.machine().definition().id());
    }

    /** Asks it of a walked definition. */
    public static CheckResult of(Walk walk, StaffQuestions staff, VerifierInput input) {
        QuorumsCheck check = new QuorumsCheck(walk, staff);
        WorkflowDefinition definition = walk.machine().definition();
        for (ApprovalSpec approval : definition.vocabulary().approvals().values()) {
            approval.stages().forEach(stage -> check.stage(approval, stage));
            if (approval.money().climbFrom() != null) {
                check.climb(approval, input);
            }
            if (approval.money().amount() != null) {
                check.extraStages(approval);
            }
        }
        return check.answers.result();
    }

    private void stage(ApprovalSpec approval, ApprovalSpec.StageSpec stage) {
        int needed = Math.max(1, stage.placement().quorum());
        Set<String> missing = new TreeSet<>();
        for (Facility facility : staff.facilities()) {
            if (staff.holders(stage.role(), facility).size() < needed) {
                missing.add(facility.id().value());
            }
        }
        if (!missing.isEmpty()) {
            answers.refute(
                    Finding.error("VER_QUORUM", "A stage asks more people than hold its role")
                            .with("approval", approval.name())
                            .with("role", stage.role())
                            .with("quorum", needed)
                            .with("facilities", missing),
                    planning(approval));
        }
    }

    /** Whom a facility asks beside the others is somebody there, now and on every later day on which a grant begins. */
    private void extraStages(ApprovalSpec approval) {
        for (Facility facility : staff.facilities()) {
            for (LocalDate day : staff.days()) {
                staff.extraStages(walk.machine().definition(), facility, day).stream()
                        .filter(role ->
                                staff.staff().holders(role, facility, day).isEmpty())
                        .forEach(role -> answers.refute(
                                Finding.error("VER_EXTRA_STAGE_EMPTY", "A grant asks a role that nobody there holds")
                                        .with("approval", approval.name())
                                        .with("role", role)
                                        .with("facility", facility.id())
                                        .with("day", day),
                                planning(approval)));
            }
        }
    }

    /** Somebody of the staff commits any amount of each type, so that a climb ends. */
    private void climb(ApprovalSpec approval, VerifierInput input) {
        for (Facility facility : staff.facilities()) {
            List<Scope> scopes = List.of(
                    Scope.facility(facility.id().value()),
                    Scope.legalEntity(facility.legalEntity().value()),
                    Scope.ENTERPRISE);
            for (CommitmentType type : CommitmentType.values()) {
                AuthorityBasis basis = new AuthorityBasis(type, scopes, input.day());
                boolean ends = staff.staff().levels().stream()
                        .map(ChainLink::level)
                        .distinct()
                        .map(level -> input.policy().authority().limits().limitOf(level, basis))
                        .anyMatch(limit -> limit.kind() == AuthorityLimit.Kind.UNLIMITED);
                if (!ends) {
                    answers.refute(
                            Finding.error("VER_CLIMB_ENDS_SHORT", "Nobody may commit every amount of a type")
                                    .with("approval", approval.name())
                                    .with("type", type.code())
                                    .with("facility", facility.id()),
                            planning(approval));
                }
            }
        }
    }

    private List<PathStep> planning(ApprovalSpec approval) {
        for (TransitionSpec row : walk.machine().definition().graph().rows()) {
            if (row.actions().stream()
                    .anyMatch(action -> action instanceof Action.MakePlan plan
                            && plan.approval().equals(approval.name()))) {
                return Nearby.through(walk, row);
            }
        }
        return Nearby.start(walk);
    }
}
