package io.bursar.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.engine.CaseRef;
import io.bursar.engine.Inbox;
import io.bursar.engine.command.Wish;
import io.bursar.model.cases.Task;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.PersonId;
import io.bursar.model.people.Scope;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A queue of several roles is worked by the holders of each of them (canonical §1.19, controls and data-steward). */
class SharedQueueTest {

    private final CaseLab lab = new SmallOrderLab(new SmallPolicy().queue("buyer", "BUYER", "SOURCING_LEAD")).lab;

    private CaseRef blocked() {
        lab.staff()
                .role("sue", "SOURCING_LEAD", Scope.facility("MERCY"))
                .role("both", "BUYER", Scope.facility("MERCY"))
                .role("both", "SOURCING_LEAD", Scope.ENTERPRISE);
        lab.systems()
                .answers(
                        "supplier.status",
                        arguments -> Data.record().put("status", "BLOCKED").build());
        return lab.as("dana").start(SmallOrderLab.ORDER.id(), "MERCY", SmallOrderLab.order("100.00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sam", "sue", "both"})
    void everyHolderOfOneOfItsRolesSeesATaskOnceAndMayDoIt(String person) {
        CaseRef order = blocked();

        Inbox inbox = lab.as(person).inbox();

        assertThat(inbox.tasks()).hasSize(1);
        inbox.first().resolve("REPLACED", RecordValue.EMPTY).orThrow();
        assertThat(order.history()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sam", "sue"})
    void aTaskGivenToOneOfThemIsShownToNobodyElse(String person) {
        CaseRef order = blocked();
        Task task = order.read().work().tasks().get(0);

        lab.as("both")
                .run(order.id(), new Wish.Reassign(task.number(), new PersonId(person)), "")
                .orThrow();

        assertThat(lab.as(person).inbox().tasks()).hasSize(1);
        assertThat(lab.as("both").inbox().tasks()).isEmpty();
        assertThat(lab.as(person.equals("sam") ? "sue" : "sam").inbox().tasks()).isEmpty();
    }
}
