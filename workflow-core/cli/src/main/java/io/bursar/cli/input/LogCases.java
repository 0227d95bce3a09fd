package io.bursar.cli.input;

import io.bursar.audit.log.LogVerifier;
import io.bursar.audit.record.AuditRecord;
import io.bursar.controls.change.OpenCase;
import io.bursar.engine.kernel.CaseFold;
import io.bursar.engine.question.OpenCases;
import io.bursar.model.cases.Case;
import io.bursar.model.cases.CaseEvent;
import io.bursar.model.cases.EventCode;
import io.bursar.model.finding.BursarException;
import io.bursar.model.identity.CaseId;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads the open cases of an exported log: verified first, then folded from the stored bytes of each line.
 *
 * <pre>{@code
 * List<OpenCase> open = LogCases.open(Path.of("log.jsonl"));
 * }</pre>
 */
public final class LogCases {

    /** Most cases of one log that are folded; they are held in memory. */
    public static final int MAX_CASES = 200_000;

    private static final String RECORD = "{\"case\":";
    private static final String BYTES = "\"bytes\":\"";

    private LogCases() {}

    /** The cases that have not ended, by id; unusable when the log does not hold. */
    public static List<OpenCase> open(Path log) {
        return open(log, MAX_CASES);
    }

    /** As above, of at most so many cases. */
    static List<OpenCase> open(Path log, int maxCases) {
        if (!Files.isRegularFile(log)) {
            throw Unusable.of(Files.exists(log) ? CliFault.NOT_A_FILE : CliFault.NO_FILE, log.toString(), Map.of());
        }
        try {
            requireIntact(log);
            return folded(log, maxCases).values().stream()
                    .filter(found -> !found.status().terminal())
                    .map(OpenCases::of)
                    .toList();
        } catch (IOException | IllegalArgumentException | BursarException unreadable) {
            throw Unusable.of(
                    CliFault.UNREADABLE,
                    log.toString(),
                    Map.of("cause", unreadable.getClass().getSimpleName()));
        }
    }

    private static void requireIntact(Path log) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(log))) {
            LogVerifier.verify(in).fold(intact -> true, broken -> {
                throw Unusable.of(
                        CliFault.BROKEN_LOG,
                        log.toString(),
                        Map.of("first", broken.breaks().get(0), "breaks", broken.found()));
            });
        }
    }

    private static Map<CaseId, Case> folded(Path log, int maxCases) throws IOException {
        Map<CaseId, Case> cases = new TreeMap<>();
        try (BufferedReader lines = Files.newBufferedReader(log, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(RECORD)) {
                    AuditRecord record = record(line);
                    cases.put(record.caseId(), after(cases.get(record.caseId()), record));
                    if (cases.size() > maxCases) {
                        throw Unusable.of(CliFault.TOO_LARGE, log.toString(), Map.of("cases", maxCases));
                    }
                }
            }
        }
        return cases;
    }

    private static AuditRecord record(String line) {
        int at = line.lastIndexOf(BYTES) + BYTES.length();
        return AuditRecord.parse(Base64.getDecoder().decode(line.substring(at, line.indexOf('"', at))));
    }

    private static Case after(@Nullable Case before, AuditRecord record) {
        List<CaseEvent> events = record.events().stream()
                .map(event -> new CaseEvent(EventCode.ofCode(event.code()), event.body()))
                .toList();
        return CaseFold.applyAll(before, events, record.at());
    }
}
