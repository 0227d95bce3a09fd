package io.bursar.jdbc.host;

import io.bursar.controls.approval.ApprovalPlan;
import io.bursar.controls.approval.ApprovalStage;
import io.bursar.controls.approval.Decision;
import io.bursar.controls.approval.DecisionAttempt;
import io.bursar.controls.approval.DecisionCheck;
import io.bursar.controls.approval.DecisionFacts;
import io.bursar.controls.approval.PlanOutcome;
import io.bursar.controls.authority.AuthorityLimit;
import io.bursar.controls.delegation.Availability;
import io.bursar.controls.delegation.Decider;
import io.bursar.controls.delegation.DelegatedLimit;
import io.bursar.controls.delegation.DelegationQuestion;
import io.bursar.controls.delegation.DelegationRules;
import io.bursar.controls.sod.SodConflict;
import io.bursar.engine.store.SignedControl;
import io.bursar.jdbc.host.internal.HostRows;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.PersonId;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Judges a decision at the moment of the act, on what is in force then. */
final class HostDeciding {

    /** A delegate commits within both limits, as in cases the engine runs. */
    static final DelegationRules DELEGATION = new DelegationRules(DelegatedLimit.WITHIN_BOTH);

    private final HostContext context;
    private final HostDuties duties;
    private final HostSoftening softening;
    private final HostApproval approval;

    HostDeciding(HostContext context, HostBook book, HostApproval approval) {
        this.context = context;
        this.duties = new HostDuties(context, book);
        this.softening = new HostSoftening(context, book);
        this.approval = approval;
    }

    /** What came of judging. */
    interface Judged {
        HostOutcome fold(Function<Accepted, HostOutcome> accepted, Function<HostOutcome.Refused, HostOutcome> refused);
    }

    /** The decision may be made, and which act it is. */
    record Accepted(Decision decision, FunctionName function, List<Finding> notes, List<SignedControl> under)
            implements Judged {
        @Override
        public HostOutcome fold(
                Function<Accepted, HostOutcome> accepted, Function<HostOutcome.Refused, HostOutcome> refused) {
            return accepted.apply(this);
        }
    }

    private record Denied(List<Finding> findings) implements Judged {
        @Override
        public HostOutcome fold(
                Function<Accepted, HostOutcome> accepted, Function<HostOutcome.Refused, HostOutcome> refused) {
            return refused.apply(new HostOutcome.Refused(findings));
        }
    }

    static Finding nothingSubmitted(HostDecision decision) {
        return Finding.error(DecisionCheck.NOT_OPEN, "Nothing was submitted here")
                .with("case", decision.on());
    }

    Judged decide(HostDecision decision, Instant now) throws SQLException {
        if (decision.actor().asPerson().isEmpty()) {
            return new Denied(List.of(Finding.error(DecisionCheck.NOT_A_PERSON, "Only a person can decide")
                    .with("kind", decision.actor().kind().code())));
        }
        if (!decision.seen().current().equals(approval.digest())) {
            return new Denied(
                    List.of(Finding.error(DecisionCheck.STALE, "What was submitted has changed: submit it again first")
                            .with("case", decision.on())));
        }
        Decider decider = new Decider(
                decision.actor().asPerson().orElseThrow(), decision.actor().principal());
        Optional<ApprovalStage> stage = approval.stageFor(decider);
        if (stage.isEmpty()) {
            return new Denied(List.of(Finding.error(DecisionCheck.NOT_OPEN, "Nobody is asked any more")
                    .with("case", decision.on())));
        }
        return judged(decision, decider, stage.get(), now);
    }

    private Judged judged(HostDecision decision, Decider decider, ApprovalStage stage, Instant now)
            throws SQLException {
        ApprovalPlan plan = approval.plan();
        FunctionName function = stage.terms().function();
        Optional<Finding> leaver = leaver(decider, stage, now);
        if (leaver.isPresent()) {
            return new Denied(List.of(leaver.get()));
        }
        HostSoftening.Softened softened = softened(decision, function, now);
        DecisionFacts facts = facts(decision, decider, stage, softened.standing(), now);
        DecisionAttempt attempt = new DecisionAttempt(
                decision.actor(),
                stage.seq(),
                decision.verdict(),
                decision.seen().shown(),
                now,
                decision.reason());
        List<Finding> explained = duties.explained(softened.standing());
        return DecisionCheck.decide(plan, approval.decisions(), attempt, facts)
                .fold(
                        accepted -> accepted(accepted.decision(), kept(stage), accepted.notes(), softened),
                        refused -> new Denied(blocking(refused.findings(), explained)));
    }

