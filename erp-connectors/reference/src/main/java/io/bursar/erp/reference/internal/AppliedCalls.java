package io.bursar.erp.reference.internal;

import io.bursar.erp.reference.internal.books.Applied;
import io.bursar.erp.reference.internal.database.Instants;
import io.bursar.erp.reference.internal.database.RowReader;
import io.bursar.erp.reference.internal.database.Session;
import io.bursar.erp.spi.CapabilityContract;
import io.bursar.erp.spi.CapabilityRequest;
import io.bursar.model.identity.Digest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The reference fields of all documents: which call made which document, and what was answered. */
final class AppliedCalls {

    private static final RowReader<AppliedCall> READER =
            row -> new AppliedCall(row.getString("number"), row.getString("content_hash"), row.getBytes("result"));

    private AppliedCalls() {}

    static Optional<AppliedCall> byKey(Session session, CapabilityContract<?, ?> contract, String idempotencyKey) {
        return session.first(
                "SELECT * FROM applied WHERE idempotency_key = ? AND capability = ? ORDER BY id",
                READER,
                idempotencyKey,
                contract.name().value());
    }

    /** By our reference, as far as look-ups see it already. */
    static Optional<AppliedCall> byReference(
            Session session, CapabilityContract<?, ?> contract, CapabilityRequest<?> request, Instant now) {
        return session.first(
                "SELECT * FROM applied WHERE capability = ? AND reference = ? AND visible_from <= ? ORDER BY id",
                READER,
                contract.name().value(),
                request.reference(),
                Instants.toMicros(now));
    }

    static void insert(Session session, Entry entry) {
        session.update(
                "INSERT INTO applied(capability, idempotency_key, reference, content_hash, number, visible_from,"
                        + " result) VALUES (?, ?, ?, ?, ?, ?, ?)",
                entry.contract().name().value(),
                entry.request().idempotencyKey(),
                entry.request().reference(),
                hash(entry.request()),
                entry.applied().number(),
                Instants.toMicros(entry.at().plus(entry.hidden())),
                DataCodec.encode(entry.applied().result().toData()));
    }

    static String hash(CapabilityRequest<?> request) {
        return Digest.of(DataCodec.encode(request.content().toData())).toString();
    }

    /** A call that was applied, to be written down; look-ups see it when the hidden time is over. */
    record Entry(
            CapabilityContract<?, ?> contract,
            CapabilityRequest<?> request,
            Applied applied,
            Instant at,
            Duration hidden) {}
}
