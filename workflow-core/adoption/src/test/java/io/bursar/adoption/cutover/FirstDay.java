package io.bursar.adoption.cutover;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.adoption.rows.RowFile;
import io.bursar.audit.log.ExportHeader;
import io.bursar.audit.log.LogExporter;
import io.bursar.audit.log.LogVerifier;
import io.bursar.audit.log.Verdict;
import io.bursar.audit.record.AuditRecord;
import io.bursar.embedded.DirectSystems;
import io.bursar.embedded.EmbeddedBursar;
import io.bursar.embedded.EmbeddedOptions;
import io.bursar.embedded.sample.SampleCatalog;
import io.bursar.engine.Bursar;
import io.bursar.engine.CaseRef;
import io.bursar.engine.Desk;
import io.bursar.engine.Engine;
import io.bursar.engine.Host;
import io.bursar.engine.Outcome;
import io.bursar.engine.command.Opening;
import io.bursar.engine.replay.ReDecider;
import io.bursar.engine.store.CaseStore;
import io.bursar.engine.store.LogRow;
import io.bursar.erp.reference.ReceiptPosting;
import io.bursar.erp.reference.ReceiptPostingLine;
import io.bursar.model.capability.CapabilityCall;
import io.bursar.model.capability.CommandOutcome;
import io.bursar.model.cases.CaseHeader;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.CapabilityName;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.CommandId;
import io.bursar.model.identity.CorrelationId;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.identity.TimeOrderedIds;
import io.bursar.model.identity.WorkflowId;
import io.bursar.model.money.Money;
import io.bursar.model.money.UnitPrice;
import io.bursar.standards.ProcureToPay;
import io.bursar.standards.Standards;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The first day of a hospital whose orders, invoices and people's acts come over from a system called LAWSON. */
final class FirstDay implements AutoCloseable {

    static final String SOURCE = "LAWSON";
    private static final Standards STANDARDS = Standards.canonical();

    private final TestTime time;
    private final EmbeddedBursar embedded;
    private final Bursar bursar;
    private final Cutover cutover;

    private FirstDay(EmbeddedOptions options, TestTime time, Function<EmbeddedBursar, Bursar> desk) {
        this.time = time;
        this.embedded = EmbeddedBursar.open(STANDARDS, options);
        this.bursar = desk.apply(embedded);
        this.cutover = new Cutover(bursar.engine(), "gwen.sato");
    }

    private static EmbeddedOptions options(Path folder, TestTime time) {
        return EmbeddedOptions.in(folder)
                .withTime(
                        time, new TimeOrderedIds(time, new Random(time.instant().getEpochSecond())));
    }

    /** One whose cases are in a database of its own. */
    static FirstDay on(Path folder, DataSource dataSource) {
        TestTime time = new TestTime();
        return new FirstDay(options(folder, time).withDataSource(dataSource), time, EmbeddedBursar::bursar);
    }

    /** One whose cases are in a store of the test's, beside the same ERP and people. */
    static FirstDay over(Path folder, Function<TestTime, CaseStore> store) {
        TestTime time = new TestTime();
        return new FirstDay(options(folder, time), time, embedded -> {
            Engine beside = embedded.bursar().engine();
            Host host = Host.of(
                    store.apply(time),
                    beside.directory(),
                    new DirectSystems(embedded.erp().connector()));
            return new Bursar(new Engine(beside.standard(), host, beside.settings()));
        });
    }

    static FirstDay in(Path folder) {
        TestTime time = new TestTime();
        return new FirstDay(options(folder, time), time, EmbeddedBursar::bursar);
    }

    Bursar bursar() {
        return bursar;
    }

    Engine engine() {
        return bursar.engine();
    }

    EmbeddedBursar embedded() {
        return embedded;
    }

    Cutover cutover() {
        return cutover;
    }

    TestTime time() {
        return time;
    }

    /** An order that the ERP has from before, of gloves at 12.20; gives its number. */
    String orderInTheErp(String quantity) {
        RecordValue order = Data.record()
                .put("supplierId", "SUP-1001")
                .put("requesterId", "dana.reyes")
                .put("shipToLocationId", "MERCY-DOCK")
                .put(
                        "lines",
                        Data.list(List.of(
                                SampleCatalog.item("ITM-1001").line(1, new BigDecimal(quantity), "MERCY-NURSING"))))
                .build();
        CommandOutcome made = embedded.erp()
                .connector()
                .send(new CapabilityCall(
                        new CapabilityName("po.create"),
                        new FacilityId("MERCY"),
                        "before:" + quantity,
                        "before " + quantity,
                        order));
        assertThat(made).isInstanceOf(CommandOutcome.Confirmed.class);
        return ((CommandOutcome.Confirmed) made).reference();
    }

