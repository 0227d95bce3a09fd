package io.bursar.controls.approval;

import io.bursar.controls.authority.AuthorityLimit;
import io.bursar.controls.delegation.Decider;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.PersonId;
import io.bursar.model.people.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether a decision may be made, at the moment of the act (canonical §1.6). Every check runs for everyone: there is no
 * earlier way out for administrators, delegates or escalations, and only a person can decide (G8).
 *
 * <pre>{@code
 * List<Finding> findings = DecisionCheck.check(plan, decisions, attempt, facts);
 * boolean refused = findings.stream().anyMatch(Finding::blocks);
 * }</pre>
 */
public final class DecisionCheck {

    /** Code: only a person decides. */
    public static final String NOT_A_PERSON = "APR_NOT_A_PERSON";

    /** Code: the stage does not exist or is not asked now. */
    public static final String NOT_OPEN = "APR_STAGE_NOT_OPEN";

    /** Code: what was shown is no longer what is to be approved. */
    public static final String STALE = "APR_STALE_DIGEST";

    /** Code: this person is not asked in this stage. */
    public static final String NOT_ELIGIBLE = "APR_NOT_ELIGIBLE";

    /** Code: no live delegation covers acting for this person. */
    public static final String NO_DELEGATION = "APR_NO_DELEGATION";

    /** Code: this person has been counted already. */
    public static final String COUNTED = "APR_COUNTED_ONCE";

    /** Code: without this person another seat or stage could not be filled. */
    public static final String HELD = "APR_HELD_FOR_STAGE";

    /** Code: a rejection or recusal has no reason. */
    public static final String NO_REASON = "APR_REASON_MISSING";

    /** Code, informative: the limit does not cover the amount, so another stage must. */
    public static final String BELOW = "APR_LIMIT_BELOW_AMOUNT";

    private DecisionCheck() {}

    /** Checks and, where nothing blocks, gives the decision to record. */
    public static DecisionOutcome decide(
            ApprovalPlan plan, List<Decision> decisions, DecisionAttempt attempt, DecisionFacts facts) {
        List<Finding> findings = check(plan, decisions, attempt, facts);
        Optional<ApprovalStage> stage = plan.stage(attempt.stage());
        if (stage.isEmpty() || findings.stream().anyMatch(Finding::blocks)) {
            return new DecisionOutcome.Refused(findings);
        }
        return new DecisionOutcome.Accepted(decision(plan, stage.get(), attempt, facts), findings);
    }

    private static Decision decision(
            ApprovalPlan plan, ApprovalStage stage, DecisionAttempt attempt, DecisionFacts facts) {
        return new Decision(
                stage.seq(),
                decider(attempt.actor()),
                attempt.verdict(),
                stage.terms().meaning(),
                attempt.digest(),
                attempt.at(),
                attempt.reason(),
                plan.tested() == null || stage.isReview() ? AuthorityLimit.NONE : facts.limit(),
                asked(stage, attempt, facts));
    }

    private static Decision.Asked asked(ApprovalStage stage, DecisionAttempt attempt, DecisionFacts facts) {
        return new Decision.Asked(
                stage.queue().map(RoleAtScope::toString).orElse(null),
                facts.delegation()
                        .levelOf(decider(attempt.actor()), facts.directory().availability()));
    }

    /** All findings about an attempt; it may be made when none of them blocks. */
    public static List<Finding> check(
            ApprovalPlan plan, List<Decision> decisions, DecisionAttempt attempt, DecisionFacts facts) {
        if (attempt.actor().kind() != Actor.Kind.PERSON) {
            return List.of(Finding.error(NOT_A_PERSON, "Only a person can decide")
                    .with("kind", attempt.actor().kind().code()));
        }
        return new Attempt(plan, decisions, attempt, facts).findings();
    }

    /** The refusal of somebody whom a stage does not ask, which names who is asked instead. */
    public static Finding notAsked(ApprovalStage stage, Decider decider) {
        return Finding.error(NOT_ELIGIBLE, "This person is not asked in this stage")
                .with("person", decider)
                .with("stage", stage.seq())
                .with("asked", stage.selectorText());
    }

    private static Decider decider(Actor actor) {
        return new Decider(new PersonId(actor.id()), actor.principal());
    }

    /** One attempt under check. */
    private static final class Attempt {

        private final ApprovalPlan plan;
        private final List<Decision> decisions;
        private final Tally tally;
        private final DecisionAttempt attempt;
        private final DecisionFacts facts;
        private final Decider decider;
        private final List<Finding> findings = new ArrayList<>();

