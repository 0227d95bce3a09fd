package io.bursar.engine.store;

import io.bursar.model.identity.CaseId;

/**
 * A unique claim: at most one case holds a key of a kind (design §4.4).
 *
 * <pre>{@code
 * new ClaimRow("invoice.exact", "G-17|123|1220.00|USD", caseId);
 * }</pre>
 *
 * @param kind the kind of claim
 * @param key the key
 * @param caseId who holds it
 */
public record ClaimRow(String kind, String key, CaseId caseId) {}
