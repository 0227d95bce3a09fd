package io.bursar.examples.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ResolutionTest {
    private static final String ACCEPTED = "'proposedResolution':'ACCEPT_VARIANCE'";

    private static SampleCase bill() {
        return Samples.paid(Samples.invoice("bill"));
    }

    private static SampleCase order() {
        return Samples.requisition("order");
    }

    private static SampleCase accepted() {
        return StreamSamples.accepted("price", bill());
    }

    private static Set<String> codes(SampleCase... cases) {
        return SampleLog.codes(cases);
    }

    @Test
    void findsNothingInCasesThatKeepTheRules() {
        assertThat(SampleLog.judge(accepted()).findings()).isEmpty();
        assertThat(SampleLog.judge(order(), bill(), accepted()).findings()).isEmpty();
    }

    @Test
    void allowsWhatTheHoldNames() {
        assertThat(codes(accepted().change("INV_PRICE", "INV_QTY_RECEIVED"))).containsExactly("RESOLUTION");
        assertThat(codes(accepted().change("INV_PRICE", "INV_UOM"))).isEmpty();
        assertThat(codes(accepted().change("ACCEPT_VARIANCE", "RETURN_TO_SUPPLIER")))
                .isEmpty();
    }

    @Test
    void wantsAnApprovalForWhatGivesMoneyAway() {
        SampleCase bare = StreamSamples.held("price", bill())
                .record("fire", "person:remy")
                .event("data-set", "'fields':{'resolution':'SHORT_PAY'}")
                .move(7, "propose", "WITH_RESOLVER", "RESOLVED", "REC");

        assertThat(codes(bare)).containsExactly("RESOLUTION");
    }

    @Test
    void wantsAuthorityOverTheVariance() {
        assertThat(codes(accepted().change("'30.00'", "'100.00'"))).isEmpty();
        assertThat(codes(accepted().change("'30.00'", "'100.01'"))).containsExactly("VARIANCE");
    }

    @Test
    void wantsACause() {
        assertThat(codes(accepted().change("'causeCode':'PRICE_LIST',", ""))).containsExactly("CAUSE");
    }

    @Test
    void keepsResolverApartFromApprover() {
        assertThat(codes(accepted().actor(ACCEPTED, "person:asa"))).containsExactly("SOD-08");
        assertThat(codes(accepted().change("'people':['remy']", "'people':['remy','asa']")))
                .containsExactly("SOD-08");
    }

    @Test
    void keepsWhoEnteredTheInvoiceApartFromApprover() {
        SampleCase entered = bill().change("'ENTER_INVOICE','people':['ada']", "'ENTER_INVOICE','people':['asa']");

        assertThat(codes(order(), entered, accepted())).containsExactly("SOD-08");
    }

    @Test
    void keepsWhoApprovedTheOrderApartFromResolver() {
        SampleCase one = accepted().change("'people':['remy']", "'people':['omar']");

        assertThat(codes(order(), bill(), one)).containsExactly("SOD-03");
    }

    @Test
    void keepsWhoCalledTheBankBackApartFromResolverForNinetyDays() {
        SampleCase one = accepted().change("'people':['remy']", "'people':['vera']");
        SampleCase change = StreamSamples.bankChange("change");

        assertThat(codes(bill().change("PO-1", "PO-9"), one.shift(24 * 89), change))
                .contains("SOD-04");
        assertThat(codes(bill().change("PO-1", "PO-9"), one.shift(24 * 3), change))
                .doesNotContain("SOD-04");
    }

    @Test
    void stopsTheInvoiceWhileTheExceptionIsOpen() {
        SampleCase late = accepted().shift(24);

        assertThat(codes(order(), bill(), late)).containsExactly("IEX-I1");
        assertThat(codes(order(), bill(), late.shift(1))).containsExactly("IEX-I1");
    }

    @Test
    void wantsACaseForEachHold() {
        SampleCase freight = bill().before("'row':6", "exception-raised", "'exception':1,'code':'INV_FREIGHT'")
                .before("'row':6", "exception-resolved", "'exception':1,'code':'INV_FREIGHT'");

        assertThat(codes(order(), freight)).isEmpty();
        assertThat(codes(order(), freight, accepted())).containsExactly("CHILD");
    }

    @Test
    void leavesFactsToTheirOwnCases() {
        SampleCase posts = accepted().change("invoice.release", "receipt.post");

        assertThat(codes(posts)).containsExactly("IEX-I2");
    }

    @Test
    void leavesTheSuppliersFiguresAlone() {
        SampleCase edited = bill().before("'row':6", "data-set", "'fields':{'gross':" + Samples.money("1199.00") + "}");

        assertThat(codes(order(), edited)).containsExactly("IEX-I2");
    }

    @Test
    void doesNotGoAwayBecauseNobodyAnswers() {
        for (String gone : new String[] {"withdraw", "expire", "discard"}) {
            SampleCase one = StreamSamples.held("price", bill())
                    .record("fire", "person:remy")
                    .move(0, gone, "WITH_RESOLVER", "CANCELLED", "END");

            assertThat(codes(one)).containsExactly("ROW");
        }
    }

    @Test
    void leavesRowsToPeopleWhereAModelWasNotSure() {
        SampleCase unsure = accepted()
                .before("'row':2", "exception-raised", "'exception':1,'code':'AI_LOW_CONFIDENCE','state':'OPEN'")
                .before("'row':2", "exception-resolved", "'exception':1,'code':'AI_LOW_CONFIDENCE'");

        assertThat(codes(unsure)).containsExactly("AI");
    }

    @Test
    void waitsForASupplierAsLongAsTheCasePinned() {
        SampleCase asked = StreamSamples.held("price", bill())
                .record("fire", "person:remy")
                .move(4, "askSupplier", "WITH_RESOLVER", "WITH_SUPPLIER", "FUL");

        assertThat(codes(asked.later(24 * 19)
                        .record("tick", Samples.SERVICE)
                        .move(5, "timeout", "WITH_SUPPLIER", "WITH_RESOLVER", "FUL")))
                .isEmpty();
        assertThat(codes(asked.cut(2)
                        .later(24 * 3)
                        .record("tick", Samples.SERVICE)
                        .move(5, "timeout", "WITH_SUPPLIER", "WITH_RESOLVER", "FUL")))
                .containsExactly("G9");
    }

    @Test
    void letsNoSuggestionCountByItselfBelowItsFloorOrUncertified() {
        String suggestion = "'proposal':{'proposalId':'p1','useCase':'A04','status':'SUGGESTED','confidence':0.84}";
        String counted = "'proposal':{'proposalId':'p1','useCase':'A04'},'review':'automatic'";
        SampleCase one =
                accepted().before("'row':2", "proposed", suggestion).before("'row':2", "proposal-reviewed", counted);

        assertThat(SampleLog.judge(one).counts()).containsEntry("AI", 2L);
        assertThat(codes(one.change("'automatic'", "'ignored'"))).isEmpty();
        assertThat(SampleLog.judge(one.change("'ignored'", "'automatic'").change("0.84", "0.85"))
                        .counts())
                .containsEntry("AI", 1L);
    }

    @Test
    void letsNoModelAct() {
        assertThat(codes(accepted().actor(ACCEPTED, "ai-agent:model-7"))).contains("AI");
        assertThat(codes(
                        accepted(),
                        StreamSamples.bankChange("change")
                                .change("'vera'", "'model-7'")
                                .actor("'vera'", "x:y")
                                .record("tick", "ai-agent:model-7")
                                .event("fact-taken", "'fact':'f'")))
                .contains("G8");
    }

    @Test
    void namesASecondCaseForOneHold() {
        assertThat(codes(accepted(), StreamSamples.accepted("again", bill()).shift(1)))
                .containsExactly("TWIN");
    }
}
