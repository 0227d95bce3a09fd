package io.bursar.jdbc.host;

import io.bursar.audit.record.RecordedEvent;
import io.bursar.controls.approval.DecisionCheck;
import io.bursar.controls.approval.RoleAtScope;
import io.bursar.controls.commitment.ClaimKey;
import io.bursar.controls.sod.SodCondition;
import io.bursar.controls.sod.SodRules;
import io.bursar.controls.sod.SodSignature;
import io.bursar.controls.sod.SodSigning;
import io.bursar.engine.store.SignedControl;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.PersonId;
import io.bursar.model.identity.RoleName;
import io.bursar.model.people.Actor;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Takes signatures under a compensating control, with the second one it is in force; and what its review found. */
final class HostMitigating {

    /** Code: another one for this rule, person and place is in force. */
    private static final String HELD = "SOD_MITIGATION_HELD";

    /** Code: another one for this rule, person and place is over, and nobody has said what its review found. */
    private static final String UNREVIEWED = "SOD_MITIGATION_UNREVIEWED";

    /** Code: what is signed is not what was signed before. */
    private static final String OTHER = "SOD_MITIGATION_OTHER";

    /** Code: it is not over, or was reviewed already. */
    private static final String NOT_OVER = "SOD_MITIGATION_NOT_OVER";

    /** Code: only the reviewer it names reviews. */
    private static final String REVIEWER = "SOD_MITIGATION_REVIEWER";

    private final HostContext context;
    private final HostBook book;
    private final HostSoftening softening;

    HostMitigating(HostContext context, HostBook book) {
        this.context = context;
        this.book = book;
        this.softening = new HostSoftening(context, book);
    }

    HostOutcome sign(HostMitigation wanted) throws SQLException {
        HostWish wish = new HostWish(
                wanted.commandId(),
                HostMitigation.caseOf(wanted.what().id()),
                wanted.actor(),
                HostRepeat.MITIGATE,
                wanted.reason(),
                HostRepeat.mitigating(wanted));
        Optional<HostOutcome> before =
                book.begin(wish, HostAct.people(wanted.actor()), Set.of(HostSoftening.lockName(claim(wanted))));
        if (before.isPresent()) {
            return before.get();
        }
        Instant now = book.now(wish.on());
        LocalDate day = day(now);
        Optional<SignedControl> signed = softening.signed(wish.on().id());
        SodSigning signing = new SodSigning(
                wanted.what(),
                wanted.actor().asPerson().orElse(wanted.what().person()),
                roles(wanted, day),
                signed.map(SignedControl::signatures).orElse(List.of()));
        List<Finding> findings = notAPerson(wanted.actor());
        findings.addAll(noReason(wanted.reason()));
        findings.addAll(signing.check(context.rules().duties(), day));
        findings.addAll(conditions(wanted, signing, day));
        findings.addAll(otherTerms(wanted, signed));
        findings.addAll(inTheWay(wanted, day));
        return findings.isEmpty() ? signed(wish, wanted, signing) : new HostOutcome.Refused(findings);
    }

    private static ClaimKey claim(HostMitigation wanted) {
        return HostSoftening.claim(wanted.what().ruleId(), wanted.what().person(), wanted.place());
    }

    private LocalDate day(Instant now) {
        return now.atZone(context.rules().zone()).toLocalDate();
    }

    private static List<Finding> notAPerson(Actor actor) {
        boolean itself = actor.asPerson().isPresent() && actor.principalPerson().isEmpty();
        return itself
                ? new ArrayList<>()
                : new ArrayList<>(List.of(Finding.error(
                        DecisionCheck.NOT_A_PERSON, "Only a person signs or reviews, and for nobody else")));
    }

    private static List<Finding> noReason(String reason) {
        return reason.isBlank() ? List.of(Finding.error(DecisionCheck.NO_REASON, "A reason must be given")) : List.of();
    }

    /** The condition of the rule: how many people the place has, and what the second signer confirms. */
    private List<Finding> conditions(HostMitigation wanted, SodSigning signing, LocalDate day) {
        SodRules duties = context.rules().duties();
        SodCondition condition = duties.condition(wanted.what().ruleId());
        Set<PersonId> holders = new TreeSet<>();
        condition
                .holding()
                .forEach(role -> holders.addAll(context.staff().holders(new RoleAtScope(role, wanted.place()), day)));
        boolean second = signing.signature(duties)
                .filter(signature -> SodSignature.SECOND.contains(signature.role()))
                .isPresent();
        List<Finding> findings = new ArrayList<>();
        condition.tooMany(holders).ifPresent(findings::add);
        if (second) {
            condition.unconfirmed(wanted.confirms()).ifPresent(findings::add);
        }
        return findings;
    }

    private static List<Finding> otherTerms(HostMitigation wanted, Optional<SignedControl> signed) {
        boolean same = signed.isEmpty()
                || (signed.get().mitigation().equals(wanted.what())
                        && signed.get().place().equals(wanted.place()));
        return same
                ? List.of()
                : List.of(Finding.error(OTHER, "Other terms were signed under this id before")
                        .with("mitigation", wanted.what().id()));
    }