    /** Sam receives at the dock; the ERP's event comes in. */
    void receive(String order, String quantity) {
        CommandOutcome posted = embedded.erp()
                .receiving()
                .post(new ReceiptPosting(
                        order,
                        "DN-" + order + "-" + quantity,
                        LocalDate.of(2026, 8, 3),
                        "sam.ortiz",
                        List.of(ReceiptPostingLine.of(1, new BigDecimal(quantity)))));
        assertThat(posted).isInstanceOf(CommandOutcome.Confirmed.class);
        bursar().report(
                        "receipt-" + order + "-" + quantity,
                        "p2p.receiving.posted",
                        Data.record().put("poNumber", order).build());
    }

    static RowFile file(String name, String... lines) {
        return RowFile.of(name, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    /** Tries, proposes, lets another sign off, takes and ends. */
    CutoverReport bring(RowFile file, Intake intake) {
        CaseRef run = signedOff(file, intake);
        CutoverReport report = cutover.load(run.id(), file, intake);
        cutover.finish(run.id(), report);
        return report;
    }

    CaseRef signedOff(RowFile file, Intake intake) {
        CaseRef run = cutover.propose("MERCY", file, intake);
        bursar().as("omar.castell")
                .inbox()
                .of(run)
                .approve("Counts agree with the ledger")
                .orThrow();
        return run;
    }

    CaseRef imported(WorkflowId workflow, String key) {
        return bursar().find(new CaseId(CommandId.derivedFrom("cutover-case", SOURCE, workflow.value(), key)
                .value()));
    }

    /** An open order as a line of JSON. */
    static String openOrder(String order, String quantity, String state, String received) {
        String total =
                Money.usd("12.20").amount().multiply(new BigDecimal(quantity)).setScale(2) + " USD";
        return """
                {"key":"%1$s","state":"%3$s","facility":"MERCY","requester":"dana.reyes","since":"2026-07-28",\
                "approval":{"reference":"APR-%1$s","by":"lee.park","on":"2026-07-29"},\
                "acts":[{"function":"CREATE_PO","person":"nate.abbott","on":"2026-07-30"}],\
                "progress":[{"lineNo":1,"received":%4$s,"billed":0}],\
                "data":{"poNumber":"%1$s","poVersion":1,"channelRequestId":"%1$s","supplierId":"SUP-1001","suggestedSupplierId":"SUP-1001",\
                "shipToLocationId":"MERCY-DOCK","needBy":"2026-08-14","justification":"Stock for the wards","emergency":false,\
                "approvedTotal":"%5$s","lines":[{"lineNo":1,"itemId":"ITM-1001","description":"Nitrile gloves medium box of 100",\
                "unspsc":"42132203","uom":"BX","qty":%2$s,"unitPrice":"12.20 USD","contractId":"CT-1001",\
                "costCenterId":"MERCY-NURSING","glAccountId":"61000"}]}}""".formatted(order, quantity, state, received, total);
    }

    /** An invoice of the former system as a line of JSON. */
    static String invoice(String number, String state, String more) {
        return """
                {"key":"%1$s","state":"%2$s","facility":"MERCY","requester":"leah.yates",%3$s\
                "data":{"contentHash":"sha-before-%1$s","imageRef":"doc-%1$s","supplierId":"SUP-1001","remitToId":"SUP-1001","invoiceNo":"%1$s",\
                "invoiceDate":"2026-07-20","docType":"INVOICE","currency":"USD","net":"122.00 USD","tax":"0.00 USD","freight":"0.00 USD",\
                "gross":"122.00 USD","terms":"NET30","dueDate":"2026-08-19","matchType":"THREE_WAY_AFTER_GR",%4$s\
                "lines":[{"lineNo":1,"poNumber":"PO-OLD","poLine":1,"qty":10,"uom":"BX","unitPrice":"12.20 USD","amount":"122.00 USD"}]}}""".formatted(
                        number,
                        state,
                        more,
                        state.equals("UNMATCHED")
                                ? ""
                                : "\"voucherNo\":\"V-%s\",\"postedOn\":\"2026-07-21\",".formatted(number));
    }

    /** The capture service receives and reads a bill for an order of a case, or in a chain of its own. */
    CaseRef bill(@Nullable CaseRef order, String number, String quantity, String amount) {
        CaseId id = new CaseId(CommandId.derivedFrom("bill", number, amount).value());
        Desk capture = bursar().as(io.bursar.model.people.Actor.service("capture"));
        capture.tryStart(opening(capture, order, number, id), ProcureToPay.InvoiceEvents.RECEIVE, id)
                .orThrow();
        capture.fire(id, ProcureToPay.InvoiceEvents.EXTRACTED, read(order, number, List.of(quantity, amount)))
                .orThrow();
        return bursar().find(id);
    }

    /** A person enters a bill by hand. */
    Outcome enter(String person, @Nullable CaseRef order, String number) {
        CaseId id = new CaseId(CommandId.derivedFrom("bill", number).value());
        Desk desk = bursar().as(person);
        return desk.tryStart(opening(desk, order, number, id), ProcureToPay.InvoiceEvents.RECEIVE, id);
    }

    private static Opening opening(Desk desk, @Nullable CaseRef order, String number, CaseId id) {
        RecordValue document = Data.record()
                .put("imageRef", "doc-" + number)
                .put("contentHash", "sha-" + number)
                .put("supplierId", "SUP-1001")
                .build();
        Opening own = desk.opening(ProcureToPay.INVOICE, "MERCY", document, id);
        CorrelationId chain = order == null
                ? own.place().correlation()
                : order.read().header().place().correlation();
        CaseHeader.Place place = new CaseHeader.Place(
                own.place().facility(), own.place().legalEntity(), own.place().channel(), chain, null, List.of());
        return new Opening(own.workflow(), place, own.people(), own.data());
    }

    private static RecordValue read(@Nullable CaseRef order, String number, List<String> billed) {
        Money amount = Money.usd(billed.get(1));
        String poNumber =
                order == null ? "PO-OLD" : order.read().data().text("poNumber").orElseThrow();
        RecordValue line = Data.record()
                .put("lineNo", 1)
                .put("poNumber", poNumber)
                .put("poLine", 1)
                .put("qty", new BigDecimal(billed.get(0)))
                .put("uom", "BX")
                .put("unitPrice", UnitPrice.of("12.20", "USD"))
                .put("amount", amount)
                .build();
        return Data.record()
                .put(
                        "invoice",
                        Data.record()
                                .put("supplierId", "SUP-1001")
                                .put("remitToId", "SUP-1001")
                                .put("invoiceNo", number)
                                .put(
                                        "invoiceDate",
                                        order == null ? LocalDate.of(2026, 7, 20) : LocalDate.of(2026, 8, 3))
                                .put("docType", "INVOICE")
                                .put("currency", "USD")
                                .put("net", amount)
                                .put("tax", Money.usd("0.00"))
                                .put("freight", Money.usd("0.00"))
                                .put("gross", amount)
                                .put("terms", "NET30")
                                .put("dueDate", LocalDate.of(2026, 9, 2))
                                .put("lines", Data.list(List.of(line)))
                                .put("matchType", "THREE_WAY_AFTER_GR")
                                .build())
                .build();
    }

    /** Somebody at the dock counts a delivery for an order. */
    Outcome count(String person, CaseRef order, String number) {
        CaseId id = new CaseId(CommandId.derivedFrom("receipt", number).value());
        Desk desk = bursar().as(person);
        RecordValue line = Data.record()
                .put("poLine", 1)
                .put("qtyReceived", new BigDecimal("100"))
                .put("uom", "BX")
                .put("condition", "OK")
                .build();
        RecordValue receipt = Data.record()
                .put("poNumber", number)
                .put("receiptType", "GOODS")
                .put("deliveryNote", "DN-1")
                .put("locationId", "MERCY-DOCK")
                .put("lines", Data.list(List.of(line)))
                .build();
        Opening own = desk.opening(new WorkflowId("p2p.receiving"), "MERCY", receipt, id);
        CaseHeader.Place place = new CaseHeader.Place(
                own.place().facility(),
                own.place().legalEntity(),
                own.place().channel(),
                order.read().header().place().correlation(),
                null,
                List.of());
        return desk.tryStart(new Opening(own.workflow(), place, own.people(), own.data()), "count", id);
    }

    /** What a stranger's verifier says of the exported log. */
    Verdict verified() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LogExporter exporter =
                new LogExporter(out, new ExportHeader(engine().store().epoch(), time.instant()));
        for (AuditRecord record : records()) {
            exporter.write(record);
        }
        exporter.finish();
        return LogVerifier.verify(new ByteArrayInputStream(out.toByteArray()));
    }

    /** What comes out differently when every decision is made again. */
    List<ReDecider.Difference> differences() {
        List<ReDecider.Difference> differences = new ArrayList<>();
        List<AuditRecord> current = new ArrayList<>();
        ReDecider decider = new ReDecider(engine().standard());
        for (AuditRecord record : records()) {
            if (!current.isEmpty() && !current.get(0).caseId().equals(record.caseId())) {
                differences.addAll(decider.check(List.copyOf(current)));
                current.clear();
            }
            current.add(record);
        }
        differences.addAll(decider.check(current));
        return differences;
    }

    List<AuditRecord> records() {
        List<LogRow> rows = new ArrayList<>();
        engine().store().exportLog(rows::add);
        return rows.stream().map(row -> AuditRecord.parse(row.bytes())).toList();
    }

    @Override
    public void close() {
        embedded.close();
    }
}
