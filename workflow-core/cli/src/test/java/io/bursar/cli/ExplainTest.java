package io.bursar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who would have to approve, and who may act, asked on a command line. */
class ExplainTest {

    private static final String QUESTION =
            "explain approval p2p.requisition example/requisition.yaml --at MERCY --by dana.reyes"
                    + " --staff example/staff.csv --now 2026-08-03T15:00:00Z";
    private static final String WITH_FACTS = QUESTION + " --facts example/facts.yaml";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theOwnerOfTheCostCentreAndTheFirstWithAuthorityAreAsked() {
        Shell.Ran ran = Shell.line(WITH_FACTS);

        assertThat(ran.lines().get(0)).isEqualTo("the case would stand in PENDING_APPROVAL");
        assertThat(ran.lines()).hasSize(4);
        assertThat(ran.lines().get(2)).contains("1. lee.park").contains("owns the cost centre");
        assertThat(ran.lines().get(3)).contains("2. yusuf.arroyo").contains("first whose limit covers the amount");
        assertThat(ran.code()).isZero();
    }

    @Test
    void whoIsAskedMayAndWhoRequestedMayNot() {
        assertThat(Shell.line(WITH_FACTS + " --may lee.park").code()).isZero();

        Shell.Ran requester = Shell.line(WITH_FACTS + " --may dana.reyes");

        assertThat(requester.code()).isEqualTo(1);
        assertThat(requester.out()).contains("dana.reyes may not approve:").contains("POL_SOD_CONFLICT");
    }

    @Test
    void whoIsAskedMayAskAFurtherReviewerWhoIsNoParty() {
        Shell.Ran clive = Shell.line(WITH_FACTS + " --may lee.park --reviewer clive.osei");
        Shell.Ran requester = Shell.line(WITH_FACTS + " --may lee.park --reviewer dana.reyes");
        Shell.Ran stranger = Shell.line(WITH_FACTS + " --may sam.ito --reviewer clive.osei");
        Shell.Ran nobody = Shell.line(WITH_FACTS + " --reviewer clive.osei");

        assertThat(clive.code()).isZero();
        assertThat(clive.out())
                .contains("lee.park may ask clive.osei as a further reviewer:")
                .contains("§1.6-1: lee.park is asked to approve")
                .contains("SOD-03: looks at clive.osei");
        assertThat(requester.code()).isEqualTo(1);
        assertThat(requester.out())
                .contains("lee.park may not ask dana.reyes as a further reviewer:")
                .contains("POL_SOD_CONFLICT");
        assertThat(stranger.out()).contains("POL_NOT_ALLOWED");
        assertThat(nobody.code()).isEqualTo(2);
    }

    @Test
    void whereNobodyIsAskedTheQuestionAboutAPersonIsNotLeftOpenInSilence() {
        String early = WITH_FACTS.replace("2026-08-03", "2026-01-02") + " --may lee.park";

        Shell.Ran ran = Shell.line(early);

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out())
                .contains("with open REQ_SUPPLIER_INACTIVE (since 2026-01-02T15:00:00Z)")
                .contains("whether lee.park may approve was not looked at, since nobody is asked to approve");
        assertThat(Shell.line(early.replace("lee.park", "lée")).code()).isEqualTo(2);
    }

    @Test
    void absenceAndDelegationMoveTheQuestion() throws IOException {
        String facts = Files.readString(Path.of("example/facts.yaml"));
        Path away = Files.writeString(folder.resolve("away.yaml"), facts.replace("away: []", "away: [lee.park]"));
        Path delegated = Files.writeString(
                folder.resolve("delegated.yaml"),
                facts.replace(
                        "away: []",
                        "away: [lee.park]\ndelegations: [ { from: lee.park, to: clive.osei, first: 2026-08-01, last: 2026-08-20 } ]"));

        assertThat(Shell.line(QUESTION + " --facts " + away).out())
                .contains("not asked: lee.park")
                .contains("is away without a delegate");
        assertThat(Shell.line(QUESTION + " --facts " + delegated).out()).contains("clive.osei for lee.park");
    }

    @Test
    void whatNobodyAssumedIsNamedAndIsAFinding() {
        Shell.Ran ran = Shell.line(QUESTION);

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out())
                .contains("not known, and no answer assumed:")
                .contains("capability:costCenter.verify {costCenterId: MERCY-NURSING, facility: MERCY}");
    }

    @Test
    void aPayloadThatWouldBeRefusedIsAFindingInTheWordsOfTheKernel() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.yaml"), "emergency: false\n");

        Shell.Ran ran = Shell.line(WITH_FACTS.replace("example/requisition.yaml", empty.toString()));

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).startsWith("it would be refused:").contains("needBy");
    }

    @Test
    void thePayloadMayBeTheJsonOfItsSchema() throws IOException {
        Path json = Files.writeString(folder.resolve("requisition.json"), """
                {"shipToLocationId": "MERCY-DOCK", "needBy": "2026-08-20", "justification": "Gloves", "emergency": false,
                 "suggestedSupplierId": "SUP-1001", "lines": [{"lineNo": 1, "description": "Gloves", "unspsc": "42132203",
                 "uom": "BX", "qty": "100", "unitPrice": {"amount": "12.20", "currency": "USD"},
                 "costCenterId": "MERCY-NURSING", "glAccountId": "61000"}]}
                """);

        Shell.Ran ran = Shell.line(WITH_FACTS.replace("example/requisition.yaml", json.toString()));

        assertThat(ran.out()).contains("1220.00 USD of OPEX_BUDGETED");
        assertThat(ran.code()).isZero();
    }

    @Test
    void anApprovalThatIsNotDueYetIsPlannedWithWhatTheCaseHas() {
        Shell.Ran later = Shell.line(WITH_FACTS + " --approval ratification");
        Shell.Ran tooEarly = Shell.line(WITH_FACTS + " --approval ratification --event none");

        assertThat(later.code()).isZero();
        assertThat(later.out()).contains("1. lee.park").contains("decides RATIFY");
        assertThat(tooEarly.code()).isEqualTo(1);
        assertThat(tooEarly.out())
                .contains("SYS_PLAN_NEEDS")
                .contains("needs total")
                .contains("needs spendColumn");
    }

    @Test
    void anActIsHeldAgainstWhatWasDoneBefore() {
        Shell.Ran conflicted = Shell.line("explain act greta.dorsey ENTER_INVOICE --facts example/facts.yaml");
        Shell.Ran free = Shell.line("explain act lee.park ENTER_INVOICE --facts example/facts.yaml");
        Shell.Ran forAnother =
                Shell.line("explain act lee.park ENTER_INVOICE --for greta.dorsey --facts example/facts.yaml");

        assertThat(conflicted.code()).isEqualTo(1);
        assertThat(conflicted.out()).contains("SOD-03: greta.dorsey approved the requisition");
        assertThat(free.code()).isZero();
        assertThat(forAnother.code()).isEqualTo(1);
        assertThat(forAnother.out()).contains("so lee.park acting for them may not");
    }

    @Test
    void anUnknownFunctionIsSaidWithTheNearestOne() {
        Shell.Ran ran = Shell.line("explain act lee.park ENTER_INVIOCE");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).startsWith("FUNCTION:1:1 CLI-203").contains("nearest=ENTER_INVOICE");
    }
}
