package io.bursar.standards.function;

import static io.bursar.standards.function.Functions.DAY;
import static io.bursar.standards.function.Functions.call;
import static io.bursar.standards.function.Functions.record;
import static io.bursar.standards.function.Functions.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.model.data.BooleanValue;
import io.bursar.model.data.Data;
import io.bursar.model.data.DateValue;
import io.bursar.model.data.TokenValue;
import io.bursar.model.money.Money;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaymentFunctionsTest {

    @Test
    void aReleaseByThreeDifferentPeopleIsClean() {
        assertThat(record("p2p.releaseDuties", run("tess", List.of("ravi"))).isTrue("clean"))
                .isTrue();
    }

    @Test
    void whoPreparedMayNotRelease() {
        assertThat(record("p2p.releaseDuties", run("tess", List.of("tess"))).isTrue("clean"))
                .isFalse();
    }

    @Test
    void whoEnteredOrApprovedMayNeitherPrepareNorRelease() {
        assertThat(record("p2p.releaseDuties", run("tess", List.of("kim"))).isTrue("clean"))
                .isFalse();
        assertThat(record("p2p.releaseDuties", run("kim", List.of("ravi"))).isTrue("clean"))
                .isFalse();
        assertThat(record("p2p.releaseDuties", run("tess", List.of("lee"))).isTrue("clean"))
                .isFalse();
    }

    @Test
    void aLargeRunNeedsTwoReleasers() {
        Data.Builder one = run("tess", List.of("ravi")).put("runTotal", Money.usd("100000.00"));
        Data.Builder two = run("tess", List.of("ravi", "sam")).put("runTotal", Money.usd("100000.00"));
        Data.Builder small = run("tess", List.of("ravi")).put("runTotal", Money.usd("99999.99"));

        assertThat(record("p2p.releaseDuties", one).isTrue("clean")).isFalse();
        assertThat(record("p2p.releaseDuties", two).isTrue("clean")).isTrue();
        assertThat(record("p2p.releaseDuties", two).text("secondReleaser")).contains("sam");
        assertThat(record("p2p.releaseDuties", small).isTrue("clean")).isTrue();
    }

    @Test
    void theDiscountDayHoldsWhileItCanBeHad() {
        Data.Builder terms = with().put("dueDate", DAY.plusDays(30))
                .put("discountDate", DAY.plusDays(10))
                .put("discountAmount", Money.usd("12.00"));

        assertThat(call("p2p.payDate", terms.put("today", DAY))).contains(new DateValue(DAY.plusDays(10)));
        assertThat(call("p2p.payDate", terms.put("today", DAY.plusDays(11)))).contains(new DateValue(DAY.plusDays(30)));
    }

    @Test
    void anotherBankAccountThanTheCurrentOneIsNotPaid() {
        assertThat(call(
                        "p2p.bankTokenCurrent",
                        with().put("used", new TokenValue("a")).put("current", new TokenValue("b"))))
                .contains(BooleanValue.FALSE);
        assertThat(call(
                        "p2p.bankTokenCurrent",
                        with().put("used", new TokenValue("a")).put("current", new TokenValue("a"))))
                .contains(BooleanValue.TRUE);
    }

    @Test
    void onlyAReleasedPaymentCanBeStopped() {
        assertThat(call("p2p.stoppablePayments", with().put("paymentRef", "P-1").put("state", "RELEASED")))
                .contains(Functions.list(with().put("paymentRef", "P-1")));
        assertThat(call("p2p.stoppablePayments", with().put("paymentRef", "P-1").put("state", "PREPARED")))
                .contains(Functions.list());
    }

    private static Data.Builder run(String preparer, List<String> releasers) {
        return with().put("preparerId", preparer)
                .put("releaserIds", Data.texts(releasers))
                .put("mayRelease", Data.texts(List.of("ravi", "sam", "kim", "lee", "tess")))
                .put("enteredBy", Data.texts(List.of("kim")))
                .put("approvedBy", Data.texts(List.of("lee")))
                .put("amount", Money.usd("1200.00"))
                .put("dualReleaseAmount", Money.usd("100000.00"));
    }
}
