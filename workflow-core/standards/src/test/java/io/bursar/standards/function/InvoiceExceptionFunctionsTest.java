package io.bursar.standards.function;

import static io.bursar.standards.function.Functions.call;
import static io.bursar.standards.function.Functions.list;
import static io.bursar.standards.function.Functions.number;
import static io.bursar.standards.function.Functions.price;
import static io.bursar.standards.function.Functions.record;
import static io.bursar.standards.function.Functions.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.money.Money;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvoiceExceptionFunctionsTest {

    private static RecordValue proposal(String hold, String resolution, String variance) {
        return record(
                "p2p.holdProposal",
                with().put("holdCode", hold)
                        .put("resolution", resolution)
                        .put("variance", Money.usd(variance))
                        .put("lineTotal", Money.usd("5000.00"))
                        .put("acceptVarianceAp", Money.usd("100.00")));
    }

    @ParameterizedTest
    @CsvSource({
        "100.00, true, false, false",
        "100.01, false, true, true",
        "1000.00, false, true, true",
        "1000.01, false, true, false"
    })
    void theBandsOfAnAcceptedVarianceAreInclusive(
            String variance, boolean byRole, boolean byAuthority, boolean withBuyer) {
        RecordValue asked = proposal("INV_PRICE", "ACCEPT_VARIANCE", variance);

        assertThat(asked.isTrue("byRole")).isEqualTo(byRole);
        assertThat(asked.isTrue("byAuthority")).isEqualTo(byAuthority);
        assertThat(asked.isTrue("byAuthority") && asked.isTrue("withBuyer")).isEqualTo(withBuyer);
    }

    @Test
    void aChangedOrderIsTestedByTheLineWhereThatIsMore() {
        assertThat(proposal("INV_QTY_ORDERED", "PO_CHANGE", "120.00").money("tested"))
                .contains(Money.usd("5000.00"));
    }

    @Test
    void whatIsNotAllowedGoesNoWay() {
        RecordValue asked = proposal("INV_NO_RECEIPT", "ACCEPT_VARIANCE", "1.00");

        assertThat(asked.isTrue("allowed") || asked.isTrue("byRole") || asked.isTrue("byAuthority"))
                .isFalse();
    }

    @Test
    void ofAHoldNobodyKnowsThereIsNoProposal() {
        assertThat(call("p2p.holdProposal", with().put("holdCode", "INV_OTHER").put("resolution", "RECODE")))
                .isEmpty();
    }

    @Test
    void theCodeAloneSaysTheCauseOfMostHolds() {
        RecordValue receipt = record("p2p.holdTriage", with().put("holdCode", "INV_NO_RECEIPT"));
        RecordValue price = record("p2p.holdTriage", with().put("holdCode", "INV_PRICE"));

        assertThat(receipt.text("cause")).contains("NOT_RECEIVED");
        assertThat(receipt.text("group")).contains("RECEIVING");
        assertThat(price.text("cause")).isEmpty();
        assertThat(price.text("anyCause")).contains("OTHER");
    }

    @Test
    void whatAPersonSaysComesBeforeWhatTheEnterpriseMapped() {
        Data.Builder asked = with().put("holdCode", "INV_PRICE")
                .put("groups", with().put("INV_PRICE", "FINANCE").build());

        assertThat(record("p2p.holdTriage", asked).text("group")).contains("FINANCE");
        assertThat(record("p2p.holdTriage", asked.put("group", "AP")).text("group"))
                .contains("AP");
    }

    @Test
    void aLinkChangesCodingAndOrderOfItsLineAndNothingElse() {
        Data.Builder line = Functions.billed(1, "10", "12.00");
        RecordValue linked = record(
                "p2p.linkedLines",
                with().put("lines", list(line, Functions.billed(2, "1", "1.00")))
                        .put(
                                "links",
                                list(with().put("lineNo", 1)
                                        .put("glAccountId", "6500")
                                        .put("qty", number("1"))
                                        .put("unitPrice", price("0.01"))
                                        .put("amount", Money.usd("0.01")))));

        assertThat(linked.isTrue("changed")).isTrue();
        assertThat(linked.records("lines").get(0))
                .isEqualTo(line.put("glAccountId", "6500").build());
        assertThat(linked.records("lines").get(1))
                .isEqualTo(Functions.billed(2, "1", "1.00").build());
    }

    @Test
    void theLogOfContactsHasALimit() {
        Data.Builder entry = with().put("what", "ASKED");
        Data.Builder[] full = Collections.nCopies(99, entry).toArray(Data.Builder[]::new);

        RecordValue hundredth = record("p2p.contactLog", with().put("log", list(full)));

        assertThat(hundredth.decimal("seq").orElseThrow()).isEqualByComparingTo("100");
        assertThat(call("p2p.contactLog", with().put("log", hundredth.list("log"))))
                .isEmpty();
    }

    @Test
    void theFiguresAreTheSameWhereTheHoldIsGoneOrAsItWasResolved() {
        Data.Builder hold = with().put("code", "INV_PRICE").put("lineNo", 1).put("over", number("30.00"));
        Data.Builder asked = with().put("holds", list(hold))
                .put("lines", list(Functions.billed(1, "100", "12.30")))
                .put("holdCode", "INV_PRICE")
                .put("on", "1");

        assertThat(record("p2p.holdFigures", asked.put("over", number("30"))).isTrue("same"))
                .isTrue();
        RecordValue other = record("p2p.holdFigures", asked.put("over", number("20")));
        assertThat(other.isTrue("same")).isFalse();
        assertThat(other.money("variance")).contains(Money.usd("30.00"));
        assertThat(record("p2p.holdFigures", asked.put("on", "2")).isTrue("same"))
                .isTrue();
    }

    @Test
    void onlyTheLineThatIsOverTakesMoreOfAnOrder() {
        var raised = call(
                        "p2p.raisedOrder",
                        with().put(
                                        "lines",
                                        list(Functions.ordered(1, "100", "12.00"), Functions.ordered(2, "5", "1.00")))
                                .put("poLine", 1)
                                .put("over", number("10")))
                .orElseThrow();

        assertThat(((io.bursar.model.data.ListValue) raised).records())
                .extracting(line -> line.decimal("qty").orElseThrow().toPlainString())
                .containsExactly("110", "5");
    }
}
