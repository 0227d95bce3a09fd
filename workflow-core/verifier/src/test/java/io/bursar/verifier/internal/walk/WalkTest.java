package io.bursar.verifier.internal.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.definition.WorkflowDefinition;
import io.bursar.standards.ProcureToPay;
import io.bursar.verifier.Check;
import io.bursar.verifier.MoneyTerms;
import io.bursar.verifier.PathStep;
import io.bursar.verifier.Riverbend;
import io.bursar.verifier.Shipped;
import io.bursar.verifier.Verdict;
import io.bursar.verifier.internal.check.MoneyCheck;
import io.bursar.verifier.internal.check.StatesCheck;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The situations of a case are found breadth first, up to a limit. */
class WalkTest {

    private static Machine requisition() {
        return new Machine(Riverbend.STANDARDS.definition(ProcureToPay.REQUISITION), MoneyTerms.canonical());
    }

    @Test
    void theWayToAStateIsAShortestOne() {
        Walk walk = Walk.of(requisition());

        List<PathStep> path = walk.path(walk.nearest("APPROVED").orElseThrow());

        assertThat(path).extracting(PathStep::to).containsExactly("SUBMITTED", "VALIDATED", "APPROVED");
        assertThat(path.get(0))
                .hasToString("DRAFT: submit by REQUESTER or PROXY_REQUESTER (p2p.requisition#1) → SUBMITTED");
    }

    /**
     * A check for what the requester can fix leads back by the inherited row, unless the workflow has one of its own.
     */
    @Test
    void whatValidationFindsGoesBackToTheRequester() {
        WorkflowDefinition checked = Shipped.definition(
                "requisition.yaml",
                text -> text.replaceAll(" {2}- \\{ row: 3, from: SUBMITTED, on: validationFailed, .*\n", "")
                        .replace(
                                "      - { when: supplierOk = false, raise: REQ_SUPPLIER_INACTIVE }\n",
                                "      - { when: supplierOk = false, raise: DATA_VALIDATION }\n"));

        assertThat(back(new Machine(checked, MoneyTerms.canonical())))
                .containsExactly("SUBMITTED: validationFailed by SYSTEM (p2p.requisition CT15) → RETURNED");
        assertThat(back(requisition()))
                .containsExactly("SUBMITTED: validationFailed by SYSTEM (p2p.requisition#3) → RETURNED");
    }

    private static List<String> back(Machine machine) {
        return Walk.of(machine).arcs().stream()
                .map(arc -> arc.step().toString())
                .filter(step -> step.contains(": validationFailed "))
                .distinct()
                .toList();
    }

    @Test
    void everySituationIsFoundWithinTheLimit() {
        assertThat(Walk.of(requisition(), Walk.MAX_SITUATIONS).cut()).isFalse();
    }

    @Test
    void beyondTheLimitNothingIsProved() {
        Walk walk = Walk.of(requisition(), 5);

        assertThat(walk.cut()).isTrue();
        assertThat(walk.nodes()).hasSize(5);
        assertThat(StatesCheck.of(walk, Riverbend.input()).verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(MoneyCheck.of(walk).verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(MoneyCheck.of(walk).check()).isEqualTo(Check.MONEY);
    }
}
