package io.bursar.examples.benchmarks;

import io.bursar.embedded.DirectSystems;
import io.bursar.embedded.sample.SampleCatalog;
import io.bursar.embedded.sample.SampleMasters;
import io.bursar.engine.Bursar;
import io.bursar.engine.CaseRef;
import io.bursar.engine.Engine;
import io.bursar.engine.Host;
import io.bursar.engine.Settings;
import io.bursar.engine.Standard;
import io.bursar.engine.command.Verdict;
import io.bursar.engine.store.CaseStore;
import io.bursar.erp.reference.ReceiptPosting;
import io.bursar.erp.reference.ReceiptPostingLine;
import io.bursar.erp.reference.ReferenceErp;
import io.bursar.erp.reference.ReferenceErpOptions;
import io.bursar.erp.spi.payables.InvoiceDocType;
import io.bursar.erp.spi.payables.InvoiceLineRequest;
import io.bursar.erp.spi.payables.InvoicePostRequest;
import io.bursar.erp.spi.purchasing.PoLine;
import io.bursar.erp.spi.purchasing.PurchaseOrder;
import io.bursar.model.capability.CapabilityCall;
import io.bursar.model.cases.Case;
import io.bursar.model.cases.Task;
import io.bursar.model.data.Data;
import io.bursar.model.identity.CapabilityName;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.identity.PersonId;
import io.bursar.model.identity.RoleName;
import io.bursar.model.identity.TimeOrderedIds;
import io.bursar.model.money.Money;
import io.bursar.model.people.Scope;
import io.bursar.standards.ProcureToPay;
import io.bursar.standards.Standards;
import io.bursar.standards.p2p.Requisition;
import io.bursar.standards.p2p.RequisitionLine;
import io.bursar.testkit.TestClock;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * The whole of W01 with the canonical standards, the sample hospitals' policy and the reference ERP: five lines asked
 * for, approved by whoever must, ordered, received, billed, closed. Every second requisition is large enough to climb.
 */
final class RequisitionBench implements PathUnderTest, AutoCloseable {

    private static final List<List<String>> BASKETS = List.of(
            List.of("ITM-1001", "ITM-1002", "ITM-1003", "ITM-1004", "ITM-1001"),
            List.of("ITM-1005", "ITM-1006", "ITM-1005", "ITM-1006", "ITM-1005"),
            List.of("ITM-1020", "ITM-1021", "ITM-1020", "ITM-1021", "ITM-1020"));
    private static final List<String> HOSPITALS =
            List.of("MERCY", "STANNE", "LAKEVIEW", "PRAIRIE", "CEDARGROVE", "FOOTHILLS", "HIGHPLAINS", "ASPENRIDGE");
    private static final List<String> CENTRES = List.of("NURSING", "SURGERY", "PHARMACY", "PLANT", "IT");

    private static final int SMALL = 5;
    private static final int LARGE = 120;
    private static final FacilityId ANYWHERE = new FacilityId("MERCY");

    /** After so many cases the same centre buys from the same supplier again, and is suspected of splitting. */
    private static final int ALL_DIFFERENT = BASKETS.size() * HOSPITALS.size() * CENTRES.size();

    /** Longer than purchases are added up. */
    private static final Duration PAUSE = Duration.ofDays(15);

    private final Standards standards = Standards.canonical();
    private final TestClock clock = TestClock.at("2026-09-14T15:00:00Z");
    private final ManyRequesters staff = new ManyRequesters();
    private final ReferenceErp erp;
    private final DirectSystems systems;
    private final Bursar bursar;

    RequisitionBench(CaseStore store, Path folder) {
        this.erp = ReferenceErp.open(ReferenceErpOptions.of(folder.resolve("reference-erp"), clock));
        this.erp.load(SampleMasters.of(standards.policy(), clock.instant()));
        this.systems = new DirectSystems(erp.connector());
        Standard standard = Standard.of(standards.definitions().values(), standards.policy(), standards.functions());
        Settings settings = Settings.of("bench", clock, new TimeOrderedIds(clock, new Random(7)));
        this.bursar = new Bursar(new Engine(standard, Host.of(store, staff, systems), settings));
    }

