package io.bursar.jdbc.host;

import io.bursar.controls.commitment.ClaimKey;
import io.bursar.controls.sod.Act;
import io.bursar.controls.sod.ScopeKey;
import io.bursar.controls.sod.SodConflict;
import io.bursar.controls.sod.SodMitigation;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.PersonId;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the compensating controls in force, and what was done under them. */
final class HostSoftening {

    private static final String CLAIM = "sod.mitigation";

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
    record Softened(List<SodConflict> standing, List<SodMitigation> under) {}

    /** Which conflicts a compensating control softens at a time; one look-up for each rule that provides for one. */
    Softened soften(List<SodConflict> conflicts, Instant at) throws SQLException {
        LocalDate day = at.atZone(context.rules().zone()).toLocalDate();
        List<SodConflict> standing = new ArrayList<>();
        List<SodMitigation> under = new ArrayList<>();
        for (SodConflict conflict : conflicts) {
            Optional<SodMitigation> found = isMitigable(conflict.ruleId())
                    ? inForce(conflict.ruleId(), conflict.acting()).filter(one -> one.softens(conflict, day))
                    : Optional.empty();
            if (found.isEmpty()) {
                standing.add(conflict);
            } else if (!under.contains(found.get())) {
                under.add(found.get());
            }
        }
        return new Softened(standing, under);
    }

    /** As things are now, not as they were when it was signed: a rule may have become stricter. */
    boolean isMitigable(String ruleId) {
        return context.rules().duties().secondSigner(ruleId).isPresent();
    }

    /** The mitigation that both have signed and nobody has released, whatever its days. */
    Optional<SodMitigation> inForce(String ruleId, PersonId person) throws SQLException {
        CaseId holder = book.rows().holders(List.of(claim(ruleId, person))).get(claim(ruleId, person));
        return holder == null
                ? Optional.empty()
                : HostReadings.signed(book.records(holder))
                        .filter(HostReadings.Signed::isComplete)
                        .map(HostReadings.Signed::mitigation);
    }

    /** Only one mitigation of a rule and person is in force: whoever looks for it asks who holds this. */
    static ClaimKey claim(String ruleId, PersonId person) {
        return new ClaimKey(CLAIM, ruleId + "|" + person);
    }

    /** Where what is done under a mitigation is kept too, to be found by who reviews it. */
    static ScopeKey scope(SodMitigation mitigation) {
        return HostMitigation.caseOf(mitigation.id()).chainScope();
    }

    /** Everything done under a mitigation, oldest first. */
    List<Act> done(String id) throws SQLException {
        HostCase on = HostMitigation.caseOf(id);
        Optional<SodMitigation> signed = HostReadings.signedOnce(book.records(on));
        return signed.isEmpty() ? List.of() : book.rows().acts(signed.get().person(), List.of(on.chainScope()));
    }

    /** What whoever acts under it is told, and who looks at it. */
    static Finding note(SodMitigation mitigation) {
        return Finding.warn(mitigation.ruleId(), "Done under a compensating control, to be reviewed")
                .with("mitigation", mitigation.id())
                .with("reviewer", mitigation.review().reviewer())
                .with("expires", mitigation.expires());
    }
}
