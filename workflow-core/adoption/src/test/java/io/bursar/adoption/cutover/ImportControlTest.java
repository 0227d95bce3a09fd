package io.bursar.adoption.cutover;

import static io.bursar.adoption.cutover.FirstDay.SOURCE;
import static io.bursar.adoption.cutover.FirstDay.file;
import static io.bursar.adoption.cutover.FirstDay.openOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.adoption.internal.LegacyTime;
import io.bursar.adoption.rows.RowFile;
import io.bursar.engine.CaseRef;
import io.bursar.engine.Outcome;
import io.bursar.engine.command.Verdict;
import io.bursar.engine.memory.InMemoryStore;
import io.bursar.model.capability.CapabilityCall;
import io.bursar.model.capability.QueryOutcome;
import io.bursar.model.data.Data;
import io.bursar.model.finding.BursarException;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.identity.PersonId;
import io.bursar.standards.ProcureToPay;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import is proposed, signed off by another, taken once, and taken up again where it was cut off. */
class ImportControlTest {

    private static final Intake ORDERS = Intake.cases(SOURCE, ProcureToPay.REQUISITION);
    private static final Intake ACTS = Intake.acts(SOURCE);
    private static final String HEADER = "key,person,function,on,object,chain";

    @TempDir
    private Path folder;

    private FirstDay day;

    @BeforeEach
    void goLive() {
        day = FirstDay.in(folder);
    }

    @AfterEach
    void close() {
        day.close();
    }

    @Test
    void triesEveryRowAndTakesNone() {
        String order = day.orderInTheErp("100");
        int before = day.records().size();
        RowFile orders = file(
                "orders.jsonl",
                openOrder(order, "100", "OPEN", "0"),
                openOrder("PO-NOWHERE", "100", "OPEN", "0"),
                "{\"key\":\"X\",\"state\":",
                openOrder("PO-OTHER", "100", "DRAFT", "0"));
        CutoverReport tried = day.cutover().tryOut(orders, ORDERS);
        assertThat(tried.rows()).isEqualTo(4);
        assertThat(tried.taken()).isEqualTo(1);
        assertThat(tried.refused())
                .extracting(FirstDayScenarios::code)
                .contains("ROW_MALFORMED", "CUT_CONDITION", "CUT_STATE_UNKNOWN");
        assertThat(day.records()).hasSize(before);
    }

    @Test
    void takesNothingBeforeSomebodyElseHasSignedItOff() {
        RowFile acts = acts("A1");
        CaseRef run = day.cutover().propose("MERCY", acts, ACTS);
        assertThat(day.cutover().load(run.id(), acts, ACTS).refused())
                .extracting(FirstDayScenarios::code)
                .containsExactly("CUT_NOT_SIGNED_OFF");
    }

    @Test
    void isNotSignedOffByWhoRunsIt() {
        Cutover own = new Cutover(day.engine(), "omar.castell");
        CaseRef run = own.propose("MERCY", acts("A1"), ACTS);
        int task = run.read().work().tasks().get(0).number();
        Outcome outcome = day.bursar().as("omar.castell").decide(run.id(), task, Verdict.APPROVE, "Mine");
        assertThat(FirstDayScenarios.codes(outcome)).isNotEmpty();
        day.bursar().as("nina.wong").inbox().of(run).approve("Counted").orThrow();
        assertThat(run.state()).isEqualTo("LOADING");
    }

    @Test
    void isOfOneFileAndRunByWhoProposedIt() {
        CaseRef run = day.signedOff(acts("A1"), ACTS);
        assertThat(day.cutover().load(run.id(), acts("A2"), ACTS).refused())
                .extracting(FirstDayScenarios::code)
                .containsExactly("CUT_OTHER_FILE");
        Cutover other = new Cutover(day.engine(), "nina.wong");
        assertThat(other.load(run.id(), acts("A1"), ACTS).refused())
                .extracting(FirstDayScenarios::code)
                .containsExactly("POL_NOT_ALLOWED");
    }

    @Test
    void takesNothingMoreOnceItHasEnded() {
        RowFile acts = acts("A1");
        CaseRef run = day.signedOff(acts, ACTS);
        day.cutover().finish(run.id(), day.cutover().load(run.id(), acts, ACTS));
        assertThat(run.state()).isEqualTo("DONE");
        assertThat(run.read().data().decimal("taken").orElseThrow()).isEqualByComparingTo("1");
        RowFile more = acts("A1");
        assertThat(day.cutover().load(run.id(), more, ACTS).before()).isEqualTo(1);
    }

