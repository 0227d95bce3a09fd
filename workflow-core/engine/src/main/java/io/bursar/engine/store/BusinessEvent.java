package io.bursar.engine.store;

import io.bursar.model.data.RecordValue;
import java.time.Instant;

/**
 * Something other cases, or the world, may care about (canonical §1.10): an emitted event of a case or a fact reported
 * from outside.
 *
 * <pre>{@code
 * new BusinessEvent("receipt-RCV-1", "p2p.receiving.posted", at, Data.record().put("poNumber", "PO-1").build());
 * }</pre>
 *
 * @param id unique for ever; delivery is idempotent by it
 * @param type the name without version, such as {@code p2p.requisition.po-issued}
 * @param at when it happened
 * @param data ids and codes, nothing restricted
 */
public record BusinessEvent(String id, String type, Instant at, RecordValue data) {}
