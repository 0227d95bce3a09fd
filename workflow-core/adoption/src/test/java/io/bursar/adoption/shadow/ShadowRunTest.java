package io.bursar.adoption.shadow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.engine.port.PeopleDirectory;
import io.bursar.engine.store.LogRow;
import io.bursar.erp.reference.ReferenceErpBooks;
import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.Finding;
import io.bursar.standards.ProcureToPay;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShadowRunTest {

    @TempDir
    private Path folder;

    private FormerProcess former;

    @BeforeEach
    void open() {
        former = new FormerProcess(folder);
    }

    @AfterEach
    void close() {
        former.close();
    }

    private Feed conforming() {
        return Feed.request("REQ-1")
                .submitted("dana.reyes", "100")
                .hoursLater(2)
                .approved("lee.park")
                .hoursLater(1)
                .ordered(former.order("REQ-1", "100"));
    }

    @Test
    void findsNothingWhereTheFormerProcessDecidesAlike() {
        ShadowReport report = former.compare(conforming());
        assertThat(report.cases()).hasSize(1);
        assertThat(report.cases().get(0).differences()).isEmpty();
        assertThat(report.cases().get(0).state()).isEqualTo("PO_ISSUED");
        assertThat(report.conformance()).isEqualByComparingTo("100");
        assertThat(report.exitRuleHolds()).isTrue();
    }

    @Test
    void missesTheApprovalOfWhoMayCommitSoMuch() {
        ShadowReport report = former.compare(Feed.request("REQ-2")
                .submitted("dana.reyes", "500")
                .hoursLater(2)
                .approved("lee.park")
                .hoursLater(1)
                .ordered(former.order("REQ-2", "500")));
        Difference difference = only(report);
        assertThat(difference.kind()).isEqualTo(DifferenceKind.MISSING_APPROVAL);
        assertThat(difference.says()).contains("yusuf.arroyo");
    }

    @Test
    void namesWhoWouldHaveBeenAskedInstead() {
        ShadowReport report = former.compare(Feed.request("REQ-3")
                .submitted("dana.reyes", "100")
                .hoursLater(2)
                .approved("joan.farrow")
                .hoursLater(1)
                .ordered(former.order("REQ-3", "100")));
        Difference difference = only(report);
        assertThat(difference.kind()).isEqualTo(DifferenceKind.OTHER_APPROVER);
        assertThat(difference.says()).contains("lee.park");
        assertThat(report.cases().get(0).unjudged()).isEqualTo(1);
    }

    @Test
    void saysWhereNobodyNeedBeAsked() {
        ShadowReport report = former.compare(Feed.request("REQ-4")
                .submitted("dana.reyes", "20")
                .hoursLater(2)
                .approved("lee.park")
                .hoursLater(1)
                .ordered(former.order("REQ-4", "20")));
        assertThat(only(report).kind()).isEqualTo(DifferenceKind.EXTRA_APPROVAL);
        assertThat(report.cases().get(0).state()).isEqualTo("PO_ISSUED");
    }

    @Test
    void saysWhatTookTooLong() {
        ShadowReport report = former.compare(Feed.request("REQ-5")
                .submitted("dana.reyes", "100")
                .hoursLater(24 * 7)
                .approved("lee.park")
                .hoursLater(1)
                .ordered(former.order("REQ-5", "100")));
        assertThat(report.cases().get(0).differences())
                .extracting(Difference::kind)
                .containsOnlyOnce(DifferenceKind.LATE);
    }

    @Test
    void saysWhichRequestWouldNotHaveBeenTaken() {
        ShadowReport report = former.compare(Feed.request("REQ-6")
                .add("submitted", "dana.reyes", null, RecordValue.EMPTY)
                .hoursLater(2)
                .approved("lee.park"));
        assertThat(only(report).kind()).isEqualTo(DifferenceKind.NOT_ACCEPTED);
        assertThat(report.cases().get(0).state()).isEqualTo("-");
        assertThat(report.cases().get(0).unjudged()).isEqualTo(1);
    }

    @Test
    void findsTheInvoiceThatWasPostedThoughItDoesNotMatch() {
        String order = former.order("REQ-1", "100");
        former.receive(order, "100");
        Feed good = Feed.bill("INV-1", "REQ-1")
                .hoursLater(9)
                .received()
                .entered(order, "12.20", "1220.00")
                .hoursLater(1)
                .posted();
        Feed dear = Feed.bill("INV-2", "REQ-1")
                .received()
                .entered(order, "13.90", "1390.00")
                .hoursLater(1)
                .posted();
        ShadowReport both = former.compare(conforming(), good);
        assertThat(both.cases())
                .filteredOn(one -> one.subject().workflow().equals(ProcureToPay.INVOICE))
                .singleElement()
                .satisfies(one -> assertThat(one.differences()).isEmpty());
        assertThat(only(former.compare(dear)).kind()).isEqualTo(DifferenceKind.NO_MATCH);
    }

    @Test
    void findsTheInvoiceThatWasPostedOnAnOrderNobodyIsKnownToHaveApproved() {
        String order = former.order("REQ-1", "100");
        former.receive(order, "100");

        ShadowReport report = former.compare(Feed.bill("INV-1", "REQ-1")
                .received()
                .entered(order, "12.20", "1220.00")
                .hoursLater(1)
                .posted());

        assertThat(only(report).toString()).contains("POL_NO_APPROVER");
    }

    @Test
    void findsThePersonWhoApprovedTheOrderAndEnteredItsInvoice() {
        PeopleDirectory small = new BothRoles(former.live().staff(), "lee.park", "AP_PROCESSOR").asDirectory();
        ShadowRun run = new ShadowRun(
                former.live().bursar().engine().standard(),
                small,
                ShadowReads.of(former.systems()),
                FormerProcess.MAPS);
        List<LegacyEvent> feed = new ArrayList<>(conforming().events());
        feed.addAll(
                Feed.bill("INV-1", "REQ-1").hoursLater(9).receivedBy("lee.park").events());
        feed.addAll(Feed.bill("INV-2", "REQ-1")
                .hoursLater(9)
                .receivedBy("leah.yates")
                .events());
        ShadowReport report = run.run(feed);
        assertThat(report.counts()).containsOnlyKeys(DifferenceKind.SOD_CONFLICT);
        assertThat(report.toString()).contains("INV-1 at MERCY", "SOD-03");
    }

    @Test
    void countsPerFacilityAndShowsExamples() {
        ShadowReport report = former.compare(
                conforming(),
                Feed.request("REQ-3").submitted("dana.reyes", "90").approved("joan.farrow"),
                Feed.request("REQ-9").add("printed", null, null, RecordValue.EMPTY));
        assertThat(report.facilities()).hasSize(1);
        assertThat(report.facilities().get(0).conformance()).isEqualByComparingTo("50.0");
        assertThat(report.counts()).containsEntry(DifferenceKind.OTHER_APPROVER, 1);
        assertThat(report.exitRuleHolds()).isFalse();
        assertThat(report.unmapped()).containsEntry("p2p.requisition printed", 1);
        assertThat(report.toString())
                .contains("exit rule of 95 %: not met", "REQ-3 at MERCY", "not declared: p2p.requisition printed");
    }

    @Test
    void saysTheSameOfTheSameFeedInAnyOrder() {
        List<LegacyEvent> feed = new ArrayList<>(conforming().events());
        feed.addAll(Feed.request("REQ-3")
                .submitted("dana.reyes", "90")
                .hoursLater(4)
                .approved("joan.farrow")
                .events());
        ShadowReport once = former.shadow().run(feed);
        Collections.reverse(feed);
        assertThat(once.cases()).hasSize(2);
        assertThat(former.shadow().run(feed).facilities()).isEqualTo(once.facilities());
        assertThat(former.shadow().run(List.copyOf(conforming().events())).toString())
                .isEqualTo(
                        former.shadow().run(List.copyOf(conforming().events())).toString());
    }

    @Test
    void leavesNothingInWhatIsLive() {
        Feed conforming = conforming();
        List<String> before = log();
        String books = books();
        former.compare(
                conforming,
                Feed.request("REQ-7").submitted("dana.reyes", "60"),
                Feed.request("REQ-2").submitted("dana.reyes", "500").approved("lee.park"));
        assertThat(log()).isEqualTo(before);
        assertThat(former.live().bursar().as("lee.park").inbox().tasks()).isEmpty();
        assertThat(books()).isEqualTo(books);
        assertThat(former.live().bursar().runDue()).isZero();
    }

    @Test
    void isGivenNoStoreAndNoWayToWrite() {
        assertThat(ShadowRun.class.getConstructors()).hasSize(1);
        assertThat(Arrays.stream(ShadowRun.class.getConstructors()[0].getParameterTypes())
                        .map(Class::getSimpleName))
                .containsExactly("Standard", "PeopleDirectory", "ShadowReads", "List");
        assertThat(Arrays.stream(ShadowReads.class.getMethods())
                        .filter(method -> java.lang.reflect.Modifier.isAbstract(method.getModifiers()))
                        .map(java.lang.reflect.Method::getName))
                .containsExactly("query");
    }

    @Test
    void asksTheSystemsAndNeverSends() {
        List<String> asked = new ArrayList<>();
        ShadowReads counting = call -> {
            asked.add(call.capability().value());
            return former.systems().query(call);
        };
        ShadowRun run = new ShadowRun(
                former.live().bursar().engine().standard(),
                former.live().staff(),
                counting,
                List.of(ShadowMap.purchasing(io.bursar.standards.ProcureToPay.REQUISITION)));
        run.run(conforming().events());
        assertThat(asked).contains("supplier.status", "budget.check", "po.status");
    }

    @Test
    void readsARefusalByItsGravestReason() {
        Finding duties = Finding.error("SOD-03", "Separate");
        Finding limit = Finding.error("APR_LIMIT_BELOW_AMOUNT", "Too much");
        Finding seat = Finding.error("APR_NOT_ELIGIBLE", "Not asked");
        assertThat(Refusals.kind(List.of(seat, limit, duties), DifferenceKind.OTHER_STATE))
                .isEqualTo(DifferenceKind.SOD_CONFLICT);
        assertThat(Refusals.kind(List.of(seat, limit), DifferenceKind.OTHER_STATE))
                .isEqualTo(DifferenceKind.OVER_AUTHORITY);
        assertThat(Refusals.kind(List.of(seat), DifferenceKind.OTHER_STATE)).isEqualTo(DifferenceKind.OTHER_APPROVER);
        assertThat(Refusals.kind(List.of(Finding.error("SYS_GUARD", "No")), DifferenceKind.OTHER_STATE))
                .isEqualTo(DifferenceKind.OTHER_STATE);
    }

    @Test
    void refusesAFeedOverTheLimit() {
        LegacyEvent event = conforming().events().get(0);
        List<LegacyEvent> many = Collections.nCopies(ShadowRun.MAX_EVENTS + 1, event);
        assertThatThrownBy(() -> former.shadow().run(many))
                .isInstanceOf(BursarException.class)
                .hasMessageContaining("too many events");
    }

    private String books() {
        ReferenceErpBooks books = former.live().erp().books();
        return books.purchaseOrders("", 100) + " " + books.reservations("", 100) + " " + books.notifications("", 100)
                + " " + books.invoices("", 100);
    }

    private List<String> log() {
        List<LogRow> rows = new ArrayList<>();
        former.live().store().exportLog(rows::add);
        return rows.stream().map(row -> Arrays.toString(row.bytes())).toList();
    }

    private static Difference only(ShadowReport report) {
        assertThat(report.cases()).hasSize(1);
        assertThat(report.cases().get(0).differences()).as(report.toString()).hasSize(1);
        return report.cases().get(0).differences().get(0);
    }
}
