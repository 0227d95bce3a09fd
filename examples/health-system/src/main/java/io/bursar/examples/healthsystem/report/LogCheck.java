package io.bursar.examples.healthsystem.report;

import io.bursar.ai.governor.ProposalCount;
import io.bursar.ai.governor.ProposalTally;
import io.bursar.audit.log.ExportHeader;
import io.bursar.audit.log.LogExporter;
import io.bursar.audit.log.LogVerifier;
import io.bursar.audit.log.Verdict;
import io.bursar.audit.record.AuditRecord;
import io.bursar.engine.Engine;
import io.bursar.engine.replay.ReDecider;
import io.bursar.engine.store.LogRow;
import io.bursar.examples.healthsystem.kpi.CaseTrace;
import io.bursar.examples.healthsystem.kpi.TraceReader;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The log of a run, exported and checked: whether it is whole, and whether every decision comes out the same when it is
 * made again.
 *
 * <pre>{@code
 * LogCheck check = LogCheck.of(engine, exportFile);
 * check.holds();
 * }</pre>
 *
 * @param verdict whether the exported log is whole
 * @param differences decisions that come out differently when made again from the log
 * @param traces what the log says of each case
 * @param proposals what models suggested and what became of it
 */
public record LogCheck(
        Verdict verdict,
        List<ReDecider.Difference> differences,
        List<CaseTrace> traces,
        List<ProposalCount> proposals) {

    /** Copies the lists. */
    public LogCheck {
        Objects.requireNonNull(verdict, "verdict");
        differences = List.copyOf(differences);
        traces = List.copyOf(traces);
        proposals = List.copyOf(proposals);
    }

    /** Whether the log is whole and every decision comes out the same. */
    public boolean holds() {
        return verdict.holds() && differences.isEmpty();
    }

    /** Exports the log into a file, verifies the file, and decides everything again. */
    public static LogCheck of(Engine engine, Path export) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(export))) {
            ExportHeader header = new ExportHeader(
                    engine.store().epoch(), engine.settings().clock().instant());
            Reading reading = new Reading(new ReDecider(engine.standard()), new LogExporter(out, header));
            engine.store().exportLog(reading::take);
            reading.end();
            reading.exporter.finish();
            out.flush();
            try (InputStream in = new BufferedInputStream(Files.newInputStream(export))) {
                return new LogCheck(
                        LogVerifier.verify(in), reading.differences, reading.traces, reading.proposals.lines());
            }
        }
    }

    /** Reads the log case by case. */
    private static final class Reading {
        private final ReDecider decider;
        private final LogExporter exporter;
        private final List<ReDecider.Difference> differences = new ArrayList<>();
        private final List<CaseTrace> traces = new ArrayList<>();
        private final ProposalTally proposals = new ProposalTally();
        private final List<AuditRecord> current = new ArrayList<>();

        Reading(ReDecider decider, LogExporter exporter) {
            this.decider = decider;
            this.exporter = exporter;
        }

        void take(LogRow row) {
            AuditRecord record = AuditRecord.parse(row.bytes());
            if (!current.isEmpty() && !current.get(0).caseId().equals(record.caseId())) {
                end();
            }
            current.add(record);
            try {
                exporter.write(record);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        void end() {
            if (current.isEmpty()) {
                return;
            }
            differences.addAll(decider.check(List.copyOf(current)));
            TraceReader reader = new TraceReader();
            current.forEach(reader::take);
            traces.add(reader.trace());
            proposals.add(current);
            current.clear();
        }
    }
}
