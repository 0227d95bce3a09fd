package io.bursar.examples.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class DutyTest {
    private static final String RECEIVES = "'POST_RECEIPT','people':['rex']";

    private static SampleCase order() {
        return Samples.requisition("order");
    }

    private static SampleCase bill() {
        return Samples.paid(Samples.invoice("bill"));
    }

    private static Set<String> codes(SampleCase order, SampleCase bill) {
        return SampleLog.codes(order, bill);
    }

    @Test
    void keepsApproverAndReceiverApart() {
        assertThat(codes(order().change(RECEIVES, RECEIVES.replace("rex", "omar")), bill()))
                .containsExactly("SOD-02");
    }

    @Test
    void countsThePersonBehindADelegate() {
        assertThat(codes(order().change(RECEIVES, "'POST_RECEIPT','people':['rex','omar']"), bill()))
                .containsExactly("SOD-02");
    }

    @Test
    void keepsRequesterAndAccepterOfAServiceApart() {
        assertThat(codes(order().change(RECEIVES, "'ACCEPT_SERVICE','people':['ruth']"), bill()))
                .containsExactly("SOD-02");
    }

    @Test
    void keepsApproverAndEntryApartAcrossTheChain() {
        SampleCase entered = bill().change(
                        "'ENTER_INVOICE','people':['ada']", "'ENTER_INVOICE','people':['ada','omar']")
                .change("'APPROVE_INVOICE_BY_ORDER','people':['omar']", "'APPROVE_INVOICE_BY_ORDER','people':['olga']");

        assertThat(codes(order(), entered)).containsExactly("SOD-03");
        assertThat(codes(order(), entered.change("PO-1", "PO-9"))).isEmpty();
    }

    @Test
    void keepsReceiverAndEntryApart() {
        assertThat(codes(order().change(RECEIVES, RECEIVES.replace("rex", "ada")), bill()))
                .containsExactly("SOD-07");
    }

    @Test
    void keepsEntryAndApprovalOfAnInvoiceApart() {
        SampleCase one = Samples.nonOrder("bill")
                .change("'ENTER_INVOICE','people':['ada']", "'ENTER_INVOICE','people':['ada','omar']");

        assertThat(SampleLog.codes(one)).containsExactly("SOD-08");
    }

    @Test
    void countsRowsThatPeopleFireWithoutARecordedAct() {
        SampleCase one =
                Samples.nonOrder("bill").without("'function':'ENTER_INVOICE'").actor("'on':'coded'", "person:omar");

        assertThat(SampleLog.codes(one)).containsExactly("SOD-08");
    }

    @Test
    void keepsReleaserApartFromWhoEnteredOrApproved() {
        String releases = "'RELEASE_PAYMENT','people':['tess']";

        assertThat(codes(order(), bill().change(releases, releases.replace("tess", "ada"))))
                .containsExactly("SOD-09");
        assertThat(codes(order(), bill().change(releases, releases.replace("tess", "omar"))))
                .containsExactly("SOD-09");
        assertThat(codes(order(), bill().change(releases, releases.replace("tess", "paul"))))
                .containsExactly("SOD-10");
    }

    @Test
    void keepsOrderAndReceiptOfControlledSubstancesApart() {
        SampleCase one = Samples.closed(Samples.issued(Samples.ordered(Samples.approved(Samples.controlled("order")))));

        assertThat(SampleLog.codes(one)).isEmpty();
        assertThat(SampleLog.codes(one.change(RECEIVES, RECEIVES.replace("rex", "sofia"))))
                .containsExactly("SOD-15");
    }

    @Test
    void keepsMasterDataApartForThirtyDays() {
        SampleCase early = order().record("take", Samples.SERVICE)
                .at("2026-03-10T00:00:00Z")
                .event("acted", "'function':'MAINTAIN_SUPPLIER','people':['bob'],'scopes':[]");
        SampleCase other = bill().change("chain-1", "chain-2")
                .record("take", Samples.SERVICE)
                .event("acted", "'function':'CREATE_PO','people':['bob'],'scopes':[]");

        assertThat(codes(early, other.at("2026-04-09T00:00:00Z"))).containsExactly("SOD-01");
        assertThat(codes(early, other.at("2026-04-09T00:00:01Z"))).isEmpty();
    }
}
