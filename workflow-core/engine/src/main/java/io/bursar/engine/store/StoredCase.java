package io.bursar.engine.store;

import io.bursar.model.cases.Case;
import io.bursar.model.identity.Digest;

/**
 * A case with the hash of its last log record, to which the next record chains.
 *
 * <pre>{@code
 * StoredCase stored = store.read(caseId).orElseThrow();
 * stored.current().status().state();
 * }</pre>
 *
 * @param current the case as last committed
 * @param lastHash the hash of its last record
 */
public record StoredCase(Case current, Digest lastHash) {}
