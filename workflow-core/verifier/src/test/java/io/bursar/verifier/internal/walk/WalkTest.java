package io.bursar.verifier.internal.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.standards.ProcureToPay;
import io.bursar.verifier.Check;
import io.bursar.verifier.MoneyTerms;
import io.bursar.verifier.PathStep;
import io.bursar.verifier.Riverbend;
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

    @Test
    void everySituationIsFoundWithinTheLimit() {
        assertThat(Walk.of(requisition(), Walk.MAX_SITUATIONS).cut()).isFalse();
    }

    @Test
    void beyondTheLimitNothingIsProved() {
        Walk walk = Walk.of(requisition(), 5);

        assertThat(walk.cut()).isTrue();
        assertThat(walk.nodes()).hasSize(5);
        assertThat(StatesCheck.of(walk).verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(MoneyCheck.of(walk).verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(MoneyCheck.of(walk).check()).isEqualTo(Check.MONEY);
    }
}