    @Test
    void takesARowOnceForEver() {
        String order = day.orderInTheErp("100");
        RowFile orders = file("orders.jsonl", openOrder(order, "100", "OPEN", "0"));
        assertThat(day.bring(orders, ORDERS).taken()).isEqualTo(1);
        int records = day.records().size();
        CutoverReport again = day.bring(orders, ORDERS);
        assertThat(again.taken()).isZero();
        assertThat(again.before()).isEqualTo(1);
        assertThat(day.records().stream()
                        .filter(record -> record.command().kind().equals("import-case")))
                .hasSize(1);
        assertThat(day.records().size() - records)
                .as("the second import itself")
                .isEqualTo(3);
    }

    @Test
    void leavesARowAsItWasWhenAnotherFileSaysSomethingElse() {
        day.bring(acts("A1"), ACTS);
        RowFile changed = file("acts.csv", HEADER, "A1,eli.tran,MAINTAIN_SUPPLIER,2026-07-14,supplier:SUP-1001,");
        CutoverReport report = day.bring(changed, ACTS);
        assertThat(report.refused()).extracting(FirstDayScenarios::code).containsExactly("CUT_ROW_CHANGED");
        assertThat(FirstDayScenarios.codes(day.enter("eli.tran", null, "INV-1")))
                .isEmpty();
    }

    @Test
    void isTakenUpWhereItWasCutOff() {
        RowFile whole = acts("A1", "A2", "A3");
        CaseRef run = day.signedOff(whole, ACTS);
        day.cutover().load(run.id(), whole, ACTS);
        CutoverReport again = day.cutover().load(run.id(), whole, ACTS);
        assertThat(again.taken()).isZero();
        assertThat(again.before()).isEqualTo(3);
        assertThat(again.complete()).isTrue();
    }

    @Test
    void isTakenUpAtWhateverRowItWasCutOff() {
        RowFile whole = acts("A1", "A2", "A3", "A4");
        for (int commits = 0; commits < 4; commits++) {
            FailingStore[] failing = new FailingStore[1];
            try (FirstDay other = FirstDay.over(folder.resolve("cut-" + commits), time -> {
                failing[0] = new FailingStore(new InMemoryStore(1, time));
                return failing[0].asStore();
            })) {
                CaseRef run = other.signedOff(whole, ACTS);
                failing[0].goneAfter(commits);
                assertThatThrownBy(() -> other.cutover().load(run.id(), whole, ACTS))
                        .hasMessageContaining("gone");
                failing[0].back();
                CutoverReport again = other.cutover().load(run.id(), whole, ACTS);
                assertThat(again.before()).isEqualTo(commits);
                assertThat(again.taken()).isEqualTo(4 - commits);
                // around a supplier the latest act of a person stands for all of them
                assertThat(other.engine().store().acts(new PersonId("leah.yates"), List.of("object:supplier:SUP-1001")))
                        .hasSize(1);
            }
        }
    }

    @Test
    void listsABadRowAndTakesTheOthers() {
        RowFile acts = file(
                "acts.csv",
                HEADER,
                "A1,leah.yates,MAINTAIN_SUPPLIER,2026-07-14,supplier:SUP-1001,",
                "A2,leah.yates,MAINTAIN_SUPLIER,2026-07-14,supplier:SUP-1001,",
                "A3,leah.yates,MAINTAIN_SUPPLIER,14 July,supplier:SUP-1001,",
                "A4,leah.yates,MAINTAIN_SUPPLIER,2026-07-14",
                "A5,leah.yates,POST_RECEIPT,2026-07-14,supplier:SUP-1001,",
                "A6,leah.yates,MAINTAIN_SUPPLIER,2027-07-14,supplier:SUP-1001,",
                "A7,leah.yates,POST_RECEIPT,2026-07-14,,PO-1");
        CutoverReport report = day.bring(acts, ACTS);
        assertThat(report.taken()).isEqualTo(2);
        assertThat(report.refused())
                .extracting(problem -> problem.at().line() + " " + FirstDayScenarios.code(problem))
                .containsExactlyInAnyOrder(
                        "3 CUT_FUNCTION_UNKNOWN",
                        "4 ROW_NOT_A_DATE",
                        "5 ROW_CELLS",
                        "6 CUT_SCOPE_UNUSED",
                        "7 CUT_IN_THE_FUTURE");
    }

