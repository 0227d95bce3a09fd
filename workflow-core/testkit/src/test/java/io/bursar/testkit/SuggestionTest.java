package io.bursar.testkit;

import static io.bursar.testkit.Refused.codes;
import static io.bursar.testkit.TriageLab.PRICE;
import static io.bursar.testkit.TriageLab.sorted;
import static io.bursar.testkit.TriageLab.suggestions;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.controls.assist.AssistMode;
import io.bursar.controls.assist.AssistRuling;
import io.bursar.definition.WorkflowDefinition;
import io.bursar.definition.function.FunctionRegistry;
import io.bursar.engine.CaseRef;
import io.bursar.engine.Standard;
import io.bursar.engine.command.Settlement;
import io.bursar.engine.command.Wish;
import io.bursar.engine.port.AssistReply;
import io.bursar.model.data.Data;
import io.bursar.model.data.DecimalValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TokenValue;
import io.bursar.model.finding.BursarException;
import io.bursar.model.people.Actor;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a suggestion does to a case, and what it never does. */
class SuggestionTest {

    private final TriageLab bench = new TriageLab();

    private void triage(AssistMode mode, String confidence) {
        bench.lab.assist().in("A04", mode, "0.85").suggests("A04", PRICE, confidence);
    }

    private void provesItself(CaseRef held) {
        assertThat(bench.decidedAgain(held)).as("re-deciding the log").isEmpty();
    }

    @Test
    void underALiveCertificateTheSystemSorts() {
        triage(AssistMode.AUTO, "0.85");
        CaseRef held = bench.held();
        assertThat(held.state()).isEqualTo("SORTED");
        assertThat(held.read().data().text("group")).contains("BUYER");
        assertThat(suggestions(held)).containsExactly("A04 SUGGESTED", "A04 automatic");
        provesItself(held);
    }

    @Test
    void belowTheFloorAPersonSortsAndTheSuggestionIsLogged() {
        triage(AssistMode.AUTO, "0.62");
        CaseRef held = bench.held();
        assertThat(held.state()).isEqualTo("OPEN");
        bench.lab
                .as("hector")
                .fire(held.id(), "triage", sorted("PRICE", "BUYER"))
                .orThrow();
        assertThat(held.state()).isEqualTo("SORTED");
        assertThat(suggestions(held)).containsExactly("A04 SUGGESTED", "A04 accepted by hector");
        assertThat(bench.lab.assist().asked()).hasSize(1);
        provesItself(held);
    }

    @Test
    void whatAPersonDecidesInsteadIsRecordedBesideTheSuggestion() {
        triage(AssistMode.ADVISORY, "0.99");
        CaseRef partly = bench.held();
        bench.lab
                .as("hector")
                .fire(partly.id(), "triage", sorted("PRICE", "AP"))
                .orThrow();
        CaseRef otherwise = bench.held();
        bench.lab
                .as("hector")
                .fire(otherwise.id(), "triage", sorted("TAX", "AP"))
                .orThrow();
        CaseRef dropped = bench.held();
        bench.lab.as("hector").fire(dropped.id(), "drop", RecordValue.EMPTY).orThrow();

        assertThat(suggestions(partly)).endsWith("A04 changed by hector");
        assertThat(suggestions(otherwise)).endsWith("A04 overridden by hector");
        assertThat(suggestions(dropped)).endsWith("A04 ignored");
        List.of(partly, otherwise, dropped).forEach(this::provesItself);
    }

    @Test
    void withoutACertificateNothingIsAutomatic() {
        triage(AssistMode.AUTO, "1");
        bench.lab.assist().ruled("A04", new AssistRuling(AssistMode.AUTO, new BigDecimal("0.85"), null));
        CaseRef held = bench.held();
        assertThat(held.state()).isEqualTo("OPEN");
        provesItself(held);
    }

