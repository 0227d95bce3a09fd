package io.bursar.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.definition.WorkflowDefinition;
import io.bursar.engine.BulkApproval;
import io.bursar.engine.CaseRef;
import io.bursar.engine.Desk;
import io.bursar.engine.InboxTask;
import io.bursar.engine.command.Steering;
import io.bursar.engine.command.Wish;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.finding.Finding;
import io.bursar.model.people.AuthorityLevel;
import io.bursar.model.people.Scope;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Many tasks are approved in one go, and each is checked as if it came alone. */
class BulkApprovalTest {

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