    @Test
    void anImportedActNeverStandsForAnApproval() {
        String number = day.orderInTheErp("100");
        day.bring(file("orders.jsonl", openOrder(number, "100", "OPEN", "0")), ORDERS);
        day.bring(file("acts.csv", HEADER, "A1,leah.yates,APPROVE_REQUISITION,2026-07-30,," + number), ACTS);
        CaseRef order = day.imported(ProcureToPay.REQUISITION, number);
        assertThat(FirstDayScenarios.codes(day.enter("leah.yates", order, "INV-2")))
                .as("it conflicts")
                .contains("SOD-03");
        day.receive(number, "100");
        CaseRef bill = day.bill(order, "INV-77", "100", "1220.00");
        assertThat(bill.read().data().text("poApproverId"))
                .as("it grants nothing")
                .contains("lee.park");
    }

    @Test
    void fillsWhatTheErpDoesNotSayOfASupplierAndOverridesNothing() {
        RowFile suppliers = file(
                "suppliers.csv",
                "key,supplier,known.screenedOn,known.screeningClear,known.bankToken",
                "S1,SUP-NEW,2026-07-20,true,tok-9001",
                "S2,SUP-X,2026-07-20,true,021000021 4711");
        CutoverReport report = day.bring(suppliers, Intake.references(SOURCE));
        assertThat(report.refused()).extracting(FirstDayScenarios::code).containsExactly("ROW_ACCOUNT_IN_CLEAR");
        List<io.bursar.model.identity.CaseId> runs = day.records().stream()
                .filter(record -> record.basis().workflowId().value().equals("sys.cutover"))
                .map(io.bursar.audit.record.AuditRecord::caseId)
                .distinct()
                .toList();
        SupplierReferences known = SupplierReferences.of(day.engine().store(), runs);
        Answering erp = new Answering();
        QueryOutcome answer = known.over(erp)
                .query(CapabilityCall.query(
                        "supplier.status",
                        new FacilityId("MERCY"),
                        Data.record().put("supplierId", "SUP-NEW").build()));
        assertThat(answer).isInstanceOfSatisfying(QueryOutcome.Answer.class, found -> {
            assertThat(found.value().date("screenedOn")).contains(LocalDate.of(2026, 7, 20));
            assertThat(found.value().text("state")).contains("ACTIVE");
            assertThat(found.value().isTrue("screeningClear"))
                    .as("the ERP says no")
                    .isFalse();
        });
    }

    @Test
    void takesNoAccountNumberOfAnInvoiceInTheClear() {
        for (String account : List.of("021000021 4711", "DE89370400440532013000")) {
            String bill = FirstDay.invoice("INV-5", "UNMATCHED", "")
                    .replace("\"terms\"", "\"bankTokenUsed\":\"" + account + "\",\"terms\"");
            CutoverReport tried =
                    day.cutover().tryOut(file("bills.jsonl", bill), Intake.cases(SOURCE, ProcureToPay.INVOICE));
            assertThat(tried.refused()).extracting(FirstDayScenarios::code).containsExactly("ROW_ACCOUNT_IN_CLEAR");
        }
    }

    @Test
    void aFileOverTheLimitIsNotReadAtAll() {
        byte[] large = new byte[io.bursar.adoption.rows.RowLimits.MAX_BYTES + 1];
        assertThatThrownBy(() -> RowFile.of("large.csv", large))
                .isInstanceOf(BursarException.class)
                .hasMessageContaining("over the limit");
    }

    @Test
    void aDayThatIsAllThatIsKnownEndsAsLateAsItCan() {
        Instant now = Instant.parse("2026-08-03T15:00:00Z");
        assertThat(LegacyTime.of("2026-07-03", now)).contains(Instant.parse("2026-07-03T23:59:59Z"));
        assertThat(LegacyTime.of("2026-08-03", now)).contains(now);
        assertThat(LegacyTime.of("2026-07-03T10:00:00Z", now)).contains(Instant.parse("2026-07-03T10:00:00Z"));
        assertThat(LegacyTime.of("3 July", now)).isEmpty();
        assertThat(Duration.between(now, LegacyTime.of("2026-08-04", now).orElseThrow()))
                .isPositive();
    }

    private static RowFile acts(String... keys) {
        StringBuilder lines = new StringBuilder(HEADER);
        for (String key : keys) {
            lines.append("\n").append(key).append(",leah.yates,MAINTAIN_SUPPLIER,2026-07-14,supplier:SUP-1001,");
        }
        return file("acts.csv", lines.toString());
    }
}
