package io.bursar.engine;

import io.bursar.engine.store.EffectWork;
import io.bursar.engine.store.ParkedRow;
import io.bursar.model.cases.Case;
import io.bursar.model.cases.Effect;
import io.bursar.model.identity.CapabilityName;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.FacilityId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A write to a system of record that nobody goes on with by itself (canonical §1.7, dead-letter). It is either proved
 * not sent and may be resumed, or in doubt and a person has to look in the system of record.
 *
 * <pre>{@code
 * for (ParkedEffect parked : engine.parked(Optional.empty(), 100)) {
 *     if (parked.resumable()) {
 *         bursar.as("omar.ortiz").resume(parked);
 *     }
 * }
 * }</pre>
 *
 * @param caseId the case
 * @param number the effect's number in it
 * @param target what was to be called, for whom, and where
 * @param reason the constant code of why it is parked, such as {@code OUTAGE}
 * @param since when it was parked, as far as the case still says; else when the case last changed
 * @param resumable whether it is proved not sent
 */
public record ParkedEffect(CaseId caseId, int number, Target target, String reason, Instant since, boolean resumable) {

    /**
     * What was to be called.
     *
     * @param capability the capability
     * @param facility for whom
     * @param connector the connector recorded with the work; null where none was
     */
    public record Target(
            CapabilityName capability,
            FacilityId facility,
            @Nullable String connector) {}

    /** The parked effect behind a row; empty where the case has gone on meanwhile. */
    static Optional<ParkedEffect> of(ParkedRow row, Case current) {
        int number = row.work().number();
        return current.work().effect(number).filter(Effect::parked).map(effect -> {
            EffectWork.Call call = Objects.requireNonNull(row.work().call());
            return new ParkedEffect(
                    row.caseId(),
                    number,
                    new Target(call.capability(), call.facility(), call.connector()),
                    effect.answer().code() == null ? "" : effect.answer().code(),
                    since(current, "effect:" + number),
                    !effect.inDoubt());
        });
    }

    /** The row behind it, as far as it names where a page ends. */
    ParkedRow row() {
        return new ParkedRow(caseId, new EffectWork(number, EffectWork.Stage.PARKED, null, null));
    }

    private static Instant since(Case current, String about) {
        return current.work().exceptions().stream()
                .filter(open -> open.origin().on().equals(about))
                .map(open -> open.origin().raisedAt())
                .max(Instant::compareTo)
                .orElse(current.status().at());
    }
}
