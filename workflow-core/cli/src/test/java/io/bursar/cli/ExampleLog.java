package io.bursar.cli;

import io.bursar.audit.log.ExportHeader;
import io.bursar.audit.log.LogExporter;
import io.bursar.audit.record.AuditRecord;
import io.bursar.engine.CaseRef;
import io.bursar.engine.command.Opening;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.CaseId;
import io.bursar.model.money.UnitPrice;
import io.bursar.model.people.AuthorityLevel;
import io.bursar.model.people.Scope;
import io.bursar.standards.ProcureToPay;
import io.bursar.standards.Standards;
import io.bursar.testkit.CaseLab;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Makes a small log: a requisition that waits for its approval, one that is a draft, and one that was rejected. */
final class ExampleLog {

    private static final Standards STANDARDS = Standards.canonical();

    private final CaseLab lab =
            new CaseLab(STANDARDS.definitions().values(), STANDARDS.functions(), STANDARDS.policy());
    private final List<AuditRecord> records = new ArrayList<>();

    private ExampleLog() {}

    static void write(Path file) throws IOException {
        ExampleLog log = new ExampleLog();
        log.staff();
        log.systems();
        log.note(
                log.lab.as("dana.reyes").start(ProcureToPay.REQUISITION, "MERCY", requisition("gloves for the wards")));
        CaseRef rejected =
                log.lab.as("dana.reyes").start(ProcureToPay.REQUISITION, "MERCY", requisition("gloves for the stock"));
        log.lab.as("lee.park").inbox().of(rejected).reject("We have enough").orThrow();
        log.note(rejected);
        log.note(log.draft());
        log.export(file);
    }

    private CaseRef draft() {
        CaseId caseId = lab.bursar().engine().settings().ids().newCaseId();
        Opening opening = lab.as("dana.reyes")
                .opening(ProcureToPay.REQUISITION, "LAKEVIEW", requisition("gloves for the clinic"), caseId);
        lab.as("dana.reyes").tryStart(opening, null, caseId).orThrow();
        return lab.bursar().find(caseId);
    }

    private void note(CaseRef found) {
        records.addAll(found.history());
    }

    private void export(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            LogExporter exporter =
                    new LogExporter(out, new ExportHeader(1, lab.clock().instant()));
            for (AuditRecord record : records) {
                exporter.write(record);
            }
            exporter.finish();
        }
    }

    private void staff() {
        lab.staff()
                .person("dana.reyes", AuthorityLevel.L1, "lee.park")
                .person("lee.park", AuthorityLevel.L2, "yusuf.arroyo")
                .person("yusuf.arroyo", AuthorityLevel.L3, "")
                .role("hana.cruz", "GOVERNING_BODY", Scope.ENTERPRISE)
                .role("sam.ito", "BUYER", Scope.facility("MERCY"));
    }

    private void systems() {
        lab.systems()
                .answers(
                        "costCenter.verify",
                        ask -> Data.record()
                                .put("costCenterId", ask.text("costCenterId").orElseThrow())
                                .put("open", true)
                                .put("ownerId", "lee.park")
                                .build())
                .answers(
                        "glAccount.verify",
                        ask -> Data.record()
                                .put("accountClass", "SUPPLIES")
                                .put("valid", true)
                                .build())
                .answers(
                        "contract.lookup",
                        ask -> Data.record()
                                .put("onContract", false)
                                .put("prices", Data.list(List.of()))
                                .build())
                .answers(
                        "budget.check", ask -> Data.record().put("result", "OK").build());
    }

    private static RecordValue requisition(String justification) {
        RecordValue line = Data.record()
                .put("lineNo", 1)
                .put("description", justification)
                .put("unspsc", "42132203")
                .put("uom", "BX")
                .put("qty", new BigDecimal("100"))
                .put("unitPrice", UnitPrice.of("12.20", "USD"))
                .put("costCenterId", "MERCY-NURSING")
                .put("glAccountId", "61000")
                .build();
        return Data.record()
                .put("shipToLocationId", "MERCY-DOCK")
                .put("needBy", LocalDate.of(2026, 3, 20))
                .put("justification", justification)
                .put("emergency", false)
                .put("channelRequestId", justification.replace(" ", "-"))
                .put("lines", Data.list(List.of(line)))
                .build();
    }
}
