package io.bursar.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.embedded.sample.SampleCatalog;
import io.bursar.engine.Bursar;
import io.bursar.engine.CaseRef;
import io.bursar.engine.Desk;
import io.bursar.engine.command.Opening;
import io.bursar.erp.reference.PaymentRunPlan;
import io.bursar.erp.reference.ReceiptPosting;
import io.bursar.erp.reference.ReceiptPostingLine;
import io.bursar.erp.reference.fault.FaultPlan;
import io.bursar.erp.spi.payables.Payment;
import io.bursar.erp.spi.purchasing.PurchaseOrder;
import io.bursar.model.capability.CommandOutcome;
import io.bursar.model.cases.CaseHeader;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.RoleName;
import io.bursar.model.identity.TimeOrderedIds;
import io.bursar.model.money.Money;
import io.bursar.model.money.UnitPrice;
import io.bursar.model.people.Actor;
import io.bursar.model.people.Scope;
import io.bursar.standards.ProcureToPay;
import io.bursar.standards.Standards;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** An embedded Bursar on a test's clock, and what its people do with it. */
final class Hospital implements AutoCloseable {

    private static final Standards STANDARDS = Standards.canonical();

    private final TestTime time;
    private final EmbeddedBursar embedded;

    private Hospital(Path folder, TestTime time, FaultPlan faults) {
        this.time = time;
        EmbeddedOptions options = EmbeddedOptions.in(folder)
                .withTime(
                        time, new TimeOrderedIds(time, new Random(time.instant().getEpochSecond())))
                .withFaults(faults);
        this.embedded = EmbeddedBursar.open(STANDARDS, options);
    }

    static Hospital in(Path folder, TestTime time) {
        return new Hospital(folder, time, FaultPlan.none());
    }

    /** One whose ERP fails as a plan says. */
    static Hospital failing(Path folder, FaultPlan faults) {
        return new Hospital(folder, new TestTime(), faults);
    }

    /** Lets hours pass, doing what falls due in them. */
    void work(int hours) {
        for (int step = 0; step < hours * 4; step++) {
            time.pass(Duration.ofMinutes(15));
            bursar().runDue();
        }
    }

    EmbeddedBursar embedded() {
        return embedded;
    }

    Bursar bursar() {
        return embedded.bursar();
    }

    /** Does what is due now and in the minutes after. */
    void settle() {
        for (int minute = 0; minute < 3; minute++) {
            bursar().runDue();
            time.pass(Duration.ofMinutes(1));
        }
        bursar().runDue();
    }

    /** Gloves that Dana asked for and Lee approved. */
    CaseRef ordered(String quantity) {
        CaseRef requisition = gloves(quantity);
        approveAsOwner();
        return requisition;
    }

    void approveAsOwner() {
        bursar().as("lee.park").inbox().first().approve("Within budget").orThrow();
    }

    PurchaseOrder order(CaseRef requisition) {
        return embedded.erp().books().purchaseOrder(poNumber(requisition)).orElseThrow();
    }

    static String poNumber(CaseRef requisition) {
        return requisition.read().data().text("poNumber").orElseThrow();
    }

    /** The supplier's portal says yes to everything. */
    void acknowledge(CaseRef requisition) {
        bursar().as(Actor.service("supplier-portal"))
                .fire(
                        requisition.id(),
                        ProcureToPay.RequisitionEvents.ACKNOWLEDGED,
                        Data.record().build())
                .orThrow();
    }

    /** Sam receives at the dock; the ERP's event comes in. */
    void receive(CaseRef requisition, String quantity) {
        String order = poNumber(requisition);
        CommandOutcome posted = embedded.erp()
                .receiving()
                .post(new ReceiptPosting(
                        order,
                        "DN-" + order,
                        LocalDate.of(2026, 8, 3),
                        "sam.ortiz",
                        List.of(ReceiptPostingLine.of(1, new BigDecimal(quantity)))));
        assertThat(posted).isInstanceOf(CommandOutcome.Confirmed.class);
        bursar().report(
                        "receipt-" + order,
                        "p2p.receiving.posted",
                        Data.record().put("poNumber", order).build());
    }

