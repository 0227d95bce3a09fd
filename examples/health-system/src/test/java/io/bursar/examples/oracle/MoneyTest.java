package io.bursar.examples.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MoneyTest {
    private static final String RESULT = "'result':{'total':" + Samples.money("1200.00") + "}";

    private static SampleCase order() {
        return Samples.requisition("order");
    }

    private static String result(String total) {
        return "'result':{'total':" + Samples.money(total) + "}";
    }

    @Test
    void namesAnOrderAboveTheApprovedTotalAndItsAllowance() {
        assertThat(SampleLog.codes(order().change(RESULT, result("1260.00")))).isEmpty();
        assertThat(SampleLog.codes(order().change(RESULT, result("1260.01")))).containsExactly("REQ-I2");
    }

    @Test
    void boundsTheAllowanceByItsAmount() {
        String approved = "'total':" + Samples.money("1200.00") + ",'limit'";
        String high = "'total':" + Samples.money("20000.00") + ",'limit'";
        SampleCase large = order().change(approved, high).change("'L2'", "'L3'").change("5000.00", "25000.00");

        assertThat(SampleLog.codes(large.change(RESULT, result("20250.00")))).isEmpty();
        assertThat(SampleLog.codes(large.change("20250.00", "20250.01"))).containsExactly("REQ-I2");
    }

    @Test
    void namesAnEmergencyOrderAboveWhatWasRatified() {
        SampleCase one = Samples.emergency("urgent")
                .change(
                        "'digest':'d1','total':" + Samples.money("1200.00"),
                        "'digest':'d1','total':" + Samples.money("1000.00"));

        assertThat(SampleLog.codes(one)).containsExactly("REQ-I2");
    }

    @Test
    void namesAnInvoiceAboveItsOwnApproval() {
        assertThat(SampleLog.codes(Samples.nonOrder("bill")
                        .change("'gross':" + Samples.money("1200.00"), "'gross':" + Samples.money("1260.01"))))
                .containsExactly("MATERIAL");
    }

    @Test
    void namesWhatGoesOnWithoutItsReservation() {
        SampleCase late =
                Samples.approved(Samples.submitted(Samples.draft("order")).without("'R-1'"));

        assertThat(SampleLog.codes(late)).containsExactly("REQ-I4");
        assertThat(SampleLog.codes(order().change("'budgetResult':'OK'", "'budgetResult':'BLOCK'")))
                .containsExactly("REQ-I4");
    }

    @Test
    void namesASecondOrder() {
        String again = "'effect':5,'alias':'create','capability':'po.create','key':'another'";

        assertThat(SampleLog.codes(
                        Samples.issued(Samples.ordered(Samples.approved(Samples.submitted(Samples.draft("order")))))
                                .event("effect-intended", again)))
                .containsExactly("REQ-I5");
        assertThat(SampleLog.codes(order().change("'effect':2,'state':'CONFIRMED'", "'effect':2,'state':'REJECTED'")))
                .containsExactly("REQ-I5");
    }

    @Test
    void wantsAnotherSignatoryForControlledSubstances() {
        SampleCase one = Samples.ordered(Samples.approved(Samples.controlled("order")));

        assertThat(SampleLog.codes(one)).isEmpty();
        assertThat(SampleLog.codes(one.change("'sofia'", "'ruth'"))).containsExactly("REQ-I6");
        assertThat(SampleLog.codes(one.change("'signatoryId':'ruth'", "'form':'F'")))
                .containsExactly("REQ-I6");
    }

    @Test
    void namesAnEmergencyThatIsNotRatifiedRightly() {
        SampleCase never = Samples.emergency("urgent").without("'on':'ratify'").without("requisition.ratified");
        SampleCase incomplete = Samples.emergency("urgent").without("plan-satisfied");
        SampleCase byBuyer = Samples.emergency("urgent").change("omar", "bob").actor("'decided'", "person:bob");

        assertThat(SampleLog.codes(never)).containsExactly("RATIFY");
        assertThat(SampleLog.codes(incomplete)).containsExactly("RATIFY");
        assertThat(SampleLog.codes(byBuyer)).containsExactly("RATIFY");
    }

    @Test
    void namesABlockedRowThatFires() {
        SampleCase blocked =
                order().before("'on':'createPo'", "exception-raised", "'exception':1,'code':'REQ_OFF_CONTRACT'");
        String lifted = "'exception':1,'code':'REQ_OFF_CONTRACT','resolution':'x'";

        assertThat(SampleLog.codes(blocked)).contains("BLOCK");
        assertThat(SampleLog.codes(blocked.before("'on':'createPo'", "exception-resolved", lifted)))
                .isEmpty();
    }
}
