package io.bursar.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.definition.WorkflowDefinition;
import io.bursar.engine.BulkApproval;
import io.bursar.engine.Bursar;
import io.bursar.engine.CaseRef;
import io.bursar.engine.Desk;
import io.bursar.engine.Engine;
import io.bursar.engine.Host;
import io.bursar.engine.InboxTask;
import io.bursar.engine.Settings;
import io.bursar.engine.command.Steering;
import io.bursar.engine.command.Wish;
import io.bursar.engine.store.CaseStore;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.CaseId;
import io.bursar.model.people.AuthorityLevel;
import io.bursar.model.people.Scope;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many tasks are approved in one go, and each is checked as if it came alone. */
class BulkApprovalTest {

    /** The cost center says that it is needed; that it is bought, a grant says beforehand, or the buyer. */
    private static final WorkflowDefinition APPROVED_TWICE =
            SmallOrderLab.changed(text -> SmallOrderLab.withStanding(text)
                    .replace("    ratifies: false", """
                                ratifies: false
                              buying:
                                act: APPROVE_REQUISITION
                                minimumHumans: 2
                                within: 2 BD
                                stages:
                                  - { role: BUYER, meaning: SPECIALIST, position: beside }""".indent(2).stripTrailing())
                    .replace(
                            "  ORDERING: { phase: FUL }",
                            "  NEEDED: { phase: VAL }\n  ABOVE_THE_GRANT: { phase: APP }\n  ORDERING: { phase: FUL }")
                    .replace("to: ORDERING, do: [ effect: po, emit: approved ]", "to: NEEDED, do: [ emit: approved ]")
                    .replace("exceptions:\n", """
                              - { row: 7, from: NEEDED, on: standingApproval, by: rule, when: standing.live, to: ORDERING, do: [ standing: standing, effect: po ], who: SYSTEM }
                              - { row: 8, from: NEEDED, on: needed, by: rule, when: not standing.live, to: ABOVE_THE_GRANT, do: [ plan: buying ], who: SYSTEM }
                              - { row: 9, from: ABOVE_THE_GRANT, on: approve, when: plan.complete, to: ORDERING, do: [ effect: po ], who: approver, act: APPROVE_REQUISITION }

                            exceptions:
                            """));

    private SmallOrderLab bench = new SmallOrderLab();

    private static List<String> codes(BulkApproval done) {
        return done.refused().stream()
                .flatMap(item -> item.findings().stream())
                .map(Finding::code)
                .toList();
    }

    @Test
    void whatIsRefusedStopsNoneOfTheOthers() {
        CaseRef first = bench.submitted("100.00");
        CaseRef held = bench.submitted("200.00");
        CaseRef last = bench.submitted("300.00");
        Desk mia = bench.lab.as("mia");
        List<InboxTask> shown = mia.inbox().tasks();
        bench.lab
                .as("pia")
                .run(held.id(), new Wish.Steer(Steering.HOLD), "LEGAL_HOLD")
                .orThrow();

        BulkApproval done = mia.approveAll(shown, "Within budget");

        assertThat(done.items())
                .extracting(item -> item.task().caseId())
                .containsExactlyElementsOf(
                        shown.stream().map(task -> task.item().caseId()).toList());
        assertThat(done.done()).extracting(item -> item.task().caseId()).containsOnly(first.id(), last.id());
        assertThat(done.refused())
                .singleElement()
                .satisfies(item -> assertThat(item.task().caseId()).isEqualTo(held.id()));
        assertThat(codes(done)).containsExactly("SYS_ON_HOLD");
        assertThat(done.failed()).isEmpty();
        assertThat(List.of(first.state(), held.state(), last.state())).containsExactly("DONE", "ON_HOLD", "DONE");
    }

    @Test
    void everyItemIsACommandOfItsOwnInTheLog() {
        CaseRef first = bench.submitted("100.00");
        CaseRef second = bench.submitted("200.00");
        Desk mia = bench.lab.as("mia");

        mia.approveAll(mia.inbox().tasks(), "Within budget");

        assertThat(List.of(first, second))
                .allSatisfy(order -> assertThat(order.history())
                        .filteredOn(record -> record.command().kind().equals("decide"))
                        .singleElement()
                        .satisfies(
                                record -> assertThat(record.content().reason()).isEqualTo("Within budget")));
    }

    @Test
    void everyItemIsHeldAgainstTheAuthorityOfItsOwnCase() {
        CaseRef small = bench.submitted("100.00");
        CaseRef large = bench.submitted("24000.00");
        bench.lab.staff().person("mia", AuthorityLevel.L1, "lee");
        CaseRef four = bench.submitted("4000.00");
        Desk mia = bench.lab.as("mia");

        mia.approveAll(mia.inbox().tasks(), "Within budget");

        assertThat(List.of(small.state(), large.state(), four.state()))
                .containsExactly("DONE", "PENDING_APPROVAL", "PENDING_APPROVAL");
    }

    @Test
    void whatWasApprovedBeforeInTheListAlreadyCounts() {
        WorkflowDefinition two = SmallOrderLab.changed(text -> text.replace(
                "    ratifies: false",
                "    ratifies: false\n    stages:\n      - { role: BUYER, meaning: SPECIALIST, position: beside }"));
        bench = new SmallOrderLab(two, new SmallPolicy());
        bench.lab.staff().role("mia", "BUYER", Scope.facility("MERCY"));
        CaseRef order = bench.submitted("100.00");
        Desk mia = bench.lab.as("mia");
        List<InboxTask> both = mia.inbox().tasks();
        assertThat(both).as("as owner and as buyer").hasSize(2);

        BulkApproval done = mia.approveAll(both, "Within budget");

        assertThat(done.done()).hasSize(1);
        assertThat(codes(done)).hasSize(1).containsAnyOf("APR_COUNTED_ONCE", "APR_HELD_FOR_STAGE");
        assertThat(order.state()).isEqualTo("PENDING_APPROVAL");
    }

