package io.bursar.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.engine.CaseRef;
import io.bursar.engine.Engine;
import io.bursar.engine.Outcome;
import io.bursar.engine.PreparedCommand;
import io.bursar.engine.command.Command;
import io.bursar.engine.command.Verdict;
import io.bursar.engine.command.Wish;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.CommandId;
import io.bursar.model.people.Actor;
import java.util.List;
import org.junit.jupiter.api.Test;

class HostTransactionTest {

    private final SmallOrderLab bench = new SmallOrderLab();
    private final Engine engine = bench.lab.bursar().engine();

    private Command approval(CaseRef order, String id) {
        int task = order.read().work().tasks().get(0).number();
        return Command.of(
                CommandId.derivedFrom(id), order.id(), Actor.person("mia"), new Wish.Decide(task, Verdict.APPROVE));
    }

    private Outcome commit(PreparedCommand prepared) {
        return bench.lab.store().transact(prepared.locks(), prepared::commit);
    }

    @Test
    void aPreparedCommandIsWrittenInTheHostsTransactionAndItsEffectsWaitForThePoll() {
        CaseRef order = bench.submitted("100.00");
        commit(engine.prepare(approval(order, "one"))).orThrow();
        assertThat(order.state()).isEqualTo("ORDERING");
        assertThat(bench.lab.systems().sent()).isEmpty();
        bench.lab.bursar().runDue();
        assertThat(order.state()).isEqualTo("DONE");
        assertThat(bench.lab.systems().sent("po.create")).hasSize(1);
    }

    @Test
    void whatChangedMeanwhileIsPreparedAgain() {
        CaseRef order = bench.submitted("100.00");
        PreparedCommand early = engine.prepare(approval(order, "early"));
        bench.lab.as("mia").inbox().first().approve("").orThrow();
        List<String> codes = commit(early)
                .fold(
                        done -> List.of(),
                        refused ->
                                refused.findings().stream().map(Finding::code).toList());
        assertThat(codes).containsExactly("SYS_PREPARE_AGAIN");
    }

    @Test
    void theSamePreparedCommandTwiceIsWrittenOnce() {
        CaseRef order = bench.submitted("100.00");
        PreparedCommand prepared = engine.prepare(approval(order, "once"));
        commit(prepared).orThrow();
        assertThat(commit(prepared).fold(Outcome.Done::replayed, refused -> false))
                .isTrue();
    }
}
