package io.bursar.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.definition.WorkflowDefinition;
import io.bursar.engine.CaseRef;
import io.bursar.engine.command.Command;
import io.bursar.engine.command.Opening;
import io.bursar.engine.command.Wish;
import io.bursar.engine.kernel.Enquiry;
import io.bursar.engine.question.ApproversAnswer;
import io.bursar.engine.question.Assumptions;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.identity.CaseId;
import io.bursar.model.people.Actor;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A definition that asks one thing after the other is followed so far and no further. */
class EngineLimitsTest {

    /** Facts are gathered in at most 64 rounds for one decision; the last four are for people and for the plan. */
    private static final int QUESTIONS = 64 - 4;

    /** An order whose first step waits for so many questions, each of which needs the answer before. */
    private static WorkflowDefinition asking(int questions) {
        String facts = IntStream.rangeClosed(2, questions)
                .mapToObj(number -> "  answer" + number
                        + ": { type: Record, query: supplier.status, with: { supplierId: " + before(number)
                        + ".status, step: "
                        + number + " }, maxAge: 1 h }\n")
                .collect(Collectors.joining());
        return SmallOrderLab.changed(text -> text.replace("\neffects:\n", facts + "\neffects:\n")
                .replace("when: supplier.status = ACTIVE", "when: " + before(questions + 1) + ".status = ACTIVE"));
    }

    private static String before(int number) {
        return number == 2 ? "supplier" : "answer" + (number - 1);
    }

    @Test
    void aDecisionThatNeedsAsManyRoundsOfFactsAsThereAreIsMade() {
        assertThat(new SmallOrderLab(asking(QUESTIONS), new SmallPolicy())
                        .submitted("100.00")
                        .state())
                .isEqualTo("PENDING_APPROVAL");
    }

    @Test
    void oneThatNeedsMoreIsNotMadeAndLeavesNothing() {
        SmallOrderLab bench = new SmallOrderLab(asking(QUESTIONS + 1), new SmallPolicy());

        assertThatThrownBy(() -> bench.submitted("100.00"))
                .isInstanceOfSatisfying(
                        BursarException.class,
                        failure -> assertThat(failure.code()).isEqualTo(FailureCode.INVARIANT_BROKEN));
        assertThat(bench.lab.store().cases(Optional.empty(), 10)).isEmpty();
    }

    /** An order that is written down so many times, one after the other, before anybody is asked. */
    private static WorkflowDefinition writing(int writes) {
        String effects = numbered(
                writes,
                number -> "  note" + number + ": { capability: note.write" + number
                        + ", with: { reference: case.caseId }, businessKey: [case.caseId] }\n");
        String states = numbered(writes, number -> "  NOTING" + number + ": { phase: VAL }\n");
        String rows = numbered(
                writes - 1,
                number -> row(number, "NOTING" + (number + 1) + ", do: [ effect: note" + (number + 1) + " ]"));
        return SmallOrderLab.changed(text -> text.replace("\napprovals:\n", effects + "\napprovals:\n")
                .replace("  PENDING_APPROVAL: {", states + "  PENDING_APPROVAL: {")
                .replace("to: PENDING_APPROVAL, do: [ plan: spend ]", "to: NOTING1, do: [ effect: note1 ]")
                .replace(
                        "\nexceptions:\n",
                        rows + row(writes, "PENDING_APPROVAL, do: [ plan: spend ]") + "\nexceptions:\n"));
    }

    private static String numbered(int count, IntFunction<String> line) {
        return IntStream.rangeClosed(1, count).mapToObj(line).collect(Collectors.joining());
    }

    private static String row(int number, String to) {
        return "  - { row: " + (10 + number) + ", from: NOTING" + number + ", on: noted" + number
                + ", by: rule, when: effect.note" + number + ".confirmed, to: " + to + ", who: SYSTEM }\n";
    }

    private static ApproversAnswer whoWouldApprove(SmallOrderLab bench) {
        CaseId id = bench.lab.bursar().engine().settings().ids().newCaseId();
        Opening opening =
                bench.lab.as("dana").opening(SmallOrderLab.ORDER.id(), "MERCY", SmallOrderLab.order("100.00"), id);
        Command start = Command.of(
                bench.lab.bursar().engine().settings().ids().newCommandId(),
                id,
                Actor.person("dana"),
                new Wish.Start(opening, "submit"));
        return bench.lab.bursar().engine().questions().approvers(start, Assumptions.NONE);
    }

    @Test
    void whoWouldApproveIsForetoldOverAsManyWritesAsTheLimitSays() {
        SmallOrderLab bench = new SmallOrderLab(writing(Enquiry.MAX_WRITES), new SmallPolicy());

        ApproversAnswer foretold = whoWouldApprove(bench);

        assertThat(foretold)
                .isInstanceOfSatisfying(
                        ApproversAnswer.Asked.class,
                        asked -> assertThat(asked.plan().explain().get(0)).contains("mia"));
    }

    @Test
    void overMoreItSaysHowFarItCameAndTheCaseItselfGoesOn() {
        SmallOrderLab bench = new SmallOrderLab(writing(Enquiry.MAX_WRITES + 1), new SmallPolicy());

        assertThat(whoWouldApprove(bench))
                .isInstanceOfSatisfying(
                        ApproversAnswer.Nobody.class,
                        nobody -> assertThat(nobody.supposed().after().status().state())
                                .isEqualTo("NOTING" + (Enquiry.MAX_WRITES + 1)));
        CaseRef order = bench.submitted("100.00");
        assertThat(order.state()).isEqualTo("PENDING_APPROVAL");
    }
}