        Attempt(ApprovalPlan plan, List<Decision> decisions, DecisionAttempt attempt, DecisionFacts facts) {
            this.plan = plan;
            this.decisions = decisions;
            this.tally = ApprovalState.tally(plan, decisions, facts.digest());
            this.attempt = attempt;
            this.facts = facts;
            this.decider = decider(attempt.actor());
        }

        List<Finding> findings() {
            refuseIf(
                    !attempt.digest().equals(facts.digest()),
                    STALE,
                    "What was shown is no longer what is to be approved");
            refuseIf(
                    attempt.verdict().needsReason() && attempt.reason().isBlank(), NO_REASON, "A reason must be given");
            checkDelegation();
            if (attempt.verdict() != Verdict.RECUSE) {
                // whoever has a conflict may say so: only the recusal itself is free of these two
                checkParties();
                facts.conflicts().forEach(conflict -> findings.add(conflict.toFinding()));
            }
            Optional<ApprovalStage> stage = plan.stage(attempt.stage());
            if (stage.isEmpty() || !isOpen(stage.get())) {
                findings.add(
                        Finding.error(NOT_OPEN, "This stage is not asked now").with("stage", attempt.stage()));
            }
            stage.ifPresent(this::checkStage);
            return findings;
        }

        private void checkStage(ApprovalStage stage) {
            boolean asked = stage.queue().isPresent()
                    ? facts.roleHolders().contains(decider.seat())
                    : stage.approver(decider).isPresent();
            if (!asked) {
                findings.add(notAsked(stage, decider));
            }
            StageVotes votes = tally.stages().get(stage.seq() - 1);
            boolean otherwise = attempt.verdict().speaks()
                    && tally.spokeOtherwise(decider, stage.terms().meaning());
            refuseIf(otherwise || votes.hasCounted(decider), COUNTED, "One person counts once");
            if (attempt.verdict().speaks()) {
                checkNeededElsewhere(stage);
            }
            TestedAmount tested = plan.tested();
            if (tested != null && !stage.limit().isNone() && !facts.limit().covers(tested.amount())) {
                findings.add(Finding.info(BELOW, "The limit does not cover the amount; another stage must")
                        .with("limit", facts.limit())
                        .with("amount", tested.amount()));
            }
        }

        private boolean isOpen(ApprovalStage stage) {
            return tally.evaluation().stage(stage.seq()).outcome() == StageOutcome.OPEN;
        }

        private void checkDelegation() {
            refuseIf(
                    decider.principal() != null
                            && facts.delegation()
                                    .authorising(decider, facts.directory())
                                    .isEmpty(),
                    NO_DELEGATION,
                    "No delegation in force covers acting for this person");
        }

        private void checkParties() {
            Set<PersonId> parties = new TreeSet<>(facts.directory().excluded());
            Optional.ofNullable(plan.parties().requester()).ifPresent(parties::add);
            Optional.ofNullable(plan.parties().beneficiary()).ifPresent(parties::add);
            Set<PersonId> delegates = facts.delegation()
                    .delegatesOf(
                            parties,
                            facts.directory().date(),
                            facts.directory().availability().delegations());
            boolean party = tally.isExcluded(decider)
                    || decider.identities().stream()
                            .anyMatch(person -> parties.contains(person) || delegates.contains(person));
            refuseIf(party, PlanOutcome.SOD_CONFLICT, "Nobody decides on a request of which they are a party");
        }

        /**
         * Whoever is needed to fill another seat, or a stage with another meaning, is kept for it (canonical §1.6-5).
         */
        private void checkNeededElsewhere(ApprovalStage here) {
            List<Decision> more = new ArrayList<>(decisions);
            more.add(decision(plan, here, attempt, facts));
            Tally after = ApprovalState.tally(plan, more, facts.digest());
            boolean stuck = after.isStuck()
                    || (Staffing.suffices(tally.needs(), tally.spoken(), 0)
                            && !Staffing.suffices(after.needs(), after.spoken(), 0));
            if (stuck && !tally.isStuck()) {
                findings.add(Finding.error(HELD, "This person is needed for another seat or stage")
                        .with("person", decider.person())
                        .with("stage", here.seq()));
            }
        }

        private void refuseIf(boolean refused, String code, String message) {
            if (refused) {
                findings.add(
                        Finding.error(code, message).with("person", decider).with("stage", attempt.stage()));
            }
        }
    }
}
