package io.bursar.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.controls.policy.CasePerson;
import io.bursar.controls.policy.QueueRule;
import io.bursar.engine.CaseRef;
import io.bursar.engine.Engine;
import io.bursar.engine.command.Command;
import io.bursar.engine.command.Wish;
import io.bursar.engine.replay.ReDecider;
import io.bursar.engine.store.CaseStore;
import io.bursar.model.cases.ExceptionCase;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.identity.CommandId;
import io.bursar.model.identity.PersonId;
import io.bursar.model.identity.QueueName;
import io.bursar.model.people.Actor;
import io.bursar.model.people.Scope;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What lies with somebody who left is resolved anew at once; what was decided stands (canonical §1.6-11). */
class PeopleChangedTest {

    private final SmallOrderLab bench = new SmallOrderLab(
            new SmallPolicy().queue(new QueueRule(new QueueName("requester"), CasePerson.REQUESTER, List.of())));
    private final CaseLab lab = bench.lab;
    private final Engine engine = lab.bursar().engine();

    private int leaves(String person) {
        lab.staff().leaves(person);
        return engine.peopleChanged(new PersonId(person));
    }

    private int tasksOf(String person) {
        return lab.as(person).inbox().tasks().size();
    }

    private void provesItself(CaseRef order) {
        assertThat(new ReDecider(engine.standard()).check(order.history())).isEmpty();
        assertThat(ReDecider.fold(order.history())).isEqualTo(order.read());
    }

    @Test
    void theApprovalOfALeaverGoesToWhomTheyReportedTo() {
        CaseRef one = bench.submitted("100.00");
        CaseRef two = bench.submitted("200.00");

        assertThat(leaves("mia")).isEqualTo(2);

        assertThat(tasksOf("mia")).isZero();
        assertThat(tasksOf("lee")).isEqualTo(2);
        lab.as("lee").inbox().first().approve("").orThrow();
        lab.as("lee").inbox().first().approve("").orThrow();
        assertThat(List.of(one.state(), two.state())).containsOnly("DONE");
        provesItself(one);
        assertThat(engine.peopleChanged(new PersonId("mia"))).as("once").isZero();
    }

    @Test
    void aDecisionMadeBeforeStandsWhenTheNextApproverLeaves() {
        CaseRef order = bench.submitted("5000.01");
        lab.as("mia").inbox().first().approve("").orThrow();

        assertThat(leaves("lee")).isEqualTo(1);

        assertThat(tasksOf("mia")).as("asked once").isZero();
        lab.as("vera").inbox().first().approve("").orThrow();
        assertThat(order.state()).isEqualTo("DONE");
        provesItself(order);
    }

    @Test
    void aDecisionOfSomebodyWhoLeftSinceStands() {
        CaseRef order = bench.submitted("5000.01");
        lab.as("mia").inbox().first().approve("").orThrow();

        assertThat(leaves("mia")).isZero();

        lab.as("lee").inbox().first().approve("").orThrow();
        assertThat(order.state()).isEqualTo("DONE");
    }

    @Test
    void whereNobodyIsLeftToAskAnExceptionSaysSo() {
        CaseRef order = bench.submitted("100.00");
        List.of("lee", "vera").forEach(lab.staff()::leaves);

        leaves("mia");

        assertThat(order.read().work().exceptions())
                .extracting(ExceptionCase::code)
                .extracting(code -> code.value())
                .containsExactly("POL_NO_APPROVER");
        assertThat(order.state()).isEqualTo("PENDING_APPROVAL");
        provesItself(order);
    }

    @Test
    void aTaskOfARoleGoesBackToItsQueue() {
        lab.staff().role("bo", "BUYER", Scope.facility("MERCY"));
        lab.systems()
                .answers(
                        "supplier.status",
                        arguments -> Data.record().put("status", "BLOCKED").build());
        CaseRef order = bench.submitted("100.00");
        int task = order.read().work().tasks().get(0).number();
        lab.as("bo")
                .run(order.id(), new Wish.Reassign(task, new PersonId("sam")), "")
                .orThrow();
        assertThat(tasksOf("bo")).isZero();

        assertThat(leaves("sam")).isEqualTo(1);

        assertThat(tasksOf("bo")).isEqualTo(1);
        provesItself(order);
    }

    @Test
    void whatLiesWithTheRequesterGoesToTheirManager() {
        CaseRef order = bench.submitted("100.00");
        lab.as("sam").run(order.id(), new Wish.Raise("DATA_VALIDATION", ""), "").orThrow();
        assertThat(tasksOf("dana")).isEqualTo(1);

        assertThat(leaves("dana")).isEqualTo(1);

        assertThat(lab.as("mia").inbox().tasks())
                .filteredOn(task -> task.item().task().name().equals("DATA_VALIDATION"))
                .singleElement()
                .satisfies(task -> task.resolve("FIXED", RecordValue.EMPTY).orThrow());
        provesItself(order);
    }

    @Test
    void whoeverIsStillThereKeepsTheirTasksAndNothingIsWritten() {
        CaseRef order = bench.submitted("100.00");
        int before = order.history().size();

        assertThat(engine.peopleChanged(new PersonId("mia"))).isZero();

        assertThat(order.history()).hasSize(before);
        assertThat(tasksOf("mia")).isEqualTo(1);
    }

    @Test
    void nobodyButTheEngineResolvesTasksAnew() {
        CaseRef order = bench.submitted("100.00");
        Command byHand = Command.of(
                CommandId.derivedFrom("by-hand"),
                order.id(),
                Actor.person("lee"),
                new Wish.Reroute(new PersonId("mia")));

        assertThat(Refused.codes(engine.run(byHand))).containsExactly("POL_NOT_ALLOWED");
    }

    @Test
    void whereMoreStaysWithAPersonThanIsLookedAtTheCallSaysSo() {
        for (int i = 0; i < CaseStore.MAX_PAGE; i++) {
            bench.submitted("100.00");
        }

        assertThatThrownBy(() -> engine.peopleChanged(new PersonId("mia")))
                .isInstanceOfSatisfying(
                        BursarException.class,
                        failure -> assertThat(failure.code()).isEqualTo(FailureCode.LIMIT_EXCEEDED));
        assertThat(leaves("mia")).as("whatever is moved makes room").isEqualTo(CaseStore.MAX_PAGE);
    }
}