    @Override
    public void runOne(int index) {
        int number = Math.floorMod(index, ALL_DIFFERENT);
        if (number == 0) {
            clock.advance(PAUSE);
            erp.load(SampleMasters.of(standards.policy(), clock.instant()));
        }
        String facility = HOSPITALS.get(number % HOSPITALS.size());
        CaseRef running = bursar.as(ManyRequesters.requester(facility, number))
                .start(
                        ProcureToPay.REQUISITION,
                        facility,
                        request(number, facility).toData());
        while (running.state().equals("PENDING_APPROVAL")) {
            approve(running);
        }
        Case ordered = running.read();
        String poNumber = ordered.data()
                .text("poNumber")
                .orElseThrow(() -> new IllegalStateException("No order came of it: " + running.state() + " "
                        + ordered.work().exceptions()));
        PurchaseOrder order = erp.books().purchaseOrder(poNumber).orElseThrow();
        receive(order);
        bill(order);
        bursar.runDue();
        if (!running.state().equals("CLOSED")) {
            throw new IllegalStateException("The requisition is " + running.state());
        }
    }

    private void approve(CaseRef running) {
        Task task = running.read().work().tasks().stream()
                .filter(open -> open.name().startsWith("approve"))
                .min(Comparator.comparingInt(Task::number))
                .orElseThrow();
        PersonId approver = approver(task);
        bursar.as(approver.value())
                .decide(running.id(), task.number(), Verdict.APPROVE, "Within budget")
                .orThrow();
    }

    private PersonId approver(Task task) {
        PersonId named = task.audience().assignee();
        if (named != null) {
            return named;
        }
        String[] queue = task.audience().queueKey().split("@", 2);
        return staff.holders(new RoleName(queue[0]), Scope.parse(queue[1]), today())
                .get(0);
    }

    private void receive(PurchaseOrder order) {
        List<ReceiptPostingLine> lines = order.lines().stream()
                .map(line -> ReceiptPostingLine.of(line.lineNo(), line.ordered()))
                .toList();
        erp.receiving().post(new ReceiptPosting(order.poNumber(), "DN-1", today(), "sam.ortiz", lines));
        report("gr-", "p2p.receiving.posted", order);
    }

    private void bill(PurchaseOrder order) {
        List<InvoiceLineRequest> lines = new ArrayList<>();
        Money gross = Money.usd("0");
        for (PoLine line : order.lines()) {
            Money amount = line.unitPrice().times(line.ordered());
            gross = gross.plus(amount);
            lines.add(new InvoiceLineRequest(
                    line.lineNo(),
                    Optional.of(order.poNumber()),
                    Optional.of(line.lineNo()),
                    Optional.empty(),
                    Optional.of(line.ordered()),
                    Optional.of(line.uom()),
                    Optional.of(line.unitPrice()),
                    amount,
                    Optional.empty(),
                    Optional.empty()));
        }
        InvoicePostRequest invoice = new InvoicePostRequest(
                order.supplierId(),
                Optional.empty(),
                "INV-" + order.poNumber(),
                today(),
                InvoiceDocType.INVOICE,
                Optional.empty(),
                Optional.empty(),
                gross,
                Optional.empty(),
                today().plusDays(30),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                lines);
        String key = "bill-" + order.poNumber();
        systems.send(new CapabilityCall(new CapabilityName("invoice.post"), ANYWHERE, key, key, invoice.toData()))
                .fold(
                        posted -> posted,
                        refused -> {
                            throw new IllegalStateException("The bill was refused: " + refused);
                        },
                        lost -> lost,
                        unsent -> unsent);
        report("bill-", "p2p.invoice.posted", order);
    }

    private void report(String prefix, String type, PurchaseOrder order) {
        bursar.report(
                prefix + order.poNumber(),
                type,
                Data.record().put("poNumber", order.poNumber()).build());
    }

    private Requisition request(int number, String facility) {
        String centre = facility + "-" + CENTRES.get(number / HOSPITALS.size() % CENTRES.size());
        List<String> basket = BASKETS.get(number / (HOSPITALS.size() * CENTRES.size()));
        BigDecimal qty = new BigDecimal(number % 2 == 1 ? LARGE : SMALL);
        List<RequisitionLine> lines = new ArrayList<>();
        for (String item : basket) {
            lines.add(SampleCatalog.item(item).requested(lines.size() + 1, qty, centre));
        }
        return Requisition.builder()
                .justification("Weekly par replenishment of the medical-surgical units, third and fourth floor")
                .emergency(false)
                .needBy(today().plusDays(10))
                .shipToLocationId(facility + "-DOCK")
                .suggestedSupplierId(SampleCatalog.item(basket.get(0)).supplierId())
                .lines(lines)
                .build();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    @Override
    public void close() {
        erp.close();
    }
}
