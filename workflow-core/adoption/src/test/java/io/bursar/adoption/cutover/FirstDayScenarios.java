package io.bursar.adoption.cutover;

import static io.bursar.adoption.cutover.FirstDay.SOURCE;
import static io.bursar.adoption.cutover.FirstDay.file;
import static io.bursar.adoption.cutover.FirstDay.invoice;
import static io.bursar.adoption.cutover.FirstDay.openOrder;
import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.adoption.rows.RowProblem;
import io.bursar.engine.CaseRef;
import io.bursar.engine.Outcome;
import io.bursar.model.cases.ExceptionCase;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.WorkflowId;
import io.bursar.standards.ProcureToPay;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a hospital sees on the first day after its cutover; run on each database. */
abstract class FirstDayScenarios {

    private static final Intake ORDERS = Intake.cases(SOURCE, ProcureToPay.REQUISITION);
    private static final Intake INVOICES = Intake.cases(SOURCE, ProcureToPay.INVOICE);
    private static final Intake ACTS = Intake.acts(SOURCE);
    private static final String APPROVED =
            "\"approval\":{\"reference\":\"AP-1\",\"by\":\"lee.park\",\"on\":\"2026-07-21\"},";

    @TempDir
    private Path folder;

    private FirstDay day;

    abstract FirstDay open(Path directory);

    @BeforeEach
    void goLive() {
        day = open(folder);
    }

    @AfterEach
    void close() {
        day.close();
    }

    private CaseRef order(String quantity, String state, String received) {
        String order = day.orderInTheErp(quantity);
        if (!received.equals("0")) {
            day.receive(order, received);
        }
        CutoverReport report = day.bring(file("orders.jsonl", openOrder(order, quantity, state, received)), ORDERS);
        assertThat(report.refused()).isEmpty();
        return day.imported(ProcureToPay.REQUISITION, order);
    }

    @Test
    void anOrderOfTheFormerSystemIsReceivedAndItsInvoiceMatched() {
        CaseRef order = order("100", "OPEN", "0");
        assertThat(order.state()).isEqualTo("PO_ISSUED");
        String poNumber = order.read().data().text("poNumber").orElseThrow();
        day.receive(poNumber, "100");
        assertThat(order.state()).isEqualTo("FULFILLED");
        CaseRef bill = day.bill(order, "INV-77", "100", "1220.00");
        day.bursar().runDue();
        assertThat(bill.state()).isIn("POSTED", "SCHEDULED");
        assertThat(bill.read().data().text("poApproverId")).contains("lee.park");
    }

    @Test
    void anOrderThatWasReceivedInPartGoesOnThere() {
        CaseRef order = order("100", "PARTIALLY_RECEIVED", "40");
        assertThat(order.state()).isEqualTo("PARTIALLY_RECEIVED");
        day.receive(order.read().data().text("poNumber").orElseThrow(), "60");
        assertThat(order.state()).isEqualTo("FULFILLED");
    }

    @Test
    void aBuyerCanCancelAnOrderOfTheFormerSystemAndTheErpIsTold() {
        CaseRef order = order("100", "OPEN", "0");
        String poNumber = order.read().data().text("poNumber").orElseThrow();
        String buyer = day.embedded()
                .staff()
                .holders(
                        new io.bursar.model.identity.RoleName("BUYER"),
                        io.bursar.model.people.Scope.facility("MERCY"),
                        LocalDate.of(2026, 8, 3))
                .get(0)
                .value();
        day.bursar()
                .as(buyer)
                .run(
                        order.id(),
                        new io.bursar.engine.command.Wish.Fire(
                                "cancelPo",
                                Data.record().put("reason", "Not needed").build()),
                        "Not needed")
                .orThrow();
        day.bursar().runDue();
        assertThat(order.state()).isEqualTo("CANCELLED");
        assertThat(day.embedded()
                        .erp()
                        .books()
                        .purchaseOrder(poNumber)
                        .orElseThrow()
                        .toString())
                .contains("CANCELLED");
    }

