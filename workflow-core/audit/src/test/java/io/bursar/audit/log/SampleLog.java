package io.bursar.audit.log;

import io.bursar.audit.record.AuditEntry;
import io.bursar.audit.record.AuditLog;
import io.bursar.audit.record.AuditRecord;
import io.bursar.audit.record.DecisionBasis;
import io.bursar.audit.record.InMemoryAuditRecords;
import io.bursar.audit.record.RecordedFact;
import io.bursar.model.data.Data;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.CommandId;
import io.bursar.model.identity.Digest;
import io.bursar.model.identity.PersonId;
import io.bursar.model.identity.RoleName;
import io.bursar.model.identity.WorkflowId;
import io.bursar.model.money.Money;
import io.bursar.model.people.Actor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Two cases that mix, with three and two records: lines 2 to 6 of the export; 7 and 8 are heads, 9 is the trailer. */
final class SampleLog {

    static final CaseId FIRST = CaseId.of("0192f3a0-0000-7000-8000-000000000001");
    static final CaseId SECOND = CaseId.of("0192f3a0-0000-7000-8000-000000000002");
    static final Instant NOW = Instant.parse("2026-03-02T09:15:00Z");
    static final DecisionBasis BASIS = new DecisionBasis(
            new WorkflowId("p2p.requisition"), Digest.of(new byte[] {1}), Digest.of(new byte[] {2}), 1);

    private SampleLog() {}

    static List<AuditRecord> records() {
        InMemoryAuditRecords records = new InMemoryAuditRecords();
        AuditLog log = new AuditLog(1, BASIS, records);
        log.append(FIRST, entry(1, "submit"));
        log.append(SECOND, entry(2, "submit"));
        log.append(FIRST, entry(3, "approve"));
        log.append(SECOND, entry(4, "withdraw"));
        log.append(FIRST, entry(5, "receive"));
        return records.all();
    }

    static AuditEntry entry(int minute, String kind) {
        Instant at = NOW.plusSeconds(60L * minute);
        return AuditEntry.command(at, CommandId.derivedFrom(kind, "" + minute), kind)
                .by(Actor.person("lee.park").onBehalfOf(new PersonId("dana.reyes")), new RoleName("MANAGER"))
                .used(new RecordedFact(
                        "budget.check",
                        Data.record().put("costCenter", "4711").build(),
                        at,
                        Data.record().put("available", Money.usd("18250.00")).build()))
                .happened(
                        kind + "Done",
                        Data.record().put("note", "\u00e9\uD83D\uDE00").build())
                .because("Within \"budget\"")
                .build();
    }

    static byte[] export(List<AuditRecord> records) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            LogExporter exporter = new LogExporter(out, new ExportHeader(1, NOW));
            for (AuditRecord record : records) {
                exporter.write(record);
            }
            exporter.finish();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    static List<String> lines(byte[] export) {
        return new ArrayList<>(List.of(new String(export, StandardCharsets.UTF_8).split("\n")));
    }

    static byte[] join(List<String> lines) {
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    static Verdict verify(byte[] export) {
        return verify(export, VerifierLimits.USUAL);
    }

    static Verdict verify(byte[] export, VerifierLimits limits) {
        try {
            return new LogVerifier(limits).check(new ByteArrayInputStream(export));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static List<Break> breaks(byte[] export) {
        return verify(export).fold(intact -> List.of(), Verdict.Broken::breaks);
    }
}
