package io.bursar.embedded;

import io.bursar.embedded.sample.SampleMasters;
import io.bursar.embedded.sample.SampleStaff;
import io.bursar.engine.Bursar;
import io.bursar.engine.Desk;
import io.bursar.engine.Engine;
import io.bursar.engine.Host;
import io.bursar.engine.Settings;
import io.bursar.engine.Standard;
import io.bursar.engine.command.Wish;
import io.bursar.engine.memory.InMemoryStore;
import io.bursar.erp.reference.PaymentRunPlan;
import io.bursar.erp.reference.ReceiptPosting;
import io.bursar.erp.reference.ReceiptPostingLine;
import io.bursar.erp.reference.ReferenceErp;
import io.bursar.erp.reference.ReferenceErpOptions;
import io.bursar.erp.reference.master.ReferenceErpSeed;
import io.bursar.erp.reference.master.SupplierMaster;
import io.bursar.erp.spi.payables.Payment;
import io.bursar.erp.spi.payables.PaymentState;
import io.bursar.erp.spi.supplier.ScreeningEntry;
import io.bursar.erp.spi.supplier.ScreeningResult;
import io.bursar.model.capability.CapabilityCall;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.CapabilityName;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.identity.TimeOrderedIds;
import io.bursar.model.money.Money;
import io.bursar.model.money.UnitPrice;
import io.bursar.model.people.Actor;
import io.bursar.standards.ProcureToPay;
import io.bursar.standards.Standards;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A house in which a supplier is blocked while its invoices are on their way to the bank. Effects wait until somebody
 * lets them go, in any order; a share of the calls is lost, late or doubled. One ERP file serves many tries, each with
 * a supplier of its own.
 */
final class MidFlight implements AutoCloseable {

    static final int INVOICES = 3;

    private static final Standards STANDARDS = Standards.canonical();
    private static final Standard STANDARD =
            Standard.of(STANDARDS.definitions().values(), STANDARDS.policy(), STANDARDS.functions());
    private static final SampleStaff STAFF = SampleStaff.riverbend();
    private static final FacilityId MERCY = new FacilityId("MERCY");
    private static final Duration TICK = Duration.ofMinutes(1);

    private final TestTime time = new TestTime();
    private final List<Runnable> undelivered = new ArrayList<>();
    private final ReferenceErp erp;
    private final long seed;
    private Bursar bursar;
    private int tries;
    private Flight flight = new Flight("none", "none");

    MidFlight(Path file, long seed) {
        erp = ReferenceErp.open(ReferenceErpOptions.of(file, time).withFaults(LossyCalls.of(seed)));
        erp.load(SampleMasters.of(STANDARDS.policy(), time.instant()));
        this.seed = seed;
        bursar = desk();
    }

    /** An engine without earlier cases: those of the tries before would only ask for attention. */
    private Bursar desk() {
        Settings settings = new Settings(
                "mid-flight",
                time,
                new TimeOrderedIds(time, new Random(seed + tries)),
                undelivered::add,
                Settings.DEFAULT_LEASE);
        return new Bursar(new Engine(
                STANDARD, Host.of(new InMemoryStore(1, time), STAFF, new DirectSystems(erp.connector())), settings));
    }

    /** What one try is about. */
    private static final class Flight {
        private final String supplier;
        private final String order;
        private final List<CaseId> invoices = new ArrayList<>();
        private final List<String> runs = new ArrayList<>();
        private boolean asked;
        private @Nullable Instant blockedAt;

        Flight(String supplier, String order) {
            this.supplier = supplier;
            this.order = order;
        }
    }

