package io.bursar.engine.kernel;

import io.bursar.controls.sod.SodConflict;
import io.bursar.controls.sod.SodMitigation;
import io.bursar.engine.command.MitigationRequest;
import io.bursar.engine.fact.FactRequest;
import io.bursar.engine.store.SignedControl;
import io.bursar.engine.store.StoreReads.ClaimKey;
import io.bursar.model.data.Data;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.ListValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.identity.PersonId;
import io.bursar.model.people.Scope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The compensating controls that are in force for somebody about to act (controls §1): signed by two people at the same
 * facility, in a case of {@code sys.mitigation} or by the calls of a host, on its days. Looked for only where a rule
 * stands in the way that provides for one, and by the lock of the claim that such a case holds, so that one that has
 * been ended softens nothing.
 */
final class SignedMitigations {

    /** The version of the kernel since which they count; before, nothing softened a rule in a case. */
    static final int SINCE = 5;

    private final Proceeding proceeding;

    SignedMitigations(Proceeding proceeding) {
        this.proceeding = proceeding;
    }

    /** The claim of one that holds at a facility. */
    static ClaimKey claim(String ruleId, PersonId person, FacilityId facility) {
        return new ClaimKey(
                MitigationRequest.CLAIM, SignedControl.key(ruleId, person, Scope.facility(facility.value())));
    }

    private ClaimKey claim(String ruleId, PersonId person) {
        return claim(ruleId, person, proceeding.here().header().place().facility());
    }

    /** Those that soften one of some conflicts of somebody who acts now, for nobody else. */
    List<SodMitigation> softening(Collection<SodConflict> conflicts) {
        List<SodMitigation> held = seen(conflicts).stream().filter(this::isHeld).toList();
        proceeding.requireComplete();
        return held;
    }

    /** As far as can be seen without locking them: enough to route by. */
    List<SodMitigation> seen(Collection<SodConflict> conflicts) {
        if (proceeding.kernel() < SINCE) {
            return List.of();
        }
        List<SodMitigation> found = new ArrayList<>();
        Set<ClaimKey> asked = new HashSet<>();
        for (SodConflict conflict : conflicts) {
            ClaimKey claim = claim(conflict.ruleId(), conflict.acting());
            if (isMitigable(conflict.ruleId()) && asked.add(claim)) {
                signed(claim)
                        .filter(one -> one.softens(conflict, proceeding.today()))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    private boolean isMitigable(String ruleId) {
        return proceeding
                .rules()
                .policy()
                .authority()
                .duties()
                .secondSigner(ruleId)
                .isPresent();
    }

    private Optional<SodMitigation> signed(ClaimKey claim) {
        RecordValue with = Data.record().put("claim", claim.key()).build();
        Optional<DataValue> answer = proceeding.facts().ask(new FactRequest.Ask(FactRequest.Ask.MITIGATION, with));
        String here = proceeding.here().header().place().facility().value();
        return answer.map(RecordValue.class::cast)
                .filter(found -> found.isTrue("inForce"))
                .filter(found -> found.text("facility").filter(here::equals).isPresent())
                .map(found -> SodMitigation.from(found.record("mitigation")));
    }

    private boolean isHeld(SodMitigation mitigation) {
        ClaimKey claim = claim(mitigation.ruleId(), mitigation.person());
        Optional<DataValue> rows = proceeding.facts().ask(new FactRequest.ClaimsHeld(List.of(claim)));
        return ((ListValue) rows.orElse(ListValue.EMPTY))
                .records().stream()
                        .anyMatch(row ->
                                row.text("case").filter(mitigation.id()::equals).isPresent());
    }
}