    /** The capture service reads a bill for an order, surely. */
    CaseRef invoice(CaseRef requisition, String number, String quantity, String amount) {
        CaseId id = new CaseId(UUID.nameUUIDFromBytes(number.getBytes(StandardCharsets.UTF_8)));
        Desk capture = bursar().as(Actor.service("capture"));
        Opening own = capture.opening(
                ProcureToPay.INVOICE,
                "MERCY",
                Data.record()
                        .put("imageRef", "doc-" + number)
                        .put("contentHash", "sha-" + number)
                        .build(),
                id);
        CaseHeader.Place place = own.place();
        Opening opening = new Opening(
                own.workflow(),
                new CaseHeader.Place(
                        place.facility(),
                        place.legalEntity(),
                        place.channel(),
                        requisition.read().header().place().correlation(),
                        null,
                        List.of(requisition.id())),
                own.people(),
                own.data());
        capture.tryStart(opening, ProcureToPay.InvoiceEvents.RECEIVE, id).orThrow();
        capture.fire(
                        id,
                        ProcureToPay.InvoiceEvents.EXTRACTED,
                        read(poNumber(requisition), number, List.of(quantity, amount)))
                .orThrow();
        return bursar().find(id);
    }

    private static RecordValue read(String order, String number, List<String> billed) {
        String amount = billed.get(1);
        RecordValue line = Data.record()
                .put("lineNo", 1)
                .put("poNumber", order)
                .put("poLine", 1)
                .put("qty", new BigDecimal(billed.get(0)))
                .put("uom", "BX")
                .put("unitPrice", UnitPrice.of("12.20", "USD"))
                .put("amount", Money.usd(amount))
                .build();
        RecordValue invoice = Data.record()
                .put("supplierId", "SUP-1001")
                .put("remitToId", "SUP-1001")
                .put("invoiceNo", number)
                .put("invoiceDate", LocalDate.of(2026, 8, 3))
                .put("docType", "INVOICE")
                .put("currency", "USD")
                .put("net", Money.usd(amount))
                .put("tax", Money.usd("0.00"))
                .put("freight", Money.usd("0.00"))
                .put("gross", Money.usd(amount))
                .put("terms", "NET30")
                .put("dueDate", LocalDate.of(2026, 9, 2))
                .put("lines", Data.list(List.of(line)))
                .put("matchType", "THREE_WAY_AFTER_GR")
                .build();
        return Data.record().put("invoice", invoice).build();
    }

    /** Somebody who holds a role at MERCY. */
    String holder(String role) {
        return embedded.staff()
                .holders(new RoleName(role), Scope.facility("MERCY"), LocalDate.of(2026, 8, 3))
                .get(0)
                .value();
    }

    /** A buyer at MERCY who did not buy what a requisition asked for. */
    String buyerApartFrom(CaseRef requisition) {
        return embedded
                .staff()
                .holders(new RoleName("BUYER"), Scope.facility("MERCY"), LocalDate.of(2026, 8, 3))
                .stream()
                .map(Object::toString)
                .filter(buyer -> !buyer.equals(
                        requisition.read().header().people().requester().value()))
                .findFirst()
                .orElseThrow();
    }

    /** A service outside reports what it knows. */
    void fact(CaseRef of, Actor service, String event) {
        bursar().as(service).fire(of.id(), event, RecordValue.EMPTY).orThrow();
    }

    /**
     * Treasury prepares and releases a run for the only invoice, shortly before it is due; the bank's cut-off passes.
     */
    Payment paid() {
        time.pass(Duration.ofDays(28));
        LocalDate today = LocalDate.ofInstant(time.instant(), ZoneOffset.UTC);
        PaymentRunPlan plan = new PaymentRunPlan(
                "RUN-1",
                holder("TREASURY"),
                today.plusDays(2),
                today.plusDays(5),
                time.instant().plusSeconds(60));
        embedded.erp().treasury().prepare(plan);
        embedded.erp().treasury().release("RUN-1", holder("TREASURY_RELEASER"));
        time.pass(Duration.ofMinutes(2));
        return embedded.erp().books().payments("", 1).get(0);
    }

    String reserved(String centre) {
        return embedded.erp()
                .books()
                .budget(centre, "SUPPLIES", "2026-08")
                .orElseThrow()
                .reserved()
                .toString();
    }

    CaseRef gloves(String quantity) {
        return bursar().as("dana.reyes").start(ProcureToPay.REQUISITION, "MERCY", request("ITM-1001", quantity));
    }

    static RecordValue request(String item, String quantity) {
        return Data.record()
                .put("shipToLocationId", "MERCY-DOCK")
                .put("needBy", LocalDate.of(2026, 8, 14))
                .put("justification", "Stock for the wards")
                .put("emergency", false)
                .put("suggestedSupplierId", SampleCatalog.item(item).supplierId())
                .put(
                        "lines",
                        Data.list(List.of(SampleCatalog.item(item).line(1, new BigDecimal(quantity), "MERCY-NURSING"))))
                .build();
    }

    @Override
    public void close() {
        embedded.close();
    }
}
