package io.bursar.examples.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class SupplierTest {
    private static SampleCase change() {
        return StreamSamples.bankChange("change");
    }

    private static SampleCase onboarding() {
        return StreamSamples.onboarding("new");
    }

    private static SampleCase block() {
        return StreamSamples.block("block");
    }

    private static Set<String> codes(SampleCase... cases) {
        return SampleLog.codes(cases);
    }

    @Test
    void findsNothingInCasesThatKeepTheRules() {
        assertThat(SampleLog.judge(change()).findings()).isEmpty();
        assertThat(SampleLog.judge(onboarding()).findings()).isEmpty();
        assertThat(SampleLog.judge(block()).findings()).isEmpty();
    }

    @Test
    void wantsEveryListClear() {
        assertThat(codes(onboarding()
                        .change("'list':'OIG-LEIE','result':'CLEAR'", "'list':'OIG-LEIE','result':'CONFIRMED'")))
                .containsExactly("SUP-I1");
        assertThat(codes(onboarding().change("STATE-MEDICAID", "NICE-LIST"))).containsExactly("SUP-I1");
    }

    @Test
    void wantsAScreeningOfThirtyOneDays() {
        assertThat(codes(onboarding().at("2026-05-01T09:00:00Z"))).containsExactly("SUP-I1");
    }

    @Test
    void takesAPossibleMatchForClearOnceAPersonResolvedIt() {
        String possible = "'list':'OIG-LEIE','result':'POSSIBLE_MATCH'";
        SampleCase open = onboarding().change("'list':'OIG-LEIE','result':'CLEAR'", possible);

        assertThat(codes(open)).containsExactly("SUP-I1");
        assertThat(codes(open.before(
                                "evidenceComplete",
                                "exception-raised",
                                "'exception':1,'code':'SUP_POSSIBLE_EXCLUSION','state':'VERIFYING'")
                        .before(
                                "evidenceComplete",
                                "exception-resolved",
                                "'exception':1,'code':'SUP_POSSIBLE_EXCLUSION'")))
                .isEmpty();
    }

    @Test
    void keepsThreePeopleApartOnABankChange() {
        assertThat(codes(change().change("'callbackBy':'vera'", "'callbackBy':'sue'")))
                .contains("SUP-I2", "SOD-05");
        assertThat(codes(change().change("'callbackBy':'vera'", "'callbackBy':'tom'")))
                .containsExactly("SUP-I2");
        assertThat(codes(change().change("TREASURY@", "BUYER@"))).containsExactly("SUP-I2");
    }

    @Test
    void wantsACallOnAKnownNumberBeforeAnythingIsWritten() {
        assertThat(codes(change().change("PRIOR_MASTER", "THE_LETTER"))).containsExactly("CALLBACK");
        assertThat(codes(change().change("2026-03-02T10:30", "2026-03-09T10:30")))
                .containsExactly("CALLBACK");
    }

    @Test
    void wantsPaymentsHeldFirst() {
        assertThat(codes(change().change("supplier.paymentHold", "notify.send")))
                .containsExactly("HOLD-FIRST");
    }

    @Test
    void wantsTheChangeCooledOff() {
        assertThat(codes(change().change("'variation':{}", "'variation':{'p2p.sup.coolingDays':4}")))
                .containsExactly("COOLING");
        assertThat(codes(change().change("'variation':{}", "'variation':{'p2p.sup.coolingDays':2}")))
                .isEmpty();
    }

    @Test
    void wantsPlainAccountsNowhere() {
        assertThat(codes(change().change("{'token':'tok-new'}", "'12345678'"))).containsExactly("SUP-I4");
        assertThat(codes(change().change(
                                "'data':{'supplierId':'S-1'}", "'data':{'supplierId':'S-1','holderName':'Acme'}")))
                .containsExactly("SUP-I4");
    }

    @Test
    void wantsWhomThePlanMustAsk() {
        assertThat(codes(onboarding()
                        .change("SPECIALIST:SOURCING_LEAD", "SPECIALIST:BUYER")
                        .change("SOURCING_LEAD@", "BUYER@")))
                .containsExactly("PLAN");
        assertThat(codes(onboarding().change("'referralSource':false", "'referralSource':true")))
                .containsExactly("PLAN");
    }

    @Test
    void wantsABlockSentAtOnceAndRatifiedByOthers() {
        assertThat(codes(block().change("supplier.block','key", "notify.send','key")))
                .containsExactly("BLOCKED");
        assertThat(codes(block().change("'meaning':'RATIFY'", "'meaning':'SPEND'")))
                .containsExactly("RATIFY");
        assertThat(codes(block().without("supplier.blocked"))).containsExactly("EMIT");
    }

    @Test
    void namesWhatCommitsWithoutAPlan() {
        assertThat(codes(onboarding().without("'plan-satisfied'"))).contains("G1");
    }

    @Test
    void namesASecondSupplier() {
        SampleCase twice = onboarding()
                .before(
                        "reconcileOk",
                        "effect-intended",
                        "'effect':7,'alias':'x','capability':'supplier.create','key':'x'")
                .before("reconcileOk", "effect-outcome", "'effect':7,'state':'CONFIRMED','reference':'S-2'");

        assertThat(codes(twice)).containsExactly("REPEAT");
    }

    @Test
    void namesARowFiredUnderWhatBlocksIt() {
        String missing = "'exception':1,'code':'SUP_BAA_MISSING','state':'PENDING_APPROVAL'";
        SampleCase one = onboarding().before("'task':'t1'", "exception-raised", missing);

        assertThat(codes(one)).contains("BLOCK");
    }

    @Test
    void namesAPersonWhoClaimsWhatFactsSay() {
        SampleCase claimed =
                change().cut(6).record("fire", "person:tom").fact("command", "", "{'event':'coolingEnded'}");

        assertThat(codes(claimed)).containsExactly("ACTOR");
    }

    @Test
    void keepsPaymentsAwayFromAnOpenBankChange() {
        SampleCase paid = Samples.paid(Samples.nonOrder("bill"));

        assertThat(codes(change(), paid)).containsExactly("SUP-I3");
    }

    @Test
    void keepsPaymentsAwayFromABlockedSupplier() {
        SampleCase paid = Samples.paid(Samples.nonOrder("bill"));

        assertThat(codes(block(), paid)).containsExactly("BLOCKED");
        assertThat(codes(block(), Samples.paid(Samples.nonOrder("bill").change("S-1", "S-2"))))
                .isEmpty();
    }

    @Test
    void wantsOpenOrdersStoppedInTheSameMinute() {
        SampleCase open = Samples.issued(Samples.ordered(Samples.approved(Samples.submitted(Samples.draft("order")))));

        assertThat(codes(open, block().shift(24))).containsExactly("PROPAGATION");
        assertThat(codes(
                        open.record("take", Samples.SERVICE)
                                .at("2026-03-03T10:00:30Z")
                                .event(
                                        "exception-raised",
                                        "'exception':1,'code':'REQ_SUPPLIER_INACTIVE','state':'PO_ISSUED'"),
                        block().shift(24)))
                .isEmpty();
    }
}