    @Test
    void whoeverApprovedAnOrderThereMayNotEnterItsInvoiceHere() {
        String number = day.orderInTheErp("100");
        String byLeah = openOrder(number, "100", "OPEN", "0").replace("\"by\":\"lee.park\"", "\"by\":\"leah.yates\"");
        day.bring(file("orders.jsonl", byLeah), ORDERS);
        CaseRef order = day.imported(ProcureToPay.REQUISITION, number);
        assertThat(codes(day.enter("leah.yates", order, "INV-1"))).contains("SOD-03");
        assertThat(codes(day.enter("eli.tran", order, "INV-1"))).isEmpty();
    }

    @Test
    void whoeverBoughtAnOrderThereMayNotReceiveItHere() {
        String number = day.orderInTheErp("100");
        String bySam = openOrder(number, "100", "OPEN", "0").replace("nate.abbott", "sam.ortiz");
        day.bring(file("orders.jsonl", bySam), ORDERS);
        CaseRef order = day.imported(ProcureToPay.REQUISITION, number);
        assertThat(codes(day.count("sam.ortiz", order, number))).contains("SOD-02");
        assertThat(codes(day.count("seth.obi", order, number))).isEmpty();
    }

    @Test
    void whoeverMaintainedASupplierTwentyDaysAgoMayNotEnterItsInvoice() {
        day.bring(file("acts.csv", "key,person,function,on,object", act("A1", "2026-07-14")), ACTS);
        assertThat(codes(day.enter("leah.yates", null, "INV-1"))).contains("SOD-01");
    }

    @Test
    void thirtyOneDaysAgoIsLongEnough() {
        day.bring(file("acts.csv", "key,person,function,on,object", act("A1", "2026-07-03")), ACTS);
        assertThat(codes(day.enter("leah.yates", null, "INV-1"))).isEmpty();
    }

    private static String act(String key, String on) {
        return key + ",leah.yates,MAINTAIN_SUPPLIER," + on + ",supplier:SUP-1001";
    }

    @Test
    void anInvoiceThatWasPaidThereIsADuplicateWhenItIsSentAgain() {
        CutoverReport report = day.bring(file("invoices.jsonl", invoice("INV-00123", "PAID", APPROVED)), INVOICES);
        assertThat(report.refused()).isEmpty();
        assertThat(day.imported(ProcureToPay.INVOICE, "INV-00123").state()).isEqualTo("CLEARED");
        CaseRef again = day.bill(null, "inv 123", "10", "122.00");
        assertThat(exceptions(again)).contains("INV_DUPLICATE");
        assertThat(again.state()).isEqualTo("CAPTURED");
    }

    @Test
    void anInvoiceOnHoldKeepsItsHoldUntilItIsLiftedHere() {
        String held = invoice("INV-9", "ON_HOLD", APPROVED)
                .replace("\"voucherNo\"", "\"holdCode\":\"DISPUTE\",\"voucherNo\"");
        CutoverReport report = day.bring(file("invoices.jsonl", held), INVOICES);
        assertThat(report.refused()).isEmpty();
        CaseRef invoice = day.imported(ProcureToPay.INVOICE, "INV-9");
        assertThat(invoice.state()).isEqualTo("POSTED");
        assertThat(invoice.read().data().isTrue("onHold")).isTrue();
    }

    @Test
    void whatSomebodyAskedForInTheFormerSystemCountsWhenTheyAskAgain() {
        order("380", "OPEN", "0");
        CaseRef asked = day.bursar().as("dana.reyes").start(ProcureToPay.REQUISITION, "MERCY", request("60"));
        assertThat(exceptions(asked)).contains("REQ_SPLIT_SUSPECT");
    }

    @Test
    void whatWasAskedForLongBeforeDoesNot() {
        String order = day.orderInTheErp("380");
        String old =
                openOrder(order, "380", "OPEN", "0").replace("\"since\":\"2026-07-28\"", "\"since\":\"2026-07-10\"");
        day.bring(file("orders.jsonl", old), ORDERS);
        CaseRef asked = day.bursar().as("dana.reyes").start(ProcureToPay.REQUISITION, "MERCY", request("60"));
        assertThat(exceptions(asked)).doesNotContain("REQ_SPLIT_SUSPECT");
    }

