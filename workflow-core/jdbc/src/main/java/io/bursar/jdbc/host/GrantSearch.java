package io.bursar.jdbc.host;

import io.bursar.controls.approval.Parties;
import io.bursar.controls.approval.TestedAmount;
import io.bursar.controls.authority.AuthorityBasis;
import io.bursar.controls.authority.AuthorityLimit;
import io.bursar.controls.commitment.CommitmentKey;
import io.bursar.controls.commitment.SplitResult;
import io.bursar.controls.delegation.Availability;
import io.bursar.controls.standing.GrantorFacts;
import io.bursar.controls.standing.StandingApproval;
import io.bursar.controls.standing.StandingCheck;
import io.bursar.controls.standing.StandingQuestion;
import io.bursar.model.finding.Finding;
import io.bursar.model.finding.Severity;
import io.bursar.model.money.Money;
import io.bursar.model.people.AuthorityLevel;
import io.bursar.model.people.Scope;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds a live standing approval for a request (canonical §1.6-9). Its grantor and its key are locked before, so that
 * neither an act of the grantor nor what else the grant lets through is missed (design §4.3, §4.4).
 */
final class GrantSearch {

    /** Most standing approvals looked at for one request, in the policy's order. */
    static final int MAX_GRANTS = 50;

    private final HostContext context;
    private final HostBook book;
    private final HostDuties duties;

    GrantSearch(HostContext context, HostBook book, HostDuties duties) {
        this.context = context;
        this.book = book;
        this.duties = duties;
    }

    /**
     * What was found.
     *
     * @param live the standing approval; null where none is live
     * @param notes why none is
     */
    record Found(@Nullable StandingApproval live, List<Finding> notes) {}

    /** The standing approvals for the class and place of a request, whether or not one turns out to be live. */
    List<StandingApproval> candidates(HostSubmission submission) {
        if (submission.caseClass().isEmpty()) {
            return List.of();
        }
        List<Scope> scopes = submission.plan().place().scopes();
        return context.rules().standing().stream()
                .filter(grant -> grant.caseClass().equals(submission.caseClass()))
                .filter(grant -> grant.scope().equals(Scope.ENTERPRISE) || scopes.contains(grant.scope()))
                .limit(MAX_GRANTS)
                .toList();
    }

    /** The first one that is live, or why none is. */
    Found find(HostSubmitting.Asked asked) throws SQLException {
        HostSubmission submission = asked.submission();
        TestedAmount tested = submission.plan().tested();
        if (submission.caseClass().isEmpty() || tested == null) {
            return new Found(null, List.of());
        }
        if (asked.together().flatMap(SplitResult::finding).isPresent()) {
            return new Found(
                    null,
                    List.of(note(Finding.error(
                            StandingCheck.NOT_FOR_CASE, "A request that may be split is looked at by a person"))));
        }
        if (!asked.said().reviews().isEmpty()) {
            return new Found(
                    null,
                    List.of(note(Finding.error(
                            StandingCheck.NOT_FOR_CASE, "Somebody was added as a reviewer, who must be asked"))));
        }
        if (asked.said().decided()) {
            // what a person has rejected no standing approval lets through
            return new Found(
                    null,
                    List.of(note(Finding.error(
                            StandingCheck.NOT_FOR_CASE,
                            "People have decided on exactly this, so they go on deciding"))));
        }
        List<Finding> notes = new ArrayList<>();
        for (StandingApproval grant : candidates(submission)) {
            List<Finding> why = check(grant, asked, tested);
            if (why.isEmpty()) {
                return new Found(grant, List.of());
            }
            why.forEach(finding -> notes.add(note(finding)));
        }
        if (notes.isEmpty()) {
            notes.add(note(Finding.error(StandingCheck.NOT_FOR_CASE, "No standing approval is for this class and place")
                    .with("class", submission.caseClass())));
        }
        return new Found(null, notes);
    }

    private List<Finding> check(StandingApproval grant, HostSubmitting.Asked asked, TestedAmount tested)
            throws SQLException {
        HostSubmission submission = asked.submission();
        Money perCase = grant.limits().perCase();
        if (!perCase.currency().equals(tested.amount().currency())) {
            return List.of(over(grant, "The standing approval is in another currency"));
        }
        LocalDate day = asked.now().atZone(context.rules().zone()).toLocalDate();
        StandingQuestion question = new StandingQuestion(
                submission.act().on().id(),
                submission.caseClass(),
                tested.amount(),
                submission.plan().place().scopes(),
                day,
                withDelegates(asked.plan().parties(), day));
        List<Finding> why =
                new ArrayList<>(StandingCheck.check(grant, question, facts(grant, asked, tested.basis(), day)));
        Optional<Money> together = asked.together().map(SplitResult::aggregated);
        if (together.isPresent() && together.get().exceeds(perCase)) {
            // what is added up before authority is tested is added up before this is, too
            why.add(over(grant, "Together with recent requests the case is above the limit per case")
                    .with("aggregated", together.get())
                    .with("limit", perCase));
        }
        return why;
    }

    /** Who acts for a party approves nothing of it, beforehand no more than in person. */
    private Parties withDelegates(Parties parties, LocalDate day) {
        return parties.alsoExcluding(HostDeciding.DELEGATION.delegatesOf(
                parties.excluded(),
                day,
                context.staff().of(parties.excluded(), day).delegations()));
    }

    private GrantorFacts facts(StandingApproval grant, HostSubmitting.Asked asked, AuthorityBasis basis, LocalDate day)
            throws SQLException {
        Availability availability = context.staff().of(Set.of(grant.grantor()), day);
        AuthorityLevel level = availability.levels().get(grant.grantor());
        AuthorityLimit limit = level == null
                ? AuthorityLimit.NONE
                : context.rules().limits().limitOf(level, new AuthorityBasis(basis.type(), basis.scopes(), day));
        Instant since = grant.from().atStartOfDay(ZoneOffset.UTC).toInstant();
        HostDuties.Place place = new HostDuties.Place(asked.submission().act().scopes(), asked.now());
        return new GrantorFacts(
                level != null && !availability.absent().contains(grant.grantor()),
                limit,
                book.rows().commitments(List.of(CommitmentKey.standing(grant.id())), since),
                duties.conflicts(
                        Set.of(grant.grantor()),
                        asked.submission().plan().rules().function(),
                        place));
    }

    private static Finding over(StandingApproval grant, String message) {
        return Finding.error(StandingCheck.OVER_LIMIT, message).with("grant", grant.id());
    }

    /** Why nobody is spared being asked is no refusal. */
    private static Finding note(Finding finding) {
        return new Finding(finding.code(), Severity.INFO, finding.message(), finding.context());
    }
}
