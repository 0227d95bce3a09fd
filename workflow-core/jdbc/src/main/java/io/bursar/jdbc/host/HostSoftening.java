package io.bursar.jdbc.host;

import io.bursar.controls.commitment.ClaimKey;
import io.bursar.controls.sod.Act;
import io.bursar.controls.sod.ActHistory;
import io.bursar.controls.sod.ScopeKey;
import io.bursar.controls.sod.SodCheck;
import io.bursar.controls.sod.SodConflict;
import io.bursar.controls.sod.SodMitigation;
import io.bursar.controls.sod.SodQuestion;
import io.bursar.engine.command.MitigationRequest;
import io.bursar.engine.store.SignedControl;
import io.bursar.engine.store.StoredCase;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.PersonId;
import io.bursar.model.people.Scope;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds the compensating controls in force, whether a host or the engine had them signed, and what was done under them.
 * Looked for only where a rule stands in the way that provides for one.
 */
final class HostSoftening {

    private final HostContext context;
    private final HostBook book;

    HostSoftening(HostContext context, HostBook book) {
        this.context = context;
        this.book = book;
    }

    /**
     * What of some conflicts stands.
     *
     * @param standing the conflicts that no compensating control softens
     * @param under the compensating controls that soften the others
     */
    record Softened(List<SodConflict> standing, List<SignedControl> under) {

        /** Under which compensating controls, and who reviews it. */
        List<Finding> notes() {
            return under.stream().map(HostSoftening::note).toList();
        }
    }

    /**
     * Where and when somebody acts.
     *
     * @param places the places of the act; without one nothing is softened
     * @param at when
     */
    record Moment(List<Scope> places, Instant at) {}

    /** Which conflicts of whoever acts now, for themselves, a compensating control softens. Locks what it relies on. */
    Softened soften(List<SodConflict> conflicts, Moment moment) throws SQLException {
        List<SodConflict> soft =
                conflicts.stream().filter(one -> isMitigable(one.ruleId())).toList();
        if (soft.isEmpty() || moment.places().isEmpty()) {
            return new Softened(conflicts, List.of());
        }
        book.lock(lockNames(claims(soft, moment.places())));
        return seen(conflicts, moment);
    }

    /** The same without a lock: enough to tell beforehand, and to plan by. */
    Softened seen(List<SodConflict> conflicts, Moment moment) throws SQLException {
        LocalDate day = day(moment.at());
        Map<ClaimKey, SignedControl> inForce = inForce(conflicts, moment);
        List<SodConflict> standing = new ArrayList<>();
        Set<SignedControl> under = new LinkedHashSet<>();
        for (SodConflict conflict : conflicts) {
            Optional<SignedControl> found = inForce.values().stream()
                    .filter(one -> one.mitigation().softens(conflict, day))
                    .findFirst();
            found.ifPresentOrElse(under::add, () -> standing.add(conflict));
        }
        return new Softened(standing, List.copyOf(under));
    }

    /** What somebody who plans sees of a history: with the compensating controls of whoever might be asked. */
    ActHistory planned(ActHistory history, Set<PersonId> people, Set<FunctionName> functions, Planned planned)
            throws SQLException {
        if (history.acts().isEmpty()) {
            return history;
        }
        List<SodConflict> conflicts = new ArrayList<>();
        for (PersonId person : people) {
            for (FunctionName function : functions) {
                SodQuestion question = new SodQuestion(
                        person,
                        Set.of(),
                        function,
                        planned.scopes(),
                        planned.moment().at());
                conflicts.addAll(SodCheck.check(context.rules().duties(), question, history));
            }
        }
        return history.under(seen(conflicts, planned.moment()).under().stream()
                .map(SignedControl::mitigation)
                .toList());
    }

    /**
     * What is planned for.
     *
     * @param scopes where decisions will count
     * @param moment where and when
     */
    record Planned(Set<ScopeKey> scopes, Moment moment) {}

    private Map<ClaimKey, SignedControl> inForce(List<SodConflict> conflicts, Moment moment) throws SQLException {
        LocalDate day = day(moment.at());
        Set<ClaimKey> claims = claims(
                conflicts.stream().filter(one -> isMitigable(one.ruleId())).toList(), moment.places());
        Map<ClaimKey, SignedControl> found = new TreeMap<>();
        for (Map.Entry<ClaimKey, CaseId> held : book.rows().holders(claims).entrySet()) {
            signed(held.getValue())
                    .filter(one -> one.isInForce(day))
                    .filter(one -> moment.places().contains(one.place()))
                    .ifPresent(one -> found.put(held.getKey(), one));
        }
        return found;
    }

    private static Set<ClaimKey> claims(List<SodConflict> conflicts, List<Scope> places) {
        Set<ClaimKey> claims = new LinkedHashSet<>();
        conflicts.forEach(
                conflict -> places.forEach(place -> claims.add(claim(conflict.ruleId(), conflict.acting(), place))));
        return claims;
    }

    private static List<String> lockNames(Set<ClaimKey> claims) {
        return claims.stream().map(HostSoftening::lockName).toList();
    }

    /** The name under which the engine locks a claim too. */
    static String lockName(ClaimKey claim) {
        return claim.kind() + "|" + claim.key();
    }

    private LocalDate day(Instant at) {
        return at.atZone(context.rules().zone()).toLocalDate();
    }

    /** As things are now, not as they were when it was signed: a rule may have become stricter. */
    private boolean isMitigable(String ruleId) {
        return context.rules().duties().secondSigner(ruleId).isPresent();
    }

    /** The compensating control of a case, of the engine or of a host; empty for every other case. */
    Optional<SignedControl> signed(CaseId holder) throws SQLException {
        Optional<StoredCase> run = book.rows().runByTheEngine(holder);
        return run.isPresent()
                ? SignedControl.ofCase(run.get().current())
                : SignedControl.ofRecords(holder, book.records(holder));
    }

    /** Which case holds the claim of a rule, a person and a place, in force or not reviewed yet. */
    Optional<CaseId> holder(ClaimKey claim) throws SQLException {
        return Optional.ofNullable(book.rows().holders(List.of(claim)).get(claim));
    }

    /**
     * Only one of a rule, person and place is signed and not yet reviewed: whoever looks for it asks who holds this.
     */
    static ClaimKey claim(String ruleId, PersonId person, Scope place) {
        return new ClaimKey(MitigationRequest.CLAIM, SignedControl.key(ruleId, person, place));
    }

    /** Where what is done under one is kept too, to be found by who reviews it. */
    static ScopeKey scope(SignedControl control) {
        return ScopeKey.caseOf(control.holder());
    }

    /** Everything done under one, oldest first. */
    List<Act> done(CaseId holder) throws SQLException {
        Optional<SignedControl> signed = signed(holder);
        return signed.isEmpty()
                ? List.of()
                : book.rows().acts(signed.get().mitigation().person(), List.of(scope(signed.get())));
    }

    /** What whoever acts under it is told, and who looks at it. */
    private static Finding note(SignedControl control) {
        SodMitigation mitigation = control.mitigation();
        return Finding.warn(mitigation.ruleId(), "Done under a compensating control, to be reviewed")
                .with("mitigation", mitigation.id())
                .with("place", control.place())
                .with("reviewer", mitigation.review().reviewer())
                .with("expires", mitigation.expires());
    }
}
