package io.bursar.jdbc.host;

import io.bursar.audit.record.RecordedEvent;
import io.bursar.controls.approval.DecisionCheck;
import io.bursar.controls.approval.RoleAtScope;
import io.bursar.controls.commitment.ClaimKey;
import io.bursar.controls.sod.SodMitigation;
import io.bursar.controls.sod.SodSignature;
import io.bursar.controls.sod.SodSigning;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.PersonId;
import io.bursar.model.identity.RoleName;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Takes signatures under a compensating control; with the second one it is in force. */
final class HostMitigating {

    /** Code: another mitigation of this rule and person is in force. */
    private static final String HELD = "SOD_MITIGATION_HELD";

    /** Code: what is signed is not what was signed before. */
    private static final String OTHER = "SOD_MITIGATION_OTHER";

    private final HostContext context;
    private final HostBook book;
    private final HostSoftening softening;

    HostMitigating(HostContext context, HostBook book) {
        this.context = context;
        this.book = book;
        this.softening = new HostSoftening(context, book);
    }

    HostOutcome sign(HostMitigation wanted) throws SQLException {
        SodMitigation what = wanted.what();
        ClaimKey claim = HostSoftening.claim(what.ruleId(), what.person());
        HostWish wish = new HostWish(
                wanted.commandId(),
                HostMitigation.caseOf(what.id()),
                wanted.actor(),
                HostRepeat.MITIGATE,
                wanted.reason(),
                HostRepeat.mitigating(wanted));
        Set<PersonId> people = HostAct.people(wanted.actor());
        people.add(what.person());
        Optional<HostOutcome> before = book.begin(wish, people, Set.of(claim.kind() + "|" + claim.key()));
        if (before.isPresent()) {
            return before.get();
        }
        Instant now = book.now(wish.on());
        LocalDate day = now.atZone(context.rules().zone()).toLocalDate();
        Optional<HostReadings.Signed> signed = HostReadings.signed(book.records(wish.on()));
        SodSigning signing = new SodSigning(
                what,
                wanted.actor().asPerson().orElse(what.person()),
                roles(wanted, day),
                signed.map(HostReadings.Signed::signatures).orElse(List.of()));
        List<Finding> findings = findings(wanted, signed, signing, day);
        return findings.isEmpty() ? signed(wish, signing, now) : new HostOutcome.Refused(findings);
    }

    private List<Finding> findings(
            HostMitigation wanted, Optional<HostReadings.Signed> signed, SodSigning signing, LocalDate day)
            throws SQLException {
        SodMitigation what = wanted.what();
        List<Finding> findings = new ArrayList<>();
        if (wanted.actor().asPerson().isEmpty()
                || wanted.actor().principalPerson().isPresent()) {
            findings.add(Finding.error(DecisionCheck.NOT_A_PERSON, "Only a person signs, and for nobody else"));
        }
        if (wanted.reason().isBlank()) {
            findings.add(Finding.error(DecisionCheck.NO_REASON, "A reason must be given"));
        }
        findings.addAll(signing.check(context.rules().duties(), day));
        if (signed.isPresent() && !signed.get().mitigation().equals(what)) {
            findings.add(Finding.error(OTHER, "Other terms were signed under this id before")
                    .with("mitigation", what.id()));
        }
        softening
                .inForce(what.ruleId(), what.person())
                .filter(other -> !other.id().equals(what.id()) && !day.isAfter(other.expires()))
                .ifPresent(other -> findings.add(Finding.error(HELD, "Another mitigation is in force: release it first")
                        .with("mitigation", other.id())
                        .with("expires", other.expires())));
        return findings;
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

    private HostOutcome signed(HostWish wish, SodSigning signing, Instant now) throws SQLException {
        List<RecordedEvent> events = new ArrayList<>();
        events.add(HostEvents.signed(
                signing.mitigation(),
                signing.signature(context.rules().duties()).orElseThrow()));
        List<Finding> notes = new ArrayList<>();
        if (signing.completes(context.rules().duties())) {
            events.add(enforced(wish, signing.mitigation()));
        } else {
            notes.add(Finding.info(SodSigning.SIGNER, "It is in force when the other one has signed too")
                    .with("mitigation", signing.mitigation().id()));
        }
        return new HostOutcome.Recorded(book.write(wish, now, events), notes, false);
    }

    /** Takes the place of one whose days are over. */
    private RecordedEvent enforced(HostWish wish, SodMitigation mitigation) throws SQLException {
        ClaimKey claim = HostSoftening.claim(mitigation.ruleId(), mitigation.person());
        book.rows().free(claim);
        book.rows().claim(wish.on().id(), List.of(claim));
        return HostEvents.claimed(claim);
    }
}