    private static RecordValue request(String quantity) {
        return Data.record()
                .put("shipToLocationId", "MERCY-DOCK")
                .put("needBy", LocalDate.of(2026, 8, 14))
                .put("justification", "Stock for the wards")
                .put("emergency", false)
                .put("suggestedSupplierId", "SUP-1001")
                .put(
                        "lines",
                        Data.list(List.of(io.bursar.embedded.sample.SampleCatalog.item("ITM-1001")
                                .line(1, new java.math.BigDecimal(quantity), "MERCY-NURSING"))))
                .build();
    }

    @Test
    void anActiveSupplierIsScreenedOnTheFirstDay() {
        WorkflowId screening = new WorkflowId("p2p.supplier-screening");
        CutoverReport report = day.bring(
                file(
                        "suppliers.csv",
                        "key,state,facility,requester,data.supplierId,data.legalName,data.screenedOn,data.nextReviewOn",
                        "S1,ACTIVE,MERCY,mateo.meyer,SUP-1001,Meridian Medical Supply,2026-07-10,2027-01-31",
                        "S2,ACTIVE,MERCY,mateo.meyer,SUP-NOBODY,Nobody,2026-07-10,2027-01-31"),
                Intake.cases(SOURCE, screening));
        assertThat(report.refused())
                .extracting(problem -> problem.at().line() + " " + code(problem))
                .contains("3 CUT_CONDITION");
        assertThat(day.imported(screening, "S1").state()).isEqualTo("SCREENING");
    }

    @Test
    void anOrderComesOverOnlyWithTheApprovalItHadThere() {
        String order = day.orderInTheErp("100");
        String unapproved = openOrder(order, "100", "OPEN", "0").replaceAll("\"approval\":\\{[^}]*},", "");
        CutoverReport report = day.bring(file("orders.jsonl", unapproved), ORDERS);
        assertThat(report.refused()).extracting(FirstDayScenarios::code).containsExactly("CUT_APPROVAL_MISSING");
    }

    @Test
    void anOrderWhoseRequesterApprovedItIsRefused() {
        String order = day.orderInTheErp("100");
        String own = openOrder(order, "100", "OPEN", "0").replace("\"by\":\"lee.park\"", "\"by\":\"dana.reyes\"");
        CutoverReport report = day.bring(file("orders.jsonl", own), ORDERS);
        assertThat(report.refused()).extracting(FirstDayScenarios::code).containsExactly("SYS_INVARIANT");
    }

    @Test
    void anOrderThatTheErpSeesOtherwiseIsRefused() {
        String order = day.orderInTheErp("100");
        day.receive(order, "40");
        CutoverReport report =
                day.bring(file("orders.jsonl", openOrder(order, "100", "PARTIALLY_RECEIVED", "50")), ORDERS);
        assertThat(report.refused()).extracting(FirstDayScenarios::code).containsExactly("CUT_CONDITION");
    }

    @Test
    void everyImportedRowIsInTheLogWithItsOriginAndDecidedTheSameAgain() throws IOException {
        order("100", "OPEN", "0");
        day.bring(file("acts.csv", "key,person,function,on,object", act("A1", "2026-07-14")), ACTS);
        day.bring(file("invoices.jsonl", invoice("INV-00123", "PAID", APPROVED)), INVOICES);
        day.bill(null, "inv 123", "10", "122.00");
        assertThat(day.verified().holds()).isTrue();
        assertThat(day.differences()).isEmpty();
        assertThat(day.records().stream()
                        .flatMap(record -> record.events().stream())
                        .map(event -> event.body().record("origin"))
                        .filter(origin ->
                                origin.text("source").filter(SOURCE::equals).isPresent())
                        .map(origin -> origin.text("key").orElseThrow()))
                .contains("A1", "INV-00123");
    }

    static String code(RowProblem problem) {
        return problem.finding().code();
    }

    private static List<String> exceptions(CaseRef of) {
        return of.read().work().exceptions().stream()
                .map(ExceptionCase::code)
                .map(Object::toString)
                .toList();
    }

    static List<String> codes(Outcome outcome) {
        return outcome.fold(
                done -> List.<String>of(),
                refused -> refused.findings().stream().map(Finding::code).toList());
    }
}
