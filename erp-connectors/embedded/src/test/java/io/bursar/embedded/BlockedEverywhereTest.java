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
import io.bursar.erp.reference.fault.OutageWindow;
import io.bursar.erp.reference.master.ReferenceErpSeed;
import io.bursar.erp.reference.master.SupplierMaster;
import io.bursar.erp.runtime.ConnectorId;
import io.bursar.erp.runtime.recovery.Recovery;
import io.bursar.erp.runtime.recovery.RecoveryRound;
import io.bursar.erp.spi.payables.Payment;
import io.bursar.erp.spi.supplier.ScreeningEntry;
import io.bursar.erp.spi.supplier.ScreeningResult;
import io.bursar.model.capability.CapabilityCall;
import io.bursar.model.cases.Effect;
import io.bursar.model.cases.EffectState;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Suppliers belong to all ERPs: whoever is blocked is blocked in each of them, as soon as it answers. */
final class BlockedEverywhereTest {

    private static final String NORTH = "erp-north";
    private static final String MOUNTAIN = "erp-mountain";
    private static final String EXCLUDED = "SUP-9000";
    private static final String HONEST = "SUP-9001";
    private static final String ROUTING = """
            routing: 1
            connectors: { erp-north: {}, erp-mountain: {} }
            routes:
              - { to: erp-north }
              - { to: erp-mountain, legalEntities: [RIVERBEND-MOUNTAIN] }
            """;
    private static final Instant FROM = TestTime.MONDAY.plus(Duration.ofHours(2));
    private static final Instant TO = FROM.plus(Duration.ofDays(1));

    @TempDir
    private Path folder;

    private final TestTime time = new TestTime();
    private final List<CaseRef> cases = new ArrayList<>();
    private EmbeddedBursar embedded;
    private int documents;