    @ParameterizedTest
    @ValueSource(strings = {"everything", "useCase:A04", "facility:MERCY", "model:fake", "model:fake@1"})
    void aThrownSwitchStopsTheNextDecisionAndItsEndLetsTheOneAfterGoOn(String scope) {
        triage(AssistMode.AUTO, "0.99");
        CaseRef thrown = bench.stopped(scope);
        CaseRef held = bench.held();
        assertThat(held.state()).isEqualTo("OPEN");
        bench.lab.as("omar").fire(thrown.id(), "restore", RecordValue.EMPTY).orThrow();
        bench.lab
                .as("hector")
                .fire(held.id(), "remark", Data.record().put("note", "looked").build())
                .orThrow();
        assertThat(held.state()).isEqualTo("SORTED");
        provesItself(held);
    }

    @Test
    void aSwitchThrownAfterThePreparationStopsTheCommit() {
        triage(AssistMode.AUTO, "0.99");
        bench.lab.assist().answers("A04", question -> {
            bench.stopped("useCase:A04");
            return new AssistReply.Suggested("P-1", PRICE, BigDecimal.ONE, "Late", FakeAssist.MODEL);
        });
        CaseRef held = bench.held();
        assertThat(held.state()).isEqualTo("OPEN");
        provesItself(held);
    }

    @Test
    void aRulingThatMovesAfterThePreparationIsAskedAgain() {
        triage(AssistMode.AUTO, "0.99");
        bench.lab.assist().answers("A04", question -> {
            bench.lab.assist().in("A04", AssistMode.ADVISORY, "0.85");
            return new AssistReply.Suggested("P-1", PRICE, BigDecimal.ONE, "Late", FakeAssist.MODEL);
        });
        assertThat(bench.held().state()).isEqualTo("OPEN");
    }

    @Test
    void whatIsForAPersonToConfirmIsUnusableUntilOneWhoWorksTheCaseDoes() {
        triage(AssistMode.HUMAN, "0.99");
        CaseRef held = bench.held();
        assertThat(held.state()).isEqualTo("OPEN");
        RecordValue proposal = held.history().stream()
                .flatMap(record -> record.events().stream())
                .filter(event -> event.code().equals("proposed"))
                .findFirst()
                .orElseThrow()
                .body()
                .record("proposal");
        Wish confirm = new Wish.Propose(proposal, "confirmed");

        assertThat(codes(bench.lab.as("dana").run(held.id(), confirm, ""))).containsExactly("POL_NOT_ALLOWED");
        bench.lab.as("hector").run(held.id(), confirm, "").orThrow();

        assertThat(held.state()).isEqualTo("SORTED");
        assertThat(suggestions(held))
                .containsExactly("A04 SUGGESTED", "A04 confirmed by hector", "A04 accepted by hector");
        provesItself(held);
    }

    @Test
    void aLikelyDuplicateOpensAnExceptionAndThePersonsAnswerIsCompared() {
        bench.lab
                .assist()
                .in("A08", AssistMode.ADVISORY, "0.90")
                .suggests(
                        "A08",
                        Data.record().put("resolution", "CONFIRMED_DISTINCT").build(),
                        "0.95");
        CaseRef held = bench.held();
        assertThat(held.read().work().exceptions()).hasSize(1);
        int number = held.read().work().exceptions().get(0).number();
        bench.lab
                .as("hector")
                .run(held.id(), new Wish.Resolve(number, "CONFIRMED_DISTINCT", RecordValue.EMPTY), "Two orders")
                .orThrow();
        assertThat(held.read().work().exceptions()).isEmpty();
        assertThat(suggestions(held)).containsExactly("A08 SUGGESTED", "A08 accepted by hector");
        provesItself(held);
    }

    @Test
    void aModelIsAskedOnceForTheSameStateAndInputAndAgainForAnother() {
        triage(AssistMode.ADVISORY, "0.99");
        CaseRef held = bench.held();
        remark(held, "same");
        remark(held, "same");
        assertThat(bench.lab.assist().asked()).hasSize(2);
        remark(held, "other");
        assertThat(bench.lab.assist().asked()).hasSize(3);
        provesItself(held);
    }

    private void remark(CaseRef held, String note) {
        bench.lab
                .as("hector")
                .fire(held.id(), "remark", Data.record().put("note", note).build())
                .orThrow();
    }

