package io.bursar.audit.log;

import io.bursar.model.identity.Digest;
import java.util.Objects;

/**
 * What a log comes to. Whoever keeps it apart from the log can tell later whether the log is still the same.
 *
 * <pre>{@code
 * LogSummary summary = exporter.finish();
 * witness.keep(summary.heads());
 * }</pre>
 *
 * @param records how many records
 * @param cases how many cases
 * @param heads the hash over the last record of every case
 */
public record LogSummary(long records, long cases, Digest heads) {

    /** Refuses null. */
    public LogSummary {
        Objects.requireNonNull(heads, "heads");
    }
}
