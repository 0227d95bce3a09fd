package io.bursar.engine.store;

import io.bursar.model.identity.CaseId;

/**
 * The work row of an effect that waits for a person.
 *
 * <pre>{@code
 * List<ParkedRow> page = store.parked(Optional.empty(), 100);
 * }</pre>
 *
 * @param caseId the case
 * @param work the effect; its stage is {@code PARKED}
 */
public record ParkedRow(CaseId caseId, EffectWork work) {}
