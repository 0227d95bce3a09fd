package io.bursar.jdbc.host;

import io.bursar.audit.record.AuditRecord;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.finding.Finding;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What came of an act: recorded in the host's transaction, or refused with findings a clerk can read. A refusal has
 * written nothing, so the host may go on or roll back.
 *
 * <pre>{@code
 * controls.on(connection).perform(act).fold(done -> show(done.record().hash()), refused -> show(refused.findings()));
 * }</pre>
 */
public sealed interface HostOutcome {

    /** One answer per case. */
    <T> T fold(Function<Recorded, T> recorded, Function<Refused, T> refused);

    /**
     * The record.
     *
     * @throws BursarException {@code REFUSED} with the findings in its context, so that a transaction of the host that
     *     ends on an exception rolls back
     */
    default AuditRecord orThrow() {
        return fold(Recorded::record, refused -> {
            throw new BursarException(
                    FailureCode.REFUSED,
                    "An act was refused",
                    Map.of(
                            "findings",
                            refused.findings().stream().map(Finding::toString).collect(Collectors.joining("; "))));
        });
    }

    /**
     * Done and in the log, once the host commits.
     *
     * @param record what the log keeps
     * @param notes findings that do not block, such as {@code REQ_SPLIT_SUSPECT}
     * @param replayed whether the same command had done it before; then nothing more was written
     */
    record Recorded(AuditRecord record, List<Finding> notes, boolean replayed) implements HostOutcome {

        /** Copies the notes. */
        public Recorded {
            Objects.requireNonNull(record, "record");
            notes = List.copyOf(notes);
        }

        @Override
        public <T> T fold(Function<Recorded, T> recorded, Function<Refused, T> refused) {
            return recorded.apply(this);
        }
    }

    /**
     * Not done.
     *
     * @param findings why; at least one blocks
     */
    record Refused(List<Finding> findings) implements HostOutcome {

        /** Copies the findings. */
        public Refused {
            findings = List.copyOf(findings);
        }

        @Override
        public <T> T fold(Function<Recorded, T> recorded, Function<Refused, T> refused) {
            return refused.apply(this);
        }
    }
}