    @Test
    void aTaskThatIsListedTwiceIsDecidedOnceUpToTheLimit() {
        bench.submitted("100.00");
        Desk mia = bench.lab.as("mia");
        List<InboxTask> same =
                Collections.nCopies(BulkApproval.MAX_ITEMS, mia.inbox().first());

        BulkApproval done = mia.approveAll(same, "");

        assertThat(done.done()).hasSize(1);
        assertThat(done.refused()).hasSize(BulkApproval.MAX_ITEMS - 1);
        assertThat(codes(done)).containsOnly("SYS_NO_SUCH_TASK");
    }

    /** What is not known is neither done nor refused, and approving it again decides nothing twice. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatFailsStopsNoneOfTheOthersAndMayBeApprovedAgain(boolean written) {
        CaseRef first = bench.submitted("100.00");
        CaseRef lost = bench.submitted("200.00");
        CaseRef last = bench.submitted("300.00");
        Desk mia = onAStoreThatFails(lost.id(), written).as("mia");
        List<InboxTask> shown = mia.inbox().tasks();

        BulkApproval done = mia.approveAll(shown, "Within budget");

        assertThat(done.done()).extracting(item -> item.task().caseId()).containsOnly(first.id(), last.id());
        assertThat(done.refused()).isEmpty();
        assertThat(done.failed()).singleElement().satisfies(item -> {
            assertThat(item.task().caseId()).isEqualTo(lost.id());
            assertThat(item.isDone()).isFalse();
            assertThat(item.failure().orElseThrow().code()).isEqualTo(FailureCode.STORE_UNAVAILABLE);
        });
        List<InboxTask> again = shown.stream()
                .filter(task -> task.item().caseId().equals(lost.id()))
                .toList();

        BulkApproval second = mia.approveAll(again, "Within budget");

        assertThat(second.failed()).isEmpty();
        assertThat(codes(second)).isEqualTo(written ? List.of("SYS_NO_SUCH_TASK") : List.of());
        bench.lab.pass(Duration.ofHours(1));
        assertThat(lost.state()).isEqualTo("DONE");
        assertThat(lost.history())
                .filteredOn(record -> record.command().kind().equals("decide"))
                .hasSize(1);
        assertThat(bench.lab.systems().sent("po.create")).hasSize(3);
    }

    /** The bench on a store that fails once, at the first commit of a case, before it has written or after. */
    private Bursar onAStoreThatFails(CaseId at, boolean written) {
        AtomicReference<CaseId> read = new AtomicReference<>();
        AtomicBoolean due = new AtomicBoolean(true);
        CaseStore store = bench.lab.store();
        CaseStore failing = (CaseStore) Proxy.newProxyInstance(
                CaseStore.class.getClassLoader(), new Class<?>[] {CaseStore.class}, (self, method, arguments) -> {
                    if (method.getName().equals("read")) {
                        read.set((CaseId) arguments[0]);
                    }
                    boolean fails =
                            method.getName().equals("transact") && at.equals(read.get()) && due.getAndSet(false);
                    Object result = fails && !written ? null : method.invoke(store, arguments);
                    if (fails) {
                        throw new BursarException(FailureCode.STORE_UNAVAILABLE, "The store went away", Map.of());
                    }
                    return result;
                });
        return new Bursar(new Engine(
                bench.lab.bursar().engine().standard(),
                Host.of(failing, bench.lab.staff(), bench.lab.systems()),
                Settings.of(
                        "n2",
                        bench.lab.clock(),
                        bench.lab.bursar().engine().settings().ids())));
    }

    /** Each approval lets a request reach a standing approval, which is nearly used up. */
    @Test
    void aStandingApprovalLetsPassNoMoreInOneGoThanItsLimitHolds() {
        bench = new SmallOrderLab(APPROVED_TWICE, new SmallPolicy().standing(SmallOrderLab.grant("700.00")));
        List<CaseRef> orders = List.of(bench.submitted("300.00"), bench.submitted("300.00"), bench.submitted("300.00"));
        Desk mia = bench.lab.as("mia");

        BulkApproval done = mia.approveAll(mia.inbox().tasks(), "Needed");

        assertThat(done.done()).hasSize(3);
        assertThat(orders).extracting(CaseRef::state).containsExactlyInAnyOrder("DONE", "DONE", "ABOVE_THE_GRANT");
        assertThat(bench.lab.systems().sent("po.create")).hasSize(2);
    }

    @Test
    void moreThanTheLimitIsApprovedNotAtAll() {
        CaseRef order = bench.submitted("100.00");
        Desk mia = bench.lab.as("mia");
        List<InboxTask> tooMany =
                Collections.nCopies(BulkApproval.MAX_ITEMS + 1, mia.inbox().first());

        assertThatThrownBy(() -> mia.approveAll(tooMany, ""))
                .isInstanceOfSatisfying(
                        BursarException.class,
                        failure -> assertThat(failure.code()).isEqualTo(FailureCode.LIMIT_EXCEEDED));
        assertThat(order.state()).isEqualTo("PENDING_APPROVAL");
    }
}
