package io.bursar.testkit;

import static io.bursar.testkit.Refused.codes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.audit.record.AuditRecord;
import io.bursar.audit.record.DecisionBasis;
import io.bursar.audit.record.RecordContent;
import io.bursar.engine.CaseRef;
import io.bursar.engine.Desk;
import io.bursar.engine.Engine;
import io.bursar.engine.Outcome;
import io.bursar.engine.command.Opening;
import io.bursar.engine.command.Steering;
import io.bursar.engine.command.Verdict;
import io.bursar.engine.command.Wish;
import io.bursar.engine.replay.ReDecider;
import io.bursar.model.finding.BursarException;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.PersonId;
import io.bursar.model.people.Actor;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who acts is known to the directory, and acts for another only under a delegation (canonical §1.2, §1.6-6). */
class WhoActsTest {

    private final SmallOrderLab bench = new SmallOrderLab();
    private final CaseLab lab = bench.lab;
    private final Engine engine = lab.bursar().engine();

    private CaseRef startedBy(Desk desk) {
        return desk.start(SmallOrderLab.ORDER.id(), "MERCY", SmallOrderLab.order("100.00"));
    }

    private Outcome withdrawn(Desk desk, CaseRef order) {
        return desk.run(order.id(), new Wish.Steer(Steering.WITHDRAW), "Not needed");
    }

    private Desk samForDana() {
        return lab.bursar().as("sam", "dana");
    }

    private void danaDelegatesToSam() {
        lab.staff().delegation("dana", "sam", LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 20));
    }

    @Test
    void aPersonTheDirectoryDoesNotKnowStartsNothing() {
        assertThatThrownBy(() -> startedBy(lab.as("dana.reyez")))
                .isInstanceOfSatisfying(
                        BursarException.class,
                        refused -> assertThat(refused.context().get("findings"))
                                .contains("POL_UNKNOWN_PERSON")
                                .contains("dana.reyez"));
    }

    @Test
    void aPersonTheDirectoryDoesNotKnowTakesNoStep() {
        CaseRef order = bench.submitted("100.00");
        Desk ghost = lab.as("ghost");
        int task = order.read().work().tasks().get(0).number();

        assertThat(codes(withdrawn(ghost, order))).containsExactly("POL_UNKNOWN_PERSON");
        assertThat(codes(ghost.fire(order.id(), "submit", SmallOrderLab.order("1.00"))))
                .containsExactly("POL_UNKNOWN_PERSON");
        assertThat(codes(ghost.decide(order.id(), task, Verdict.APPROVE, ""))).containsExactly("POL_UNKNOWN_PERSON");
        assertThat(codes(ghost.decide(order.id(), task, Verdict.REQUEST_INFO, "Why?")))
                .containsExactly("POL_UNKNOWN_PERSON");
    }

    @Test
    void nobodyIsNamedAsRequesterWhomTheDirectoryDoesNotKnow() {
        CaseId id = engine.settings().ids().newCaseId();
        Opening own = lab.as("dana").opening(SmallOrderLab.ORDER.id(), "MERCY", SmallOrderLab.order("100.00"), id);
        Opening ghosts = new Opening(
                own.workflow(), own.place(), new Opening.Requester(new PersonId("ghost"), null), own.data());

        assertThat(codes(lab.as("dana").tryStart(ghosts, "submit", id))).containsExactly("POL_UNKNOWN_PERSON");
    }

    @Test
    void nobodyActsForAnotherWithoutADelegation() {
        CaseRef danas = bench.submitted("100.00");

        assertThatThrownBy(() -> startedBy(samForDana()))
                .isInstanceOfSatisfying(
                        BursarException.class,
                        refused -> assertThat(refused.context().get("findings")).contains("POL_NO_DELEGATION"));
        assertThat(codes(withdrawn(samForDana(), danas))).containsExactly("POL_NO_DELEGATION");
    }

    @Test
    void aDelegateStartsAndWithdrawsInTheDelegatorsPlace() {
        danaDelegatesToSam();

        CaseRef order = startedBy(samForDana());

        assertThat(order.read().header().people().requester()).isEqualTo(new PersonId("dana"));
        assertThat(order.read().header().people().submittedBy()).isEqualTo(new PersonId("sam"));
        withdrawn(samForDana(), order).orThrow();
        assertThat(order.state()).isEqualTo("CANCELLED");
        assertThat(new ReDecider(engine.standard()).check(order.history())).isEmpty();
    }

    @Test
    void whoeverIsActedForDoesNotDecideOnWhatWasStartedForThem() {
        lab.staff().delegation("mia", "sam", LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 20));

        CaseRef order = startedBy(lab.bursar().as("sam", "mia"));

        assertThat(lab.as("mia").inbox().tasks()).as("mia is the requester").isEmpty();
        int task = order.read().work().tasks().get(0).number();
        assertThat(codes(lab.as("mia").decide(order.id(), task, Verdict.APPROVE, "")))
                .contains("POL_SOD_CONFLICT");
    }

    @Test
    void whoeverIsActedForIsNotLeftOutOfTheCase() {
        danaDelegatesToSam();
        CaseId id = engine.settings().ids().newCaseId();
        Opening sams = lab.as("sam").opening(SmallOrderLab.ORDER.id(), "MERCY", SmallOrderLab.order("100.00"), id);

        assertThat(codes(samForDana().tryStart(sams, "submit", id))).containsExactly("POL_NOT_A_PARTY");
    }

    @Test
    void servicesAndTheEngineNeedNoDirectory() {
        CaseId id = engine.settings().ids().newCaseId();
        Opening own = lab.as("dana").opening(SmallOrderLab.ORDER.id(), "MERCY", SmallOrderLab.order("100.00"), id);

        lab.bursar().as(Actor.service("portal")).tryStart(own, null, id).orThrow();
    }

    /** A log from before the check has no answer of the directory in it; it still proves itself. */
    @Test
    void whatAnEarlierKernelDecidedIsDecidedAgainByItsRules() {
        CaseRef order = bench.submitted("100.00");

        List<AuditRecord> early =
                order.history().stream().map(WhoActsTest::asOfTheFirstKernel).toList();

        assertThat(new ReDecider(engine.standard()).check(early)).isEmpty();
    }

    private static AuditRecord asOfTheFirstKernel(AuditRecord record) {
        DecisionBasis now = record.basis();
        DecisionBasis then = new DecisionBasis(now.workflowId(), now.definition(), now.policy(), 1);
        RecordContent content = record.content();
        var facts = content.facts().stream()
                .filter(fact -> !fact.source().equals("directory:person"))
                .toList();
        return AuditRecord.of(
                record.position(),
                record.command(),
                then,
                new RecordContent(
                        facts, FoundLeaksTest.asKernelFourWrote(content.events()), content.reason(), content.trace()));
    }
}
