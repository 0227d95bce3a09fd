package io.bursar.audit.log;

import io.bursar.model.identity.CaseId;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One place where a log does not hold.
 *
 * <pre>{@code
 * line 17, case 0192f3a0-…, record 4: missing-record: The record is missing: removed, or moved elsewhere
 * }</pre>
 *
 * @param place where
 * @param kind what is wrong
 * @param detail numbers that help to find it, such as a column; never content of the record; empty where there are none
 */
public record Break(Place place, BreakKind kind, String detail) {

    /**
     * A line of the file and, where it is known, the record it is about.
     *
     * @param line the line, from 1; in a check without a file the position of the record
     * @param caseId the case; null where the line does not tell
     * @param seq the place in the case, from 1; 0 where the line does not tell
     */
    public record Place(long line, @Nullable CaseId caseId, long seq) {

        /** A line that is about no record, or does not tell which. */
        public static Place ofLine(long line) {
            return new Place(line, null, 0);
        }

        /** The case, if known. */
        public Optional<CaseId> knownCase() {
            return Optional.ofNullable(caseId);
        }

        @Override
        public String toString() {
            return "line " + line + (caseId == null ? "" : ", case " + caseId) + (seq == 0 ? "" : ", record " + seq);
        }
    }

    /** Refuses nulls. */
    public Break {
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(detail, "detail");
    }

    @Override
    public String toString() {
        return place + ": " + kind.code() + ": " + kind.message() + (detail.isEmpty() ? "" : " (" + detail + ")");
    }
}
