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
import io.bursar.model.identity.Digest;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads the open cases of an exported log: verified first, then folded from the stored bytes of each line.
 *
 * <pre>{@code
 * List<OpenCase> open = LogCases.read(Path.of("log.jsonl")).open();
 * }</pre>
 *
 * @param open the cases that have not ended, by id
 * @param ofHosts how many cases are of a process that a host runs itself: its states are the host's, and what touches
 *     them is not known here
 */
public record LogCases(List<OpenCase> open, int ofHosts) {

    /** Most cases of one log that are folded; they are held in memory. */
    public static final int MAX_CASES = 200_000;

    private static final String RECORD = "{\"case\":";
    private static final String BYTES = "\"bytes\":\"";

    /** Copies the cases. */
    public LogCases {
        open = List.copyOf(open);
    }

    /** The cases of a log; unusable when it does not hold. */
    public static LogCases read(Path log) {
        return read(log, MAX_CASES);
    }

    /** As above, of at most so many cases. */
    static LogCases read(Path log, int maxCases) {
        if (!Files.isRegularFile(log)) {
            throw Unusable.of(Files.exists(log) ? CliFault.NOT_A_FILE : CliFault.NO_FILE, log.toString(), Map.of());
        }
        try {
            requireIntact(log);
            Set<CaseId> ofHosts = new HashSet<>();
            List<OpenCase> open = folded(log, maxCases, ofHosts).values().stream()
                    .filter(found -> !found.status().terminal())
                    .map(OpenCases::of)
                    .toList();
            return new LogCases(open, ofHosts.size());
        } catch (IOException | IllegalArgumentException | NoSuchElementException | BursarException unreadable) {
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

    private static Map<CaseId, Case> folded(Path log, int maxCases, Set<CaseId> ofHosts) throws IOException {
        Map<CaseId, Case> cases = new TreeMap<>();
        try (BufferedReader lines = Files.newBufferedReader(log, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(RECORD)) {
                    AuditRecord record = record(line);
                    if (record.basis().definition().equals(Digest.NONE)) {
                        ofHosts.add(record.caseId());
                    } else {
                        cases.put(record.caseId(), after(cases.get(record.caseId()), record));
                    }
                    if (cases.size() + ofHosts.size() > maxCases) {
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
