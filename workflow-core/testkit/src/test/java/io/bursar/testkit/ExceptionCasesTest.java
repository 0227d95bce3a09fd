package io.bursar.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.engine.CaseRef;
import io.bursar.engine.Outcome;
import io.bursar.engine.command.Wish;
import io.bursar.engine.replay.ReDecider;
import io.bursar.model.cases.ExceptionCase;
import io.bursar.model.cases.TaskKind;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.CaseId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Exceptions that cases of their own work off (canonical X7): how the two hear of each other, and who may not
 * interfere.
 */
class ExceptionCasesTest {

    private final HoldLab joined = new HoldLab(HoldLab.NOTE, HoldLab.HOLD);
    private final HoldLab alone = new HoldLab(HoldLab.NOTE);

    @Test
    void withoutTheirWorkflowPeopleResolveOneForAllInPlace() {
        CaseRef note = alone.off(1, 2).submitted();

        assertThat(alone.open(note)).singleElement().satisfies(one -> {
            assertThat(one.child()).isNull();
            assertThat(one.origin().on()).isEmpty();
        });
        alone.off();
        alone.lab
                .as("sam")
                .run(note.id(), new Wish.Resolve(1, "PUT_RIGHT", RecordValue.EMPTY), "")
                .orThrow();
        assertThat(note.state()).isEqualTo("DONE");
    }

    @Test
    void withItEachItemHasAnExceptionAndACase() {
        CaseRef note = joined.off(1, 2).submitted();

        assertThat(joined.open(note)).extracting(one -> one.origin().on()).containsExactly("line 1", "line 2");
        CaseRef second = joined.hold(note, 2);
        assertThat(second.state()).isEqualTo("WORKED");
        assertThat(second.read().data().text("code")).contains("NOTE_OFF");
        assertThat(second.read().data().text("line")).contains("line 2");
        assertThat(second.read().data().decimal("over").orElseThrow()).isEqualByComparingTo("20");
        assertThat(second.read().header().place().parent()).isEqualTo(note.id());
        assertThat(note.read().work().tasks()).noneMatch(task -> task.kind() == TaskKind.EXCEPTION);
    }

    @Test
    void nobodyResolvesInPlaceWhatACaseWorksOff() {
        CaseRef note = joined.off(1).submitted();

        for (String way : List.of("PUT_RIGHT", "CANCEL")) {
            assertThat(Refused.codes(
                            joined.lab.as("sam").run(note.id(), new Wish.Resolve(1, way, RecordValue.EMPTY), "")))
                    .containsExactly("EXC_OWN_CASE");
        }
        assertThat(joined.open(note)).hasSize(1);
    }

    @Test
    void whatIsPutRightIsLiftedAndClosedOnceItsCaseHasEnded() {
        CaseRef note = joined.off(1, 2).submitted();
        CaseRef first = joined.hold(note, 1);
        joined.off(2);

        joined.proposed(first, "PUT_RIGHT");

        assertThat(first.state()).isEqualTo("OVER");
        assertThat(joined.open(note)).extracting(one -> one.origin().on()).containsExactly("line 2");
        assertThat(note.state()).isEqualTo("CHECKED");
        CaseRef second = joined.hold(note, 2);
        joined.off();
        joined.proposed(second, "PUT_RIGHT");
        assertThat(note.state()).isEqualTo("DONE");
        assertThat(joined.decidedAgain(note)).isEmpty();
        assertThat(joined.decidedAgain(first)).isEmpty();
        assertThat(ReDecider.fold(note.history())).isEqualTo(note.read());
    }

    @Test
    void whatIsOnlySaidToBePutRightStandsWithTheFiguresAsTheyAre() {
        CaseRef note = joined.off(1, 2, 3).submitted();
        CaseRef first = joined.hold(note, 1);

        joined.proposed(first, "PUT_RIGHT");

        assertThat(first.state()).isEqualTo("WORKED");
        assertThat(first.read().data().decimal("figure").orElseThrow()).isEqualByComparingTo("3");
        assertThat(joined.open(note)).hasSize(3);
        assertThat(joined.decidedAgain(note)).isEmpty();
    }

    @Test
    void aResolutionThatTheExceptionDoesNotAllowStands() {
        CaseRef note = joined.off(1).submitted();
        joined.lab.as("sam").fire(note.id(), "look", RecordValue.EMPTY).orThrow();
        joined.settle();
        CaseRef doubt = joined.hold(note, "");

        joined.proposed(doubt, "LOOKED_AWAY");

        assertThat(doubt.state()).isEqualTo("WORKED");
        assertThat(joined.open(note)).hasSize(2);
    }