    @Test
    void aCaseAsksNoMoreThanTheLimit() {
        triage(AssistMode.ADVISORY, "0.99");
        CaseRef held = bench.held();
        IntStream.range(0, 20).forEach(i -> remark(held, "note " + i));
        assertThat(bench.lab.assist().asked()).hasSize(12);
        provesItself(held);
    }

    @ParameterizedTest
    @ValueSource(strings = {"THREW", "SLOW", "NONSENSE", "TOO_LARGE", "RESTRICTED", "MISFIT", "LACKING", "ABSTAINED"})
    void whateverIsWrongWithAModelTheCaseGoesOnByHand(String trouble) {
        triage(AssistMode.AUTO, "0.99");
        bench.lab.assist().answers("A04", question -> trouble(trouble));
        CaseRef held = bench.held();
        assertThat(held.state()).isEqualTo("OPEN");
        assertThat(held.read().work().exceptions()).isEmpty();
        assertThat(suggestions(held)).containsExactly(trouble.equals("ABSTAINED") ? "A04 ABSTAINED" : "A04 FAILED");
        bench.lab
                .as("hector")
                .fire(held.id(), "triage", sorted("PRICE", "BUYER"))
                .orThrow();
        assertThat(held.state()).isEqualTo("SORTED");
        provesItself(held);
    }

    private static AssistReply trouble(String trouble) {
        RecordValue large = Data.record().put("cause", "x".repeat(5_000)).build();
        RecordValue secret = Data.record().put("cause", new TokenValue("tok-1")).build();
        return switch (trouble) {
            case "THREW" -> throw new IllegalStateException("gone");
            case "MISFIT" -> suggested(PRICE.with("group", DecimalValue.of(7)), "0.99");
            case "LACKING" -> suggested(PRICE.without("group"), "0.99");
            case "NONSENSE" -> suggested(PRICE, "1.01");
            case "TOO_LARGE" -> suggested(large, "0.99");
            case "RESTRICTED" -> suggested(secret, "0.99");
            case "ABSTAINED" -> new AssistReply.Abstained("ambiguous", FakeAssist.MODEL);
            default -> new AssistReply.Failed(trouble);
        };
    }

    private static AssistReply suggested(RecordValue suggestion, String confidence) {
        return new AssistReply.Suggested(
                "P-1", suggestion, new BigDecimal(confidence), "The test says so", FakeAssist.MODEL);
    }

    @Test
    void aModelPerformsNoActWhatever() {
        CaseRef held = bench.held();
        var model = bench.lab.bursar().as(Actor.aiAgent("fake@1"));
        List<Wish> acts = List.of(
                new Wish.Fire("triage", sorted("PRICE", "BUYER")),
                new Wish.Take("f-1", "triage", RecordValue.EMPTY),
                new Wish.Tick(),
                new Wish.Raise("DUP_SUSPECT", ""),
                new Wish.Resolve(1, "CONFIRMED_DISTINCT", RecordValue.EMPTY),
                new Wish.Reassign(1, new io.bursar.model.identity.PersonId("hector")),
                new Wish.Reroute(new io.bursar.model.identity.PersonId("hector")),
                new Wish.Settle(List.<Settlement>of()));
        for (Wish act : acts) {
            assertThat(codes(model.run(held.id(), act, ""))).as(act.kind()).containsExactly("AI_MAY_NOT_ACT");
        }
    }

    @Test
    void aDefinitionInWhichASuggestionWouldApproveIsRefused() {
        WorkflowDefinition approving = TriageLab.triage(text -> text.replace("on: sort,", "on: approve,"));
        assertThatThrownBy(
                        () -> Standard.of(List.of(approving), new SmallPolicy().pack(), FunctionRegistry.of(List.of())))
                .isInstanceOfSatisfying(
                        BursarException.class,
                        refused -> assertThat(refused.context())
                                .containsEntry("row", "2")
                                .hasEntrySatisfying(
                                        "first",
                                        first -> assertThat(first).contains("AI-PROHIBITED", "decide-approval")));
    }
}