    /** One for the same rule, person and place that is in force or was not reviewed, wherever it was signed. */
    private List<Finding> inTheWay(HostMitigation wanted, LocalDate day) throws SQLException {
        Optional<CaseId> holder = softening
                .holder(claim(wanted))
                .filter(found ->
                        !found.equals(HostMitigation.caseOf(wanted.what().id()).id()));
        if (holder.isEmpty()) {
            return List.of();
        }
        Optional<SignedControl> other = softening.signed(holder.get());
        Finding finding = other.filter(one -> one.awaitsReview(day)).isPresent()
                ? Finding.error(UNREVIEWED, "An earlier mitigation is over: its review comes first")
                        .with("reviewer", other.get().mitigation().review().reviewer())
                : Finding.error(HELD, "Another mitigation is in force: it ends, and is reviewed, first");
        return List.of(finding.with(
                        "mitigation",
                        other.map(one -> one.mitigation().id())
                                .orElse(holder.get().toString()))
                .with("place", wanted.place()));
    }

    /** Which of the signing roles the signer holds in the place. */
    private Set<RoleName> roles(HostMitigation wanted, LocalDate day) {
        Set<RoleName> held = new TreeSet<>();
        Stream.concat(Stream.of(SodSignature.OWNER), SodSignature.SECOND.stream())
                .filter(role -> wanted.actor()
                        .asPerson()
                        .filter(context.staff().holders(new RoleAtScope(role, wanted.place()), day)::contains)
                        .isPresent())
                .forEach(held::add);
        return held;
    }

    private HostOutcome signed(HostWish wish, HostMitigation wanted, SodSigning signing) throws SQLException {
        List<RecordedEvent> events = new ArrayList<>();
        events.add(HostEvents.signed(
                wanted, signing.signature(context.rules().duties()).orElseThrow()));
        List<Finding> notes = new ArrayList<>();
        if (signing.completes(context.rules().duties())) {
            ClaimKey claim = claim(wanted);
            book.rows().claim(wish.on().id(), List.of(claim));
            events.add(HostEvents.claimed(claim));
        } else {
            notes.add(Finding.info(SodSigning.SIGNER, "It is in force when the other one has signed too")
                    .with("mitigation", wanted.what().id()));
        }
        return new HostOutcome.Recorded(book.write(wish, book.now(wish.on()), events), notes, false);
    }

    HostOutcome review(HostMitigationReview review) throws SQLException {
        HostCase on = HostMitigation.caseOf(review.mitigationId());
        HostWish wish = new HostWish(
                review.commandId(),
                on,
                review.actor(),
                SignedControl.REVIEW,
                review.found(),
                HostRepeat.mitigationReview(review));
        Optional<HostOutcome> before = book.begin(wish, HostAct.people(review.actor()), lockNames(on));
        if (before.isPresent()) {
            return before.get();
        }
        Instant now = book.now(on);
        List<Finding> findings = notAPerson(review.actor());
        findings.addAll(noReason(review.found()));
        findings.addAll(reviewable(review, softening.signed(on.id()), day(now)));
        if (!findings.isEmpty()) {
            return new HostOutcome.Refused(findings);
        }
        book.rows().unclaim(on.id());
        RecordedEvent said = HostEvents.said(HostRepeat.mitigationReview(review));
        return new HostOutcome.Recorded(book.write(wish, now, List.of(said)), List.of(), false);
    }

    private static List<Finding> reviewable(
            HostMitigationReview review, Optional<SignedControl> signed, LocalDate day) {
        Optional<SignedControl> over = signed.filter(one -> one.awaitsReview(day));
        if (over.isEmpty()) {
            return List.of(Finding.error(NOT_OVER, "Nothing under this id is over and not reviewed yet")
                    .with("mitigation", review.mitigationId()));
        }
        PersonId reviewer = over.get().mitigation().review().reviewer();
        return review.actor().asPerson().filter(reviewer::equals).isPresent()
                ? List.of()
                : List.of(Finding.error(REVIEWER, "The reviewer it names says what was found")
                        .with("mitigation", review.mitigationId())
                        .with("reviewer", reviewer));
    }

    /**
     * What is locked before a case ends what it holds: the claim of a compensating control, for whoever relies on it.
     */
    Set<String> lockNames(HostCase on) throws SQLException {
        return signed(on)
                .map(one -> HostSoftening.claim(
                        one.mitigation().ruleId(), one.mitigation().person(), one.place()))
                .map(claim -> Set.of(HostSoftening.lockName(claim)))
                .orElse(Set.of());
    }

    /** Whether a case is a compensating control that both have signed and nobody has reviewed. */
    boolean isSigned(HostCase on) throws SQLException {
        return signed(on).filter(SignedControl::isSigned).isPresent();
    }

    private Optional<SignedControl> signed(HostCase on) throws SQLException {
        return HostMitigation.isOne(on) ? softening.signed(on.id()) : Optional.empty();
    }
}