    /** A new supplier with an order of as many lines as there will be invoices, all received. */
    void begin() {
        tries++;
        undelivered.clear();
        bursar = desk();
        String supplier = "SUP-T" + tries;
        LocalDate today = today();
        erp.load(ReferenceErpSeed.builder()
                .supplier(SupplierMaster.active(supplier, "Midflight " + tries)
                        .screened(List.of(new ScreeningEntry("OIG-LEIE", ScreeningResult.CLEAR, today))))
                .build());
        List<RecordValue> lines = new ArrayList<>();
        List<ReceiptPostingLine> received = new ArrayList<>();
        for (int line = 1; line <= INVOICES; line++) {
            lines.add(Data.record()
                    .put("lineNo", line)
                    .put("description", "Line " + line)
                    .put("uom", "EA")
                    .put("qty", BigDecimal.TEN)
                    .put("unitPrice", UnitPrice.of("12.00", "USD"))
                    .put("costCenterId", "MERCY-NURSING")
                    .put("glAccountId", "61000")
                    .build());
            received.add(ReceiptPostingLine.of(line, BigDecimal.TEN));
        }
        RecordValue order = Data.record()
                .put("supplierId", supplier)
                .put("ratified", true)
                .put("lines", Data.list(lines))
                .build();
        String number = erp.connector()
                .send(new CapabilityCall(
                        new CapabilityName("po.create"), MERCY, "order-" + tries, "order-" + tries, order))
                .fold(
                        confirmed -> confirmed.reference(),
                        rejected -> "rejected " + rejected.code(),
                        unknown -> "unknown",
                        notSent -> "not sent");
        erp.receiving().post(new ReceiptPosting(number, "DN-" + tries, today, "sam.ortiz", received));
        flight = new Flight(supplier, number);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(time.instant(), ZoneOffset.UTC);
    }

    // --- what may happen, in any order

    /** The next invoice comes in, reads without doubt and matches its order. */
    void arrive() {
        int line = flight.invoices.size() + 1;
        if (line > INVOICES) {
            return;
        }
        CaseId id = bursar.engine().settings().ids().newCaseId();
        flight.invoices.add(id);
        Desk capture = bursar.as(Actor.service("capture"));
        String number = tries + "-" + line;
        capture.tryStart(
                        capture.opening(
                                ProcureToPay.INVOICE,
                                "MERCY",
                                Data.record()
                                        .put("imageRef", "doc-" + number)
                                        .put("contentHash", "sha-" + number)
                                        .build(),
                                id),
                        ProcureToPay.InvoiceEvents.RECEIVE,
                        id)
                .orThrow();
        capture.fire(
                        id,
                        ProcureToPay.InvoiceEvents.EXTRACTED,
                        Data.record().put("invoice", invoice(line)).build())
                .orThrow();
    }

    private RecordValue invoice(int line) {
        String amount = (100 + line) + ".00";
        RecordValue billed = Data.record()
                .put("lineNo", 1)
                .put("poNumber", flight.order)
                .put("poLine", line)
                .put("qty", BigDecimal.ONE)
                .put("uom", "EA")
                .put("unitPrice", UnitPrice.of("12.00", "USD"))
                .put("amount", Money.usd("12.00"))
                .build();
        return Data.record()
                .put("supplierId", flight.supplier)
                .put("remitToId", flight.supplier)
                .put("invoiceNo", "T" + tries + "-" + amount)
                .put("invoiceDate", today().minusDays(line))
                .put("docType", "INVOICE")
                .put("currency", "USD")
                .put("net", Money.usd("12.00"))
                .put("tax", Money.usd("0.00"))
                .put("freight", Money.usd("0.00"))
                .put("gross", Money.usd("12.00"))
                .put("terms", "NET30")
                .put("dueDate", today())
                .put("lines", Data.list(List.of(billed)))
                .put("matchType", "THREE_WAY_AFTER_GR")
                .build();
    }

    /** Compliance blocks the supplier, once. */
    void block() {
        if (flight.asked) {
            return;
        }
        flight.asked = true;
        CaseId id = bursar.engine().settings().ids().newCaseId();
        Desk compliance = bursar.as("oscar.alvarez");
        compliance
                .tryStart(
                        compliance.opening(
                                ProcureToPay.SUPPLIER,
                                "MERCY",
                                Data.record()
                                        .put("requestType", "BLOCK")
                                        .put("supplierId", flight.supplier)
                                        .put("legalName", "Midflight " + tries)
                                        .put("exclusion", true)
                                        .build(),
                                id),
                        ProcureToPay.SupplierEvents.BLOCK_NOW,
                        id)
                .orThrow();
    }

