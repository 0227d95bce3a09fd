package io.bursar.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.engine.CaseRef;
import io.bursar.engine.Desk;
import io.bursar.engine.command.Wish;
import io.bursar.engine.replay.ReDecider;
import io.bursar.erp.reference.PaymentRunPlan;
import io.bursar.erp.reference.ReceiptPosting;
import io.bursar.erp.reference.ReceiptPostingLine;
import io.bursar.erp.reference.ReferenceErp;
import io.bursar.erp.reference.fault.FaultPlan;
import io.bursar.erp.reference.master.ReferenceErpSeed;
import io.bursar.erp.reference.master.SupplierMaster;
import io.bursar.erp.runtime.ConnectorId;
import io.bursar.erp.runtime.recovery.Recovery;
import io.bursar.erp.runtime.recovery.RecoveryRound;
import io.bursar.erp.spi.payables.Payment;
import io.bursar.erp.spi.supplier.ScreeningEntry;
import io.bursar.erp.spi.supplier.ScreeningResult;
import io.bursar.model.capability.CapabilityCall;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.CapabilityName;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.identity.RoleName;
import io.bursar.model.identity.TimeOrderedIds;
import io.bursar.model.money.Money;
import io.bursar.model.money.UnitPrice;
import io.bursar.model.people.Actor;
import io.bursar.model.people.Scope;
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
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** A house with two ERPs, one for most hospitals and one for those in the mountains, and its suppliers' paper. */
abstract class TwoErpHouse {

    static final String NORTH = "erp-north";
    static final String MOUNTAIN = "erp-mountain";
    static final String EXCLUDED = "SUP-9000";
    static final String HONEST = "SUP-9001";
    private static final String ROUTING = """
            routing: 1
            connectors: { erp-north: {}, erp-mountain: {} }
            routes:
              - { to: erp-north }
              - { to: erp-mountain, legalEntities: [RIVERBEND-MOUNTAIN] }
            """;
    static final Instant FROM = TestTime.MONDAY.plus(Duration.ofHours(2));
    static final Instant TO = FROM.plus(Duration.ofDays(1));

    @TempDir
    Path folder;

    final TestTime time = new TestTime();
    final List<CaseRef> cases = new ArrayList<>();
    EmbeddedBursar embedded;
    int documents;

    void open(FaultPlan ofMountain) {
        embedded = EmbeddedBursar.open(
                Standards.canonical(),
                EmbeddedOptions.in(folder)
                        .withTime(time, new TimeOrderedIds(time, new Random(5)))
                        .withErps(ErpLandscape.routed(ROUTING).withFaults(MOUNTAIN, ofMountain)));
    }

    @AfterEach
    void theLogDecidesTheSameAgain() {
        ReDecider again = new ReDecider(embedded.bursar().engine().standard());
        cases.forEach(one -> assertThat(again.check(one.history())).isEmpty());
        embedded.close();
    }

    void knows(String erp, SupplierMaster supplier) {
        embedded.erp(erp).load(ReferenceErpSeed.builder().supplier(supplier).build());
    }

    SupplierMaster supplier(String id) {
        return SupplierMaster.active(id, "Supplier " + id)
                .screened(List.of(new ScreeningEntry("OIG-LEIE", ScreeningResult.CLEAR, today())));
    }

    void bothKnow(String id) {
        knows(NORTH, supplier(id));
        knows(MOUNTAIN, supplier(id));
    }

    LocalDate today() {
        return LocalDate.ofInstant(time.instant(), ZoneOffset.UTC);
    }

    static String erpOf(String facility) {
        return facility.equals("FOOTHILLS") ? MOUNTAIN : NORTH;
    }

    boolean isBlockedIn(String erp, String supplier) {
        return embedded.erp(erp).books().supplier(supplier).orElseThrow().blocked();
    }

    void pass(Duration step, int times) {
        for (int i = 0; i < times; i++) {
            time.pass(step);
            embedded.bursar().runDue();
        }
    }

    String holder(String role) {
        return embedded.staff()
                .holders(new RoleName(role), Scope.ENTERPRISE, today())
                .get(0)
                .value();
    }

    /** An order that has come in whole, straight in the ERP of the hospital. */
    String ordered(String facility, String supplier) {
        documents++;
        ReferenceErp erp = embedded.erp(erpOf(facility));
        RecordValue line = Data.record()
                .put("lineNo", 1)
                .put("description", "Gauze")
                .put("uom", "EA")
                .put("qty", BigDecimal.TEN)
                .put("unitPrice", UnitPrice.of("12.00", "USD"))
                .put("costCenterId", facility + "-NURSING")
                .put("glAccountId", "61000")
                .build();
        RecordValue order = Data.record()
                .put("supplierId", supplier)
                .put("ratified", true)
                .put("lines", Data.list(List.of(line)))
                .build();
        String key = "order-" + documents;
        CapabilityCall call =
                new CapabilityCall(new CapabilityName("po.create"), new FacilityId(facility), key, key, order);
        String number = erp.connector()
                .send(call)
                .fold(confirmed -> confirmed.reference(), rejected -> "", unknown -> "", notSent -> "");
        erp.receiving()
                .post(new ReceiptPosting(
                        number,
                        "DN-" + documents,
                        today(),
                        "sam.ortiz",
                        List.of(ReceiptPostingLine.of(1, BigDecimal.TEN))));
        return number;
    }

