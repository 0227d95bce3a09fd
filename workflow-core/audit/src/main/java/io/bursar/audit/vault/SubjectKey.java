package io.bursar.audit.vault;

import io.bursar.model.data.BytesValue;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A stored key of a subject, wrapped by a key-encryption epoch; once erased, only the mark that it was. A subject that
 * comes back after an erasure gets the next generation.
 *
 * <pre>{@code
 * if (row.wrapped() == null) { // erased at row.erasedAt() }
 * }</pre>
 *
 * @param id whose key, and which generation
 * @param epoch the key-encryption epoch that wrapped it
 * @param wrapped the wrapped key, at most 64 bytes; null once erased
 * @param erasedAt when it was erased; null while it lives
 */
public record SubjectKey(
        Id id,
        int epoch,
        @Nullable BytesValue wrapped,
        @Nullable Instant erasedAt) {

    /**
     * Names a key: the primary key of its row.
     *
     * @param subject whose
     * @param generation from 1
     */
    public record Id(SubjectId subject, int generation) {

        /** Refuses a generation below 1. */
        public Id {
            Objects.requireNonNull(subject, "subject");
            if (generation < 1) {
                throw new IllegalArgumentException("Key generations count from 1");
            }
        }
    }

    /** Either wrapped or erased. */
    public SubjectKey {
        Objects.requireNonNull(id, "id");
        if ((wrapped == null) == (erasedAt == null)) {
            throw new IllegalArgumentException("A key is either wrapped or erased");
        }
    }

    /** A living key. */
    public static SubjectKey living(Id id, int epoch, BytesValue wrapped) {
        return new SubjectKey(id, epoch, wrapped, null);
    }

    /** This key, destroyed. */
    public SubjectKey erased(Instant at) {
        return new SubjectKey(id, epoch, null, at);
    }
}