    /** What of the conflicts stands; no compensating control covers what is done in the place of another. */
    private HostSoftening.Softened softened(HostDecision decision, FunctionName function, Instant now)
            throws SQLException {
        List<SodConflict> conflicts = duties.conflicts(
                HostAct.people(decision.actor()), function, new HostDuties.Place(approval.scopes(), now));
        return decision.actor().principalPerson().isPresent()
                ? new HostSoftening.Softened(conflicts, List.of())
                : softening.soften(conflicts, new HostSoftening.Moment(approval.place(), now));
    }

    /** A recusal says nothing, so nothing is done under a compensating control by it. */
    private static Accepted accepted(
            Decision decision, FunctionName function, List<Finding> notes, HostSoftening.Softened softened) {
        if (!decision.verdict().speaks()) {
            return new Accepted(decision, function, notes, List.of());
        }
        List<Finding> all = new ArrayList<>(notes);
        all.addAll(softened.notes());
        return new Accepted(decision, function, all, softened.under());
    }

    /** Who was asked for their authority, or whose place somebody takes, must still be on the staff. */
    private Optional<Finding> leaver(Decider decider, ApprovalStage stage, Instant now) {
        boolean askedForLevel =
                stage.approver(decider).filter(asked -> asked.level() != null).isPresent();
        LocalDate day = now.atZone(context.rules().zone()).toLocalDate();
        boolean gone = askedForLevel
                && !context.staff()
                        .of(decider.identities(), day)
                        .levels()
                        .keySet()
                        .containsAll(decider.identities());
        return gone
                ? Optional.of(Finding.error(DecisionCheck.NOT_ELIGIBLE, "This person is no longer on the staff")
                        .with("person", decider)
                        .with("stage", stage.seq()))
                : Optional.empty();
    }

    /** A review is no approval: duties are separated as if it were, and it stands for none. */
    private static FunctionName kept(ApprovalStage stage) {
        FunctionName function = stage.terms().function();
        return stage.isReview() ? HostRows.reviewed(function) : function;
    }

    private DecisionFacts facts(
            HostDecision decision, Decider decider, ApprovalStage stage, List<SodConflict> conflicts, Instant now) {
        ApprovalPlan plan = approval.plan();
        LocalDate day = now.atZone(context.rules().zone()).toLocalDate();
        Set<PersonId> involved = new TreeSet<>(decider.identities());
        involved.addAll(plan.parties().excluded());
        Availability availability = context.staff().of(involved, day);
        Set<PersonId> holders =
                stage.queue().map(role -> context.staff().holders(role, day)).orElse(Set.of());
        AuthorityLimit limit = plan.tested() == null
                ? AuthorityLimit.NONE
                : DELEGATION.limitOf(
                        decider,
                        availability,
                        context.rules().limits(),
                        plan.tested().basis());
        return new DecisionFacts(
                decision.seen().current(),
                DELEGATION,
                new DelegationQuestion(day, approval.place(), plan.parties().excluded(), availability),
                holders,
                conflicts,
                limit);
    }

    /** Blocking findings; those of segregation of duties say which act stands in the way. */
    private static List<Finding> blocking(List<Finding> findings, List<Finding> explained) {
        Set<String> rules = new TreeSet<>();
        explained.forEach(finding -> rules.add(finding.code()));
        // the same code also says that somebody is a party of the request: that stays
        rules.remove(PlanOutcome.SOD_CONFLICT);
        List<Finding> blocking = new ArrayList<>(explained);
        findings.stream()
                .filter(Finding::blocks)
                .filter(finding -> !rules.contains(finding.code()))
                .forEach(blocking::add);
        return blocking;
    }
}
