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

    /**
     * What a look-up sees already: the call of the same key, or without a key the first one of the same reference. A
     * reference alone may be shared by two intents, such as a hold that is placed again after it was lifted.
     */
    static Optional<AppliedCall> visible(
            Session session, CapabilityContract<?, ?> contract, CapabilityRequest<?> request, Instant now) {
        boolean keyed = !request.idempotencyKey().isEmpty();
        return session.first(
                "SELECT * FROM applied WHERE " + (keyed ? "idempotency_key" : "reference")
                        + " = ? AND capability = ? AND visible_from <= ? ORDER BY id",
                READER,
                keyed ? request.idempotencyKey() : request.reference(),
                contract.name().value(),
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