    CaseRef billed(String facility, String supplier, String order) {
        documents++;
        CaseId id = embedded.bursar().engine().settings().ids().newCaseId();
        Desk capture = embedded.bursar().as(Actor.service("capture"));
        RecordValue image = Data.record()
                .put("imageRef", "doc-" + documents)
                .put("contentHash", "sha-" + documents)
                .build();
        capture.tryStart(
                        capture.opening(ProcureToPay.INVOICE, facility, image, id),
                        ProcureToPay.InvoiceEvents.RECEIVE,
                        id)
                .orThrow();
        RecordValue line = Data.record()
                .put("lineNo", 1)
                .put("poNumber", order)
                .put("poLine", 1)
                .put("qty", BigDecimal.ONE)
                .put("uom", "EA")
                .put("unitPrice", UnitPrice.of("12.00", "USD"))
                .put("amount", Money.usd("12.00"))
                .build();
        RecordValue invoice = Data.record()
                .put("supplierId", supplier)
                .put("remitToId", supplier)
                .put("invoiceNo", "B-" + documents)
                .put("invoiceDate", today().minusDays(documents))
                .put("docType", "INVOICE")
                .put("currency", "USD")
                .put("net", Money.usd("12.00"))
                .put("tax", Money.usd("0.00"))
                .put("freight", Money.usd("0.00"))
                .put("gross", Money.usd("12.00"))
                .put("terms", "NET30")
                .put("dueDate", today())
                .put("lines", Data.list(List.of(line)))
                .put("matchType", "THREE_WAY_AFTER_GR")
                .build();
        capture.fire(
                        id,
                        ProcureToPay.InvoiceEvents.EXTRACTED,
                        Data.record().put("invoice", invoice).build())
                .orThrow();
        return followed(embedded.bursar().find(id));
    }

    /** The order was approved outside; whoever looks after approvals says by whom. */
    void approverConfirmed(CaseRef invoice) {
        int exception = invoice.read().work().exceptions().get(0).number();
        RecordValue approver = Data.record().put("poApproverId", "lee.park").build();
        embedded.bursar()
                .as(holder("POLICY_STEWARD"))
                .run(invoice.id(), new Wish.Resolve(exception, "APPROVER_ASSIGNED", approver), "Looked up")
                .orThrow();
    }

    CaseRef followed(CaseRef one) {
        cases.add(one);
        return one;
    }

    /** Compliance blocks a supplier at the desk of a hospital on the first ERP. */
    CaseRef blocked(String supplier, String field, Object why) {
        CaseId id = embedded.bursar().engine().settings().ids().newCaseId();
        Desk compliance = embedded.bursar().as("oscar.alvarez");
        Data.Builder request = Data.record()
                .put("requestType", "BLOCK")
                .put("supplierId", supplier)
                .put("legalName", "Supplier " + supplier);
        RecordValue data =
                (why instanceof Boolean yes ? request.put(field, yes) : request.put(field, (String) why)).build();
        compliance
                .tryStart(
                        compliance.opening(ProcureToPay.SUPPLIER, "MERCY", data, id),
                        ProcureToPay.SupplierEvents.BLOCK_NOW,
                        id)
                .orThrow();
        return followed(embedded.bursar().find(id));
    }

    static List<String> effects(CaseRef one) {
        return one.read().work().effects().stream()
                .map(effect -> effect.call().capability() + " " + effect.call().system() + " "
                        + effect.state().code())
                .toList();
    }

    void approved(CaseRef block, String role) {
        embedded.bursar()
                .as(holder(role))
                .inbox()
                .of(block)
                .approve("It stands")
                .orThrow();
    }

    void rejected(CaseRef block) {
        Desk lead = embedded.bursar().as(holder("SOURCING_LEAD"));
        lead.inbox().of(block).reject("It was another one").orThrow();
    }

    /** Treasury pays whatever an ERP lets it pay, and the bank gets it; tells what went to a supplier. */
    List<Payment> paid(String erp, String supplier) {
        documents++;
        String run = "RUN-" + documents;
        ReferenceErp books = embedded.erp(erp);
        books.treasury()
                .prepare(new PaymentRunPlan(
                        run,
                        "magnus.lane",
                        today(),
                        today().plusDays(5),
                        time.instant().plusSeconds(60)));
        books.treasury().release(run, "aria.mack");
        time.pass(Duration.ofMinutes(2));
        books.treasury().settle();
        return books.books().payments("", 100).stream()
                .filter(payment -> books.books()
                        .invoice(payment.voucherNo())
                        .orElseThrow()
                        .supplierId()
                        .equals(supplier))
                .toList();
    }

    void resumeAll() {
        Recovery recovery = embedded.recovery().orElseThrow();
        RecoveryRound round;
        int rounds = 0;
        do {
            round = recovery.resume(new ConnectorId(MOUNTAIN), "brandon.abbott");
            Duration wait = Duration.between(time.instant(), round.nextAt());
            time.pass(wait.compareTo(Duration.ofSeconds(1)) > 0 ? wait : Duration.ofSeconds(1));
            embedded.bursar().runDue();
        } while (round.left() > 0 && ++rounds < 1_000);
    }
}