    /** The orders were approved outside: somebody who looks after approvals says by whom, wherever an invoice waits. */
    private void nameApprovers() {
        for (CaseId invoice : flight.invoices) {
            bursar.find(invoice).read().work().exceptions().stream()
                    .filter(exception -> exception.code().value().equals("POL_NO_APPROVER"))
                    .findFirst()
                    .ifPresent(exception -> bursar.as("desmond.osei")
                            .run(
                                    invoice,
                                    new Wish.Resolve(
                                            exception.number(),
                                            "APPROVER_ASSIGNED",
                                            Data.record()
                                                    .put("poApproverId", "lee.park")
                                                    .build()),
                                    "Looked up"));
        }
    }

    /** One of the effects that wait is let go. */
    void deliver(int which) {
        if (!undelivered.isEmpty()) {
            undelivered.remove(which % undelivered.size()).run();
        }
    }

    /** Events, timers and whatever lost its lease. */
    void runDue() {
        bursar.runDue();
    }

    /** Treasury prepares a run; the bank takes it a few minutes later. */
    void prepare(int later) {
        String run = "RUN-" + tries + "-" + flight.runs.size();
        flight.runs.add(run);
        erp.treasury()
                .prepare(new PaymentRunPlan(
                        run,
                        "magnus.lane",
                        today(),
                        today().plusDays(5),
                        time.instant().plus(Duration.ofMinutes(2L * (later + 1)))));
    }

    /** Treasury releases one of its runs. */
    void release(int which) {
        if (!flight.runs.isEmpty()) {
            erp.treasury().release(flight.runs.get(which % flight.runs.size()), "aria.mack");
        }
    }

    /** The invoice case hears that its payment was released; it may know better. */
    void tell(int which) {
        if (!flight.invoices.isEmpty()) {
            CaseId invoice = flight.invoices.get(which % flight.invoices.size());
            bursar.as(Actor.service("treasury"))
                    .fire(invoice, ProcureToPay.InvoiceEvents.PAYMENT_RELEASED, RecordValue.EMPTY);
        }
    }

    /** Time passes, minute by minute; what is late lands when its time has come. */
    void pass(int minutes) {
        for (int minute = 0; minute < minutes; minute++) {
            time.pass(TICK);
            look();
        }
    }

    /** The bank gets what is past its cut-off. */
    void settle() {
        erp.treasury().settle();
    }

    /** Everything that is still on its way arrives, and treasury pays whatever the ERP lets it pay. */
    void comeToRest() {
        block();
        for (int round = 0; round < 3; round++) {
            goOn();
            prepare(0);
            release(flight.runs.size() - 1);
            pass(3);
            settle();
        }
    }

    /** What waits is let go, in the order in which it came. */
    private void goOn() {
        for (int step = 0; step < 40 && !undelivered.isEmpty(); step++) {
            deliver(0);
        }
        nameApprovers();
        runDue();
    }

    /** So many invoices have come in and are posted. */
    void arrived(int invoices) {
        for (int invoice = 0; invoice < invoices; invoice++) {
            arrive();
        }
        goOn();
    }

    // --- what the books of the ERP say, and nothing else

    /** Notes when the ERP first said that the supplier is blocked. */
    void look() {
        if (flight.blockedAt == null && isBlocked()) {
            flight.blockedAt = time.instant();
        }
    }

    boolean isBlocked() {
        return erp.books().supplier(flight.supplier).orElseThrow().blocked();
    }

    Optional<Instant> blockedAt() {
        return Optional.ofNullable(flight.blockedAt);
    }

    /** The payments to this supplier that the bank has: paid, or released and past their cut-off. */
    List<Payment> atTheBank() {
        List<Payment> there = new ArrayList<>();
        for (String run : flight.runs) {
            for (Payment payment : erp.treasury().run(run).payments()) {
                boolean handedOver = payment.state() == PaymentState.PAID
                        || payment.state() == PaymentState.CLEARED
                        || (payment.state() == PaymentState.RELEASED
                                && payment.cutOff()
                                        .filter(cutOff -> !cutOff.isAfter(time.instant()))
                                        .isPresent());
                if (handedOver && isOurs(payment)) {
                    there.add(payment);
                }
            }
        }
        return there;
    }

    private boolean isOurs(Payment payment) {
        return erp.books()
                .invoice(payment.voucherNo())
                .orElseThrow()
                .supplierId()
                .equals(flight.supplier);
    }

    int paidInvoices() {
        return atTheBank().size();
    }

    @Override
    public void close() {
        erp.close();
    }
}