    private void open(FaultPlan ofMountain) {
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

    private void knows(String erp, SupplierMaster supplier) {
        embedded.erp(erp).load(ReferenceErpSeed.builder().supplier(supplier).build());
    }

    private SupplierMaster supplier(String id) {
        return SupplierMaster.active(id, "Supplier " + id)
                .screened(List.of(new ScreeningEntry("OIG-LEIE", ScreeningResult.CLEAR, today())));
    }

    private void bothKnow(String id) {
        knows(NORTH, supplier(id));
        knows(MOUNTAIN, supplier(id));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(time.instant(), ZoneOffset.UTC);
    }

    private static String erpOf(String facility) {
        return facility.equals("FOOTHILLS") ? MOUNTAIN : NORTH;
    }

    private boolean isBlockedIn(String erp, String supplier) {
        return embedded.erp(erp).books().supplier(supplier).orElseThrow().blocked();
    }

    private void pass(Duration step, int times) {
        for (int i = 0; i < times; i++) {
            time.pass(step);
            embedded.bursar().runDue();
        }
    }

    private String holder(String role) {
        return embedded.staff()
                .holders(new RoleName(role), Scope.ENTERPRISE, today())
                .get(0)
                .value();
    }

    /** An order that has come in whole, straight in the ERP of the hospital. */
    private String ordered(String facility, String supplier) {
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

    private CaseRef billed(String facility, String supplier, String order) {
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
    private void approverConfirmed(CaseRef invoice) {
        int exception = invoice.read().work().exceptions().get(0).number();
        RecordValue approver = Data.record().put("poApproverId", "lee.park").build();
        embedded.bursar()
                .as(holder("POLICY_STEWARD"))
                .run(invoice.id(), new Wish.Resolve(exception, "APPROVER_ASSIGNED", approver), "Looked up")
                .orThrow();
    }

    private CaseRef followed(CaseRef one) {
        cases.add(one);
        return one;
    }

    /** Compliance blocks a supplier at the desk of a hospital on the first ERP. */
    private CaseRef blocked(String supplier, String field, Object why) {
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

    private static List<String> effects(CaseRef one) {
        return one.read().work().effects().stream()
                .map(effect -> effect.call().capability() + " " + effect.call().system() + " "
                        + effect.state().code())
                .toList();
    }

    private void approved(CaseRef block, String role) {
        embedded.bursar()
                .as(holder(role))
                .inbox()
                .of(block)
                .approve("It stands")
                .orThrow();
    }

    private void rejected(CaseRef block) {
        Desk lead = embedded.bursar().as(holder("SOURCING_LEAD"));
        lead.inbox().of(block).reject("It was another one").orThrow();
    }

    /** Treasury pays whatever an ERP lets it pay, and the bank gets it; tells what went to a supplier. */
    private List<Payment> paid(String erp, String supplier) {
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

    private void resumeAll() {
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

    @Test
    void theErpThatAnswersBlocksAtOnceAndTheOneThatIsAwayWhenItIsBack() {
        open(FaultPlan.none().withOutages(List.of(new OutageWindow(FROM, TO))));
        bothKnow(EXCLUDED);
        bothKnow(HONEST);
        List<CaseRef> invoices = new ArrayList<>();
        for (String facility : List.of("MERCY", "FOOTHILLS")) {
            for (String supplier : List.of(EXCLUDED, HONEST)) {
                invoices.add(billed(facility, supplier, ordered(facility, supplier)));
            }
        }
        invoices.forEach(this::approverConfirmed);
        assertThat(invoices)
                .allSatisfy(invoice -> assertThat(invoice.state())
                        .as("%s", invoice.timeline())
                        .isEqualTo("SCHEDULED"));
        time.pass(Duration.between(time.instant(), FROM.plusSeconds(60)));

        CaseRef block = blocked(EXCLUDED, "exclusion", true);

        assertThat(isBlockedIn(NORTH, EXCLUDED)).as("%s", block.timeline()).isTrue();
        assertThat(isBlockedIn(MOUNTAIN, EXCLUDED)).isFalse();
        assertThat(effects(block))
                .containsExactly("supplier.block erp-north CONFIRMED", "supplier.block erp-mountain INTENT");
        assertThat(block.read().work().effects())
                .extracting(effect -> effect.call().idempotencyKey())
                .containsExactly("block:SUP-9000:erp-north:1", "block:SUP-9000:erp-mountain:1");
        pass(Duration.ofMinutes(15), 16);
        approved(block, "SOURCING_LEAD");
        approved(block, "SUPPLIER_STEWARD");
        assertThat(block.state()).as("waits for the other one").isEqualTo("PROVISIONING");
        assertThat(effects(block)).contains("supplier.block erp-mountain PARKED");
        assertThat(block.read().work().exceptions())
                .extracting(open -> open.code().value())
                .contains("SYS_CONNECTOR_DOWN");
        assertThat(paid(NORTH, EXCLUDED)).isEmpty();

        time.pass(Duration.between(time.instant(), TO.plus(Duration.ofMinutes(20))));
        for (int round = 0; round < 2; round++) {
            resumeAll();
            pass(Duration.ofMinutes(5), 24);
        }

        assertThat(isBlockedIn(MOUNTAIN, EXCLUDED)).as("%s", block.timeline()).isTrue();
        assertThat(block.state()).as("%s", block.timeline()).isEqualTo("CLOSED");
        assertThat(embedded.recovery().orElseThrow().parked(new ConnectorId(MOUNTAIN)))
                .isEmpty();
        pass(Duration.ofDays(1), 3);
        for (String erp : List.of(NORTH, MOUNTAIN)) {
            assertThat(paid(erp, EXCLUDED)).as(erp).isEmpty();
            assertThat(paid(erp, HONEST)).as("%s pays others", erp).hasSize(1);
        }
    }

    @Test
    void anErpThatDoesNotKnowTheSupplierHasNothingToDoAndNothingToTakeBack() {
        open(FaultPlan.none());
        knows(NORTH, supplier(EXCLUDED));

        CaseRef block = blocked(EXCLUDED, "blockReason", "Delivers recalled goods");
        assertThat(effects(block))
                .containsExactly("supplier.block erp-north CONFIRMED", "supplier.block erp-mountain CONFIRMED");
        rejected(block);

        assertThat(block.state()).as("%s", block.timeline()).isEqualTo("DECLINED");
        assertThat(effects(block)).contains("supplier.restore erp-north CONFIRMED");
        assertThat(effects(block)).noneMatch(told -> told.startsWith("supplier.restore erp-mountain"));
        assertThat(isBlockedIn(NORTH, EXCLUDED)).isFalse();
    }

    @Test
    void aBlockThatIsNotRatifiedIsTakenBackInEachErp() {
        open(FaultPlan.none());
        bothKnow(EXCLUDED);
        CaseRef block = blocked(EXCLUDED, "blockReason", "Delivers recalled goods");
        assertThat(isBlockedIn(MOUNTAIN, EXCLUDED)).isTrue();

        rejected(block);

        assertThat(block.state()).as("%s", block.timeline()).isEqualTo("DECLINED");
        assertThat(isBlockedIn(NORTH, EXCLUDED)).isFalse();
        assertThat(isBlockedIn(MOUNTAIN, EXCLUDED)).isFalse();
        assertThat(block.read().work().effects())
                .filteredOn(
                        effect -> effect.call().undoes() == 0 && effect.call().system() != null)
                .extracting(Effect::state)
                .containsOnly(EffectState.UNDONE);
    }

    @Test
    void theCheckBeforeAPaymentLooksAtTheErpThatPays() {
        open(FaultPlan.none());
        bothKnow(EXCLUDED);
        String north = ordered("MERCY", EXCLUDED);
        String mountain = ordered("FOOTHILLS", EXCLUDED);
        knows(MOUNTAIN, supplier(EXCLUDED).blocked(true));

        CaseRef paying = billed("MERCY", EXCLUDED, north);
        CaseRef held = billed("FOOTHILLS", EXCLUDED, mountain);
        approverConfirmed(paying);

        assertThat(paying.state()).as("%s", paying.timeline()).isEqualTo("SCHEDULED");
        assertThat(held.read().work().exceptions())
                .extracting(open -> open.code().value())
                .contains("INV_SUPPLIER_BLOCKED");
        assertThat(held.state()).isNotEqualTo("SCHEDULED");
    }
}