    @Test
    void whileTheSystemsDoNotAnswerNothingIsLifted() {
        CaseRef note = joined.off(1).submitted();
        CaseRef first = joined.hold(note, 1);
        joined.off();
        joined.lab.systems().down(true);

        joined.proposed(first, "PUT_RIGHT");

        assertThat(first.state()).isEqualTo("WORKED");
        assertThat(note.state()).isEqualTo("CHECKED");
    }

    @Test
    void whatTheFactsLiftEndsItsCaseByItself() {
        CaseRef note = joined.off(1, 2).submitted();
        CaseRef first = joined.hold(note, 1);

        joined.off(2);
        joined.looksAgain(note);

        assertThat(first.state()).isEqualTo("OVER");
        assertThat(joined.open(note)).extracting(one -> one.origin().on()).containsExactly("line 2");
    }

    @Test
    void whatComesBackHasAnotherExceptionAndAnotherCase() {
        CaseRef note = joined.off(1, 2).submitted();
        CaseRef first = joined.hold(note, 1);
        joined.off(2);
        joined.looksAgain(note);
        assertThat(first.state()).isEqualTo("OVER");

        joined.off(1, 2);
        joined.looksAgain(note);

        CaseRef again = joined.hold(note, 1);
        assertThat(again.id()).isNotEqualTo(first.id());
        assertThat(again.state()).isEqualTo("WORKED");
    }

    @Test
    void whatARowRaisesHasACaseToo() {
        CaseRef note = joined.off(1).submitted();

        joined.lab.as("sam").fire(note.id(), "look", RecordValue.EMPTY).orThrow();
        joined.settle();

        CaseRef doubt = joined.hold(note, "");
        assertThat(doubt.read().data().text("line")).contains("CASE");
        joined.proposed(doubt, "CLEARED");
        assertThat(doubt.state()).isEqualTo("OVER");
        assertThat(joined.open(note)).hasSize(1);
    }

    @Test
    void aCaseThatEndsEndsTheCasesOfItsExceptions() {
        CaseRef note = joined.off(1, 2).submitted();
        List<CaseRef> holds = List.of(joined.hold(note, 1), joined.hold(note, 2));

        joined.lab.as("sam").fire(note.id(), "refuse", RecordValue.EMPTY).orThrow();
        joined.settle();

        assertThat(note.state()).isEqualTo("GONE");
        assertThat(holds).extracting(CaseRef::state).containsOnly("OVER");
        assertThat(joined.open(note)).isEmpty();
    }

    @Test
    void anEventOfACaseThatWorksNothingOffHereChangesNothing() {
        CaseRef note = joined.off(1).submitted();

        joined.looksAgain(note);

        assertThat(joined.open(note)).extracting(ExceptionCase::number).containsExactly(1);
        assertThat(note.state()).isEqualTo("CHECKED");
    }

    @Test
    void whatWasRaisedBeforeTheWorkflowWasLoadedIsDecidedAgainAsItWas() {
        CaseRef note = alone.off(1, 2).submitted();

        assertThat(new ReDecider(joined.lab.bursar().engine().standard()).check(note.history()))
                .isEmpty();
        CaseRef other = joined.off(1, 2).submitted();
        assertThat(new ReDecider(alone.lab.bursar().engine().standard()).check(other.history()))
                .isEmpty();
    }

    @Test
    void oneCommandOpensAThousandCases() {
        List<Integer> lines = IntStream.rangeClosed(1, 1_000).boxed().toList();
        CaseRef note = joined.off(lines).submitted();

        assertThat(joined.open(note)).hasSize(1_000);
        assertThat(joined.hold(note, 1_000).state()).isEqualTo("WORKED");

        joined.lab.as("sam").fire(note.id(), "refuse", RecordValue.EMPTY).orThrow();
        joined.settle();
        assertThat(note.state()).isEqualTo("GONE");
        assertThat(joined.decidedAgain(note)).isEmpty();
    }

    @Test
    void fiveHundredCasesEndWhenTheFactsLiftTheirExceptions() {
        CaseRef note =
                joined.off(IntStream.rangeClosed(1, 500).boxed().toList()).submitted();

        joined.off();
        joined.looksAgain(note);

        assertThat(note.state()).isEqualTo("DONE");
    }

    @Test
    void moreThanAThousandAreRefusedWithTheLimitNamed() {
        List<Integer> lines = IntStream.rangeClosed(1, 1_001).boxed().toList();
        HoldLab many = joined.off(lines);

        CaseId id = many.lab.bursar().engine().settings().ids().newCaseId();
        RecordValue data = Data.record().put("name", "N-1").build();
        Outcome outcome = many.lab
                .as("dana")
                .tryStart(many.lab.as("dana").opening(HoldLab.NOTE.id(), "MERCY", data, id), "submit", id);

        assertThat(Refused.codes(outcome)).containsExactly("SYS_LIMIT");
    }
}
