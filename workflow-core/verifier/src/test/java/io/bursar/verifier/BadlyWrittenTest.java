package io.bursar.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a hospital might write in good faith into a definition or a policy of its own: refuted without any standard to
 * hold it against, with the path to where it goes wrong.
 */
class BadlyWrittenTest {

    private static final String ORDER = "requisition.yaml";
    private static final String FIRST = "transitions:\n";

    private static VerifierInput with(String row) {
        return Shipped.changed(ORDER, FIRST, FIRST + "  - " + row + "\n");
    }

    private static void refuted(Check check, VerifierInput input, String code) {
        assertThat(Refuted.by(check, input)).as(code).anySatisfy(refutation -> {
            assertThat(refutation.finding().code()).isEqualTo(code);
            assertThat(refutation.path()).isNotEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "whoever does not answer agrees | { row: 150, from: PENDING_APPROVAL, on: silence, by: rule, when: clock.routine.over and not present(poNumber), to: APPROVED, who: SYSTEM }",
                "petty cash needs nobody | { row: 150, from: PENDING_APPROVAL, on: petty, by: rule, when: total <= 100.00 USD and not present(poNumber), to: APPROVED, who: SYSTEM }",
                "the buyer lets urgent things pass | { row: 150, from: PENDING_APPROVAL, on: urgent, when: emergency, to: APPROVED, who: BUYER, reason: required }",
                "what was asked back goes on | { row: 150, from: RETURNED, on: goOn, to: APPROVED, who: REQUESTER }",
                "one approval of many is enough | { row: 150, from: PENDING_APPROVAL, on: enough, by: rule, when: plan.decided and effect.reserve.confirmed, to: APPROVED, who: SYSTEM }",
                "the owner of the process overrules | { row: 150, from: [VALIDATED, PENDING_APPROVAL], on: overrule, to: APPROVED, who: PROCESS_OWNER, reason: required }",
                "an order before the approval | { row: 150, from: VALIDATED, on: orderAhead, when: supplierOk, to: PO_PENDING, do: [ effect: po ], who: BUYER }",
                "a price that only the order is told | { row: 150, from: [PO_ISSUED, PO_ACKNOWLEDGED], on: reprice, when: ratified, to: PO_PENDING, do: [ set: { lines: event.lines }, effect: change ], who: BUYER }",
                "another supplier because there was an approval | { row: 150, from: APPROVED, on: divert, when: present(approvedTotal) and supplierOk, to: PO_PENDING, do: [ set: { supplierId: event.supplierId }, effect: po ], who: BUYER }"
            })
    void anOrderThatNobodyApprovedLikeThis(String why, String row) {
        assertThat(Refuted.by(Check.MONEY, with(row)))
                .as(why)
                .isNotEmpty()
                .allSatisfy(refutation -> assertThat(refutation.path()).isNotEmpty());
    }

    @Test
    void anApprovalOfAnotherKindThanWhatItHasBecome() {
        VerifierInput stale = Shipped.changed(
                ORDER,
                "total: offered.total }, set: { profile: changedProfile.profile, riskTier: changedRisk, spendColumn: changedColumn, costCenterOwner: payer }, commit: { keys: orderKeys, amount: lineTotals.total }, effect: reserveGrowth, plan: spend ]",
                "total: offered.total }, effect: reserveGrowth, plan: spend ]");

        refuted(Check.MONEY, stale, "VER_PLAN_STALE");
    }

    @Test
    void anAmountThatMayBeEditedAfterItsApproval() {
        refuted(
                Check.MONEY,
                Shipped.changed(
                        ORDER,
                        "material: [supplierId, beneficiaryId, total, ",
                        "material: [supplierId, beneficiaryId, "),
                "VER_ROUTE_UNBOUND");
    }

    @Test
    void anOrderToWhomTheEventNames() {
        refuted(
                Check.MONEY,
                Shipped.changed(
                        ORDER,
                        "with: { supplierId: supplierId, requesterId",
                        "with: { supplierId: event.supplierId, requesterId"),
                "VER_MONEY_UNSEEN");
    }

    @Test
    void anOrderWhoseLinesComeWithTheEventOfTheLastRow() {
        refuted(
                Check.MONEY,
                Shipped.changed(
                        ORDER, "ratified: ratified, lines: lines }", "ratified: ratified, lines: offeredLines }"),
                "VER_MONEY_UNSEEN");
    }

    @Test
    void aPlanThatMayAskNobody() {
        VerifierInput optional = Shipped.changed(
                "supplier.yaml",
                "      - { role: SUPPLIER_STEWARD, meaning: SPECIALIST, position: after }\n  admission",
                "      - { role: SUPPLIER_STEWARD, when: referralSource, meaning: SPECIALIST, position: after }\n  admission");

        refuted(Check.MONEY, optional, "VER_PLAN_ASKS_NOBODY");
    }

    @Test
    void aCompletePlanOrSomethingElse() {
        VerifierInput either = Shipped.changed(
                ORDER,
                "when: plan.complete and not present(poNumber) and effect.reserve.confirmed, to: APPROVED",
                "when: (plan.complete or handlesPhi = false) and not present(poNumber) and effect.reserve.confirmed, to: APPROVED");

        refuted(Check.MONEY, either, "VER_MONEY_UNAPPROVED");
    }

    @Test
    void anInvoiceThatIsPostedWhereItWasCoded() {
        VerifierInput small = Shipped.changed(
                "invoice.yaml",
                FIRST,
                FIRST
                        + "  - { row: 150, from: CODING, on: small, by: rule, when: gross <= 50.00 USD and docType = INVOICE, to: APPROVED, who: SYSTEM }\n");

        refuted(Check.MONEY, small, "VER_MONEY_UNAPPROVED");
    }

    @Test
    void aCreditThatBecomesAnInvoice() {
        VerifierInput turned = Shipped.changed(
                "invoice.yaml",
                FIRST,
                FIRST
                        + "  - { row: 150, from: APPROVED, on: turn, to: same, do: [ set: { docType: '\"INVOICE\"' } ], who: AP_PROCESSOR }\n");

        refuted(Check.MONEY, turned, "VER_MONEY_CHANGED");
    }

    @Test
    void anAccountThatIsWrittenBeforeAnybodyApproved() {
        VerifierInput hasty = Shipped.changed(
                "supplier.yaml",
                FIRST,
                FIRST
                        + "  - { row: 150, from: RISK_REVIEW, on: hasty, when: form.bankTouched, to: PROVISIONING, do: [ effect: holdPayments, effect: setBank ], who: SUPPLIER_STEWARD }\n");

        refuted(Check.MONEY, hasty, "VER_MONEY_UNAPPROVED");
    }

    @Test
    void anEmergencyThatIsNeverMarked() {
        assertThat(Refuted.codes(
                        Check.RATIFICATION,
                        Shipped.changed(
                                ORDER,
                                "budgetResult: budget.result, ratified: false }",
                                "budgetResult: budget.result, ratified: true }")))
                .isNotEmpty();
    }
}
