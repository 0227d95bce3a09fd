package io.bursar.jdbc.host;

import io.bursar.audit.record.AuditRecord;
import io.bursar.controls.approval.ApprovalPlan;
import io.bursar.controls.approval.ApprovalStage;
import io.bursar.controls.approval.DecisionCheck;
import io.bursar.controls.approval.ReviewerAttempt;
import io.bursar.controls.approval.ReviewerCheck;
import io.bursar.controls.approval.ReviewerFacts;
import io.bursar.controls.approval.RoleAtScope;
import io.bursar.controls.delegation.Availability;
import io.bursar.controls.delegation.Decider;
import io.bursar.controls.delegation.DelegationQuestion;
import io.bursar.controls.sod.SodConflict;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.PersonId;
import io.bursar.model.identity.RoleName;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Lets an approver ask a further reviewer: one more who must agree, and nobody less. */
final class HostReviewing {

    private static final RoleName PROCESS_OWNER = new RoleName("PROCESS_OWNER");

    private final HostContext context;
    private final HostBook book;
    private final HostDuties duties;

    HostReviewing(HostContext context, HostBook book, HostDuties duties) {
        this.context = context;
        this.book = book;
        this.duties = duties;
    }

    HostOutcome add(HostReviewer wanted) throws SQLException {
        HostWish wish = new HostWish(
                wanted.commandId(),
                wanted.on(),
                wanted.actor(),
                HostRepeat.ADD_REVIEWER,
                wanted.reason(),
                HostRepeat.reviewing(wanted));
        Set<PersonId> people = HostAct.people(wanted.actor());
        people.add(wanted.reviewer());
        Optional<HostOutcome> before = book.begin(wish, people, Set.of());
        if (before.isPresent()) {
            return before.get();
        }
        Instant now = book.now(wanted.on());
        Optional<HostApproval> approval = HostReadings.approval(book.records(wanted.on()));
        List<Finding> findings = standing(wanted, approval);
        if (findings.isEmpty()) {
            findings = findings(wanted, approval.orElseThrow(), now);
        }
        if (!findings.isEmpty()) {
            return new HostOutcome.Refused(findings);
        }
        HostApproval asked = approval.orElseThrow();
        ApprovalPlan more = asked.plan().withReviewer(wanted.reviewer(), function(asked.plan()));
        AuditRecord record =
                book.write(wish, now, List.of(HostEvents.reviewerAdded(wanted), HostEvents.planMade(more, asked)));
        return new HostOutcome.Recorded(record, List.of(), false);
    }

    /** Whether anybody is asked about this at all. */
    private static List<Finding> standing(HostReviewer wanted, Optional<HostApproval> approval) {
        List<Finding> findings = new ArrayList<>();
        if (wanted.actor().asPerson().isEmpty()) {
            findings.add(Finding.error(DecisionCheck.NOT_A_PERSON, "Only a person can ask for a review"));
        } else if (approval.isEmpty() || approval.get().open().isEmpty()) {
            findings.add(Finding.error(DecisionCheck.NOT_OPEN, "Nobody is asked to approve this now")
                    .with("case", wanted.on()));
        } else if (!approval.get().digest().equals(wanted.current())) {
            findings.add(Finding.error(DecisionCheck.STALE, "What was submitted has changed: submit it again first")
                    .with("case", wanted.on()));
        }
        return findings;
    }

    private List<Finding> findings(HostReviewer wanted, HostApproval approval, Instant now) throws SQLException {
        LocalDate day = now.atZone(context.rules().zone()).toLocalDate();
        if (!mayAsk(wanted, approval, day)) {
            return List.of(Finding.error(
                            "POL_NOT_ALLOWED", "Only who is asked to approve, or the process owner, adds a reviewer")
                    .with("person", wanted.actor()));
        }
        Set<PersonId> involved = new TreeSet<>(approval.plan().parties().excluded());
        involved.add(wanted.reviewer());
        Availability availability = context.staff().of(involved, day);
        if (!availability.levels().containsKey(wanted.reviewer())) {
            return List.of(Finding.error("POL_UNKNOWN_PERSON", "The people directory knows nobody of this id")
                    .with("person", wanted.reviewer()));
        }
        List<SodConflict> conflicts = new HostSoftening(context, book)
                .soften(
                        duties.conflicts(
                                Set.of(wanted.reviewer()),
                                function(approval.plan()),
                                new HostDuties.Place(approval.scopes(), now)),
                        new HostSoftening.Moment(approval.place(), now))
                .standing();
        ReviewerFacts facts = new ReviewerFacts(
                Set.copyOf(approval.reviewers()),
                Set.of(),
                new DelegationQuestion(
                        day, approval.place(), approval.plan().parties().excluded(), availability),
                conflicts,
                queues(approval.plan(), day));
        ReviewerAttempt attempt = new ReviewerAttempt(
                wanted.reviewer(), HostAct.people(wanted.actor()), wanted.reason(), wanted.current());
        return ReviewerCheck.check(approval.plan(), approval.decisions(), attempt, facts);
    }

    /** Whoever is asked to approve, or owns the process, may; a party of the request may not. */
    private boolean mayAsk(HostReviewer wanted, HostApproval approval, LocalDate day) {
        Decider decider = new Decider(
                wanted.actor().asPerson().orElseThrow(), wanted.actor().principal());
        Set<PersonId> parties = approval.plan().parties().excluded();
        boolean party = decider.identities().stream().anyMatch(parties::contains);
        boolean asked = approval.open().stream().anyMatch(stage -> isAsked(stage, decider, day));
        boolean owns = approval.place().stream()
                .anyMatch(scope -> context.staff()
                        .holders(new RoleAtScope(PROCESS_OWNER, scope), day)
                        .contains(decider.person()));
        return !party && (asked || owns);
    }

    private boolean isAsked(ApprovalStage stage, Decider decider, LocalDate day) {
        return stage.queue()
                .map(role -> context.staff().holders(role, day).contains(decider.seat()))
                .orElseGet(() -> stage.approver(decider).isPresent());
    }

    private Map<Integer, List<PersonId>> queues(ApprovalPlan plan, LocalDate day) {
        Map<Integer, List<PersonId>> queues = new TreeMap<>();
        for (ApprovalStage stage : plan.stages()) {
            stage.queue()
                    .ifPresent(role ->
                            queues.put(stage.seq(), List.copyOf(context.staff().holders(role, day))));
        }
        return queues;
    }

    /** What a decision of the plan is: that of its first question. */
    private static FunctionName function(ApprovalPlan plan) {
        return plan.stages().get(0).terms().function();
    }
}
