package io.bursar.examples.forgery;

import io.bursar.audit.log.ExportHeader;
import io.bursar.audit.log.LogExporter;
import io.bursar.audit.record.AuditRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A part of a real log that can be changed and sealed again: the cases that were picked, with everything of their
 * chains.
 *
 * <pre>{@code
 * ForgedLog log = new ForgedLog(ForgedLog.read(export));
 * log.requisition(found -> found.fired(7)).without(Event.of("plan-satisfied"));
 * new LogJudge().judge(new ByteArrayInputStream(log.sealed()));
 * }</pre>
 */
final class ForgedLog {
    private static final String BYTES = "\"bytes\":\"";

    private final Map<String, List<ForgedCase>> chains = new LinkedHashMap<>();
    private final Map<String, List<ForgedCase>> picked = new LinkedHashMap<>();

    ForgedLog(Map<String, List<AuditRecord>> cases) {
        for (List<AuditRecord> records : cases.values()) {
            ForgedCase one = new ForgedCase(records);
            chains.computeIfAbsent(one.chain(), chain -> new ArrayList<>()).add(one);
        }
    }

    /** The records of an exported log by case. */
    static Map<String, List<AuditRecord>> read(Path export) {
        Map<String, List<AuditRecord>> cases = new LinkedHashMap<>();
        try (var lines = Files.lines(export, StandardCharsets.UTF_8)) {
            lines.filter(line -> line.startsWith("{\"case\":")).forEach(line -> {
                int from = line.lastIndexOf(BYTES) + BYTES.length();
                byte[] bytes = Base64.getDecoder().decode(line.substring(from, line.length() - 2));
                AuditRecord record = AuditRecord.parse(bytes);
                cases.computeIfAbsent(record.caseId().toString(), any -> new ArrayList<>())
                        .add(record);
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return cases;
    }

    /** The first requisition of the run that is like this. */
    ForgedCase requisition(Predicate<ForgedCase> like) {
        return pick("p2p.requisition", like);
    }

    /** The first invoice of the run that is like this. */
    ForgedCase invoice(Predicate<ForgedCase> like) {
        return pick("p2p.invoice", like);
    }

    /** The first receipt of the run that is like this. */
    ForgedCase receipt(Predicate<ForgedCase> like) {
        return pick("p2p.receiving", like);
    }

    /** The first exception of an invoice of the run that is like this. */
    ForgedCase exception(Predicate<ForgedCase> like) {
        return pick("p2p.invoice-exception", like);
    }

    /** The first case of the same chain that is like this. */
    ForgedCase beside(ForgedCase one, Predicate<ForgedCase> like) {
        return chains.getOrDefault(one.chain(), List.of()).stream()
                .filter(other -> other != one && like.test(other))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The chain has no such case"));
    }

    /** Every other case of the same chain that is like this. */
    List<ForgedCase> allBeside(ForgedCase one, Predicate<ForgedCase> like) {
        return chains.getOrDefault(one.chain(), List.of()).stream()
                .filter(other -> other != one && like.test(other))
                .toList();
    }

    boolean hasBeside(ForgedCase one, Predicate<ForgedCase> like) {
        return chains.getOrDefault(one.chain(), List.of()).stream().anyMatch(other -> other != one && like.test(other));
    }

    private ForgedCase pick(String workflow, Predicate<ForgedCase> like) {
        for (Map.Entry<String, List<ForgedCase>> chain : chains.entrySet()) {
            for (ForgedCase one : chain.getValue()) {
                if (one.workflow().equals(workflow) && !picked.containsKey(chain.getKey()) && like.test(one)) {
                    picked.put(chain.getKey(), chain.getValue());
                    return one;
                }
            }
        }
        throw new IllegalStateException("The run has no such case");
    }

    /** The picked chains as an exported log, all hashes right. */
    byte[] sealed() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            LogExporter exporter = new LogExporter(out, new ExportHeader(1, Instant.parse("2028-01-01T00:00:00Z")));
            for (List<ForgedCase> chain : picked.values()) {
                for (ForgedCase one : chain) {
                    for (AuditRecord record : one.sealed()) {
                        exporter.write(record);
                    }
                }
            }
            exporter.finish();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return out.toByteArray();
    }
}
