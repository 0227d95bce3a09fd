package io.bursar.audit.log;

import io.bursar.audit.record.AuditRecord;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.Digest;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes a log as JSON Lines that anyone can read and check without this library; the format is in EXPORT.md of this
 * module. Records of one case come in the order they were written; cases may mix. A log that does not hold is written
 * as it is: finding that out is the verifier's work. Holds about 300 bytes for each case. Not for several threads.
 *
 * <pre>{@code
 * LogExporter exporter = new LogExporter(file, new ExportHeader(1, now));
 * for (AuditRecord record : records) {
 *     exporter.write(record);
 * }
 * LogSummary summary = exporter.finish();
 * }</pre>
 */
public final class LogExporter {

    private final OutputStream out;
    private final int maxCases;
    private final LineHash lines = new LineHash();
    private final TreeMap<CaseId, Head> heads = new TreeMap<>();
    private long records;
    private boolean finished;

    /** Begins an export with its header. The stream stays the caller's to buffer and close. */
    public LogExporter(OutputStream out, ExportHeader header) throws IOException {
        this(out, header, VerifierLimits.MAX_CASES);
    }

    LogExporter(OutputStream out, ExportHeader header, int maxCases) throws IOException {
        this.out = out;
        this.maxCases = maxCases;
        line(header.line());
    }

    /**
     * Writes one record.
     *
     * @throws BursarException {@code LIMIT_EXCEEDED} with more than {@link VerifierLimits#MAX_CASES} cases
     */
    public void write(AuditRecord record) throws IOException {
        if (finished) {
            throw new IllegalStateException("The export is finished");
        }
        if (heads.size() >= maxCases && !heads.containsKey(record.caseId())) {
            throw new BursarException(FailureCode.LIMIT_EXCEEDED, "An export has too many cases", Map.of());
        }
        heads.put(record.caseId(), new Head(record.seq(), record.hash()));
        records++;
        line(RecordLine.of(record));
    }

    /** Writes the ends of the cases and the trailer, and flushes the stream without closing it. */
    public LogSummary finish() throws IOException {
        if (finished) {
            throw new IllegalStateException("The export is finished");
        }
        finished = true;
        LineHash headHash = new LineHash();
        for (Map.Entry<CaseId, Head> entry : heads.entrySet()) {
            byte[] line = CaseHead.line(entry.getKey(), entry.getValue().seq, entry.getValue().hash);
            headHash.add(line);
            line(line);
        }
        LogSummary summary = new LogSummary(records, heads.size(), headHash.digest());
        line(new Trailer(summary, lines.digest()).line());
        out.flush();
        return summary;
    }

    private void line(byte[] line) throws IOException {
        lines.add(line);
        out.write(line);
        out.write('\n');
    }

    private record Head(long seq, Digest hash) {}
}
