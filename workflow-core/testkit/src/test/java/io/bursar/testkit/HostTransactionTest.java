package io.bursar.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.controls.sod.SodRule;
import io.bursar.controls.sod.SodRules;
import io.bursar.controls.sod.SodScope;
import io.bursar.controls.sod.SodTerms;
import io.bursar.engine.CaseRef;
import io.bursar.engine.Engine;
import io.bursar.engine.Outcome;
import io.bursar.engine.PreparedCommand;
import io.bursar.engine.command.Command;
import io.bursar.engine.command.Verdict;
import io.bursar.engine.command.Wish;
import io.bursar.engine.store.StoreLocks;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.identity.CommandId;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.people.Actor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HostTransactionTest {

    private final SmallOrderLab bench = new SmallOrderLab(new SmallPolicy().duties(whoAsksDoesNotApprove()));
    private final Engine engine = bench.lab.bursar().engine();

    private static SodRules whoAsksDoesNotApprove() {
        SodRule rule = new SodRule(
                "SOD-01",
                Set.of(new FunctionName("REQUEST")),
                Set.of(new FunctionName("APPROVE_REQUISITION")),
                SodTerms.blocking(SodScope.CASE));
        return SodRules.loadOrThrow(List.of(rule), Map.of());
    }

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
        assertThat(Refused.codes(commit(early))).containsExactly("SYS_PREPARE_AGAIN");
    }

    @Test
    void aTransactionThatDoesNotHoldTheCommandsLocksWritesNothing() {
        CaseRef order = bench.submitted("100.00");
        PreparedCommand prepared = engine.prepare(approval(order, "unlocked"));

        assertThatThrownBy(() -> bench.lab.store().transact(StoreLocks.NONE, prepared::commit))
                .isInstanceOfSatisfying(BursarException.class, failure -> {
                    assertThat(failure.code()).isEqualTo(FailureCode.UNSAFE_STORE);
                    assertThat(failure.context().get("missing")).contains("p:mia");
                });

        assertThat(order.state()).isEqualTo("PENDING_APPROVAL");
        commit(prepared).orThrow();
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
