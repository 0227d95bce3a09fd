package io.bursar.controls.approval;

import io.bursar.controls.delegation.Decider;
import io.bursar.model.identity.PersonId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The decisions counted in one stage. */
final class StageVotes {

    private final ApprovalStage stage;
    private final List<Decision> approvals = new ArrayList<>();
    private final List<Decision> rejections = new ArrayList<>();
    private final Set<PersonId> people = new HashSet<>();
    private final Set<PersonId> takenSeats = new HashSet<>();

    StageVotes(ApprovalStage stage) {
        this.stage = stage;
    }

    ApprovalStage stage() {
        return stage;
    }

    List<Decision> approvals() {
        return approvals;
    }

    List<Decision> rejections() {
        return rejections;
    }

    /** Whether a decision belongs here and neither its person nor its seat has been counted here. */
    boolean accepts(Decision decision) {
        Decider decider = decision.decider();
        return decision.meaning().equals(stage.terms().meaning()) && isEligible(decision) && !hasCounted(decider);
    }

    /** Whether the person or the seat has been counted here, or has left. */
    boolean hasCounted(Decider decider) {
        return people.contains(decider.person()) || takenSeats.contains(decider.seat());
    }

    private boolean isEligible(Decision decision) {
        if (stage.queue().isPresent()) {
            // the role was checked at the act; a specialist's meaning names it, so it also holds for a plan made anew
            return decision.meaning().kind() == Meaning.Kind.SPECIALIST
                    || wasAskedBy(stage.queue().get(), decision);
        }
        // who sits on the seat may have changed since, by leave or return: a decision made then stands (canonical
        // §1.6-11)
        PersonId seat = decision.decider().seat();
        return stage.eligible().stream().anyMatch(each -> each.decider().seat().equals(seat));
    }

    /**
     * Whether a decision was taken from this queue: a plan made anew may give its number to somebody else. Kernels
     * before 5 kept the number alone.
     */
    private boolean wasAskedBy(RoleAtScope queue, Decision decision) {
        Decision.Asked asked = decision.asked();
        return decision.stage() == stage.seq()
                && (asked == null || queue.toString().equals(asked.queue()));
    }

    void add(Decision decision) {
        people.add(decision.decider().person());
        switch (decision.verdict()) {
            case APPROVE -> {
                takenSeats.add(decision.decider().seat());
                approvals.add(decision);
            }
            case REJECT -> {
                takenSeats.add(decision.decider().seat());
                rejections.add(decision);
            }
            // the person leaves; a delegate or delegator may still fill the seat
            case ABSTAIN, RECUSE -> {}
        }
    }

    int needed() {
        return stage.queue().isPresent() ? 1 : stage.terms().quorum().needed(stage.seats());
    }

    /** Seats on which nobody has spoken and on which somebody still can, one person at most on one seat. */
    int livingSeats(Predicate<Decider> mayStill) {
        List<Set<PersonId>> seats = new ArrayList<>();
        List<PersonId> names = new ArrayList<>();
        for (EligibleApprover each : stage.eligible()) {
            Decider decider = each.decider();
            if (!hasCounted(decider) && mayStill.test(decider)) {
                int index = names.indexOf(decider.seat());
                if (index < 0) {
                    names.add(decider.seat());
                    seats.add(new HashSet<>());
                    index = seats.size() - 1;
                }
                seats.get(index).add(decider.person());
            }
        }
        return DistinctPeople.mostSeated(seats);
    }

    /** For each seat that can still be filled, everyone whom the decision would use up. */
    List<Set<PersonId>> candidates(Predicate<Decider> mayStill) {
        return EligibleApprover.candidates(stage.eligible().stream()
                .map(EligibleApprover::decider)
                .filter(decider -> !hasCounted(decider) && mayStill.test(decider))
                .toList());
    }

    /** How the stage stands by itself, when so many seats could still be filled. */
    StageOutcome outcome(int living) {
        return switch (stage.terms().quorum().kind()) {
            case ALL -> all(living);
            case ANY -> any(living);
            case N_OF_M -> counted(living);
        };
    }

    private StageOutcome all(int living) {
        if (!rejections.isEmpty()) {
            return StageOutcome.REJECTED;
        }
        if (approvals.size() >= needed()) {
            return StageOutcome.SATISFIED;
        }
        return approvals.size() + living < needed() ? StageOutcome.UNFILLABLE : StageOutcome.OPEN;
    }

    private StageOutcome any(int living) {
        if (!approvals.isEmpty() || !rejections.isEmpty()) {
            boolean approvedFirst = rejections.isEmpty()
                    || (!approvals.isEmpty()
                            && !approvals.get(0).at().isAfter(rejections.get(0).at()));
            return approvedFirst ? StageOutcome.SATISFIED : StageOutcome.REJECTED;
        }
        return stage.queue().isEmpty() && living == 0 ? StageOutcome.UNFILLABLE : StageOutcome.OPEN;
    }

    private StageOutcome counted(int living) {
        int needed = needed();
        if (approvals.size() >= needed) {
            return StageOutcome.SATISFIED;
        }
        if (approvals.size() + living >= needed) {
            return StageOutcome.OPEN;
        }
        boolean enoughMembers = approvals.size() + rejections.size() + living >= needed;
        return enoughMembers ? StageOutcome.REJECTED : StageOutcome.UNFILLABLE;
    }
}
