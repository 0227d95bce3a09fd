package io.bursar.erp.reference.internal;

import io.bursar.erp.reference.fault.FaultKind;
import io.bursar.erp.reference.internal.database.Instants;
import io.bursar.erp.reference.internal.database.Session;
import io.bursar.erp.spi.CapabilityContract;
import io.bursar.erp.spi.CapabilityRequest;
import io.bursar.model.capability.CapabilityCall;
import io.bursar.model.identity.CapabilityName;
import io.bursar.model.identity.FacilityId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Deliveries under way: late landings and second deliveries, in the file until they land. */
final class PendingCalls {

    private static final String WAITING = "WAITING";
    private static final String LANDED = "LANDED";

    private PendingCalls() {}

    static void add(Session session, CapabilityContract<?, ?> contract, CapabilityRequest<?> request, Delivery when) {
        session.update(
                "INSERT INTO pending(due, capability, facility_id, idempotency_key, business_key, arguments, kind,"
                        + " state) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                Instants.toMicros(when.due()),
                contract.name().value(),
                request.facility().value(),
                request.idempotencyKey(),
                request.businessKey(),
                DataCodec.encode(request.content().toData()),
                when.kind().code(),
                WAITING);
    }

    static Optional<Instant> nextDue(Session session) {
        return session.first(
                "SELECT due FROM pending WHERE state = ? ORDER BY due LIMIT 1",
                row -> Instants.ofMicros(row.getLong(1)),
                WAITING);
    }

    static List<PendingCall> due(Session session, Instant now, int limit) {
        return session.list(
                "SELECT * FROM pending WHERE state = ? AND due <= ? ORDER BY due, id LIMIT ?",
                row -> new PendingCall(
                        row.getLong("id"),
                        Instants.ofMicros(row.getLong("due")),
                        new CapabilityCall(
                                new CapabilityName(row.getString("capability")),
                                new FacilityId(row.getString("facility_id")),
                                row.getString("idempotency_key"),
                                row.getString("business_key"),
                                DataCodec.decode(row.getBytes("arguments")))),
                WAITING,
                Instants.toMicros(now),
                limit);
    }

    static void landed(Session session, PendingCall call, String outcome) {
        session.update("UPDATE pending SET state = ?, outcome = ? WHERE id = ?", LANDED, outcome, call.id());
    }

    /** When a delivery arrives, and why so late. */
    record Delivery(FaultKind kind, Instant due) {}

    /** A delivery under way. */
    record PendingCall(long id, Instant due, CapabilityCall call) {}
}
