package io.bursar.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.definition.WorkflowDefinition;
import io.bursar.definition.function.FunctionRegistry;
import io.bursar.definition.load.DefinitionLoader;
import io.bursar.engine.CaseRef;
import io.bursar.engine.replay.ReDecider;
import io.bursar.model.capability.CapabilityCall;
import io.bursar.model.capability.CommandOutcome;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.people.AuthorityLevel;
import io.bursar.model.people.Scope;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Names that rows may use beyond the data: who acts, what is taken back, what was refused; and keys that are lists. */
class WhatRowsMayAskTest {

    private static final WorkflowDefinition PARCEL =
            DefinitionLoader.standard().load("parcel.yaml", """
                    workflow: test.parcel
                    version: 1.0.0
                    title: A parcel
                    owner: SUPPLY
                    calendar: FACILITY_BUSINESS
                    intakeQueue: buyer
                    data:
                      clerk: { type: Person }
                      marks: { type: List, required: true, items: Text, maxLength: 10 }
                      noted: { type: Bool }
                    effects:
                      place: { capability: stock.adjust, with: { itemId: clerk }, undo: takeAway }
                      takeAway: { capability: stock.adjust, with: { itemId: undone.result.itemId, why: undone.key } }
                    states:
                      OPEN: { phase: INI }
                      REFUSED: { phase: VAL }
                      HELD: { phase: FUL }
                      SEALED: { phase: END, terminal: true }
                    transitions:
                      - { row: 1, from: OPEN, on: submit, who: REQUESTER, to: HELD, do: [ set: { clerk: case.actorId } ] }
                      - { row: 2, from: HELD, on: place, who: BUYER, to: same, do: [ effect: place ] }
                      - { row: 3, from: HELD, on: takeAway, who: BUYER, to: same, do: [ undo: place ] }
                      - { row: 4, from: HELD, on: seal, who: [BUYER + PROCESS_OWNER, BUYER + INTEGRATION_OWNER], to: SEALED }
                      - { row: 5, from: HELD, on: marked, by: cross, who: SYSTEM, to: same, do: [ set: { noted: true } ] }
                      - { row: 6, from: HELD, on: refused, by: rule, when: effect.place.rejected, who: SYSTEM, to: REFUSED }
                      - { row: 7, from: REFUSED, on: seal, who: BUYER, to: SEALED }
                    consumes:
                      - { event: test.mark.seen, key: marks, from: mark, as: marked, fanOut: true }
                    """).orElseThrow();

    private final CaseLab lab = new CaseLab(List.of(PARCEL), FunctionRegistry.of(List.of()), new SmallPolicy().pack());
    private final CaseRef parcel = started();

    private CaseRef started() {
        lab.staff()
                .person("dana", AuthorityLevel.L1, "")
                .role("sam", "BUYER", Scope.ENTERPRISE)
                .role("sue", "BUYER", Scope.ENTERPRISE)
                .role("omar", "INTEGRATION_OWNER", Scope.ENTERPRISE)
                .role("pia", "PROCESS_OWNER", Scope.ENTERPRISE);
        lab.systems().confirms("stock.adjust", asked -> asked);
        return lab.as("dana")
                .start(
                        PARCEL.id(),
                        "MERCY",
                        Data.record()
                                .put("marks", Data.texts(List.of("A|1", "B|2")))
                                .build());
    }

    @AfterEach
    void theLogProvesItself() {
        assertThat(new ReDecider(lab.bursar().engine().standard()).check(parcel.history()))
                .isEmpty();
    }

    private void fires(String person, String event) {
        lab.as(person).fire(parcel.id(), event, RecordValue.EMPTY).orThrow();
    }

    @Test
    void whoActsIsKnownToTheRow() {
        assertThat(parcel.read().data().text("clerk")).contains("dana");
    }

    @Test
    void anUndoNamesWhatItTakesBack() {
        fires("sam", "place");
        fires("sam", "takeAway");

        List<CapabilityCall> sent = lab.systems().sent("stock.adjust");
        assertThat(sent).hasSize(2);
        assertThat(sent.get(1).arguments().text("itemId")).contains("dana");
        assertThat(sent.get(1).arguments().text("why")).isPresent();
    }

    @Test
    void aRuleSeesThatAnEffectWasRefused() {
        lab.systems().next("stock.adjust", new CommandOutcome.Rejected("STRANGE", RecordValue.EMPTY));

        fires("sam", "place");

        assertThat(parcel.state()).isEqualTo("REFUSED");
    }

    @Test
    void aCaseIsFoundUnderEachEntryOfAKeyThatIsAList() {
        lab.bursar()
                .report(
                        "m-1",
                        "test.mark.seen",
                        Data.record().put("mark", "C|3").build());
        lab.pass(Duration.ZERO);
        assertThat(parcel.read().data().isTrue("noted")).isFalse();

        lab.bursar()
                .report(
                        "m-2",
                        "test.mark.seen",
                        Data.record().put("mark", "B|2").build());
        lab.pass(Duration.ZERO);

        assertThat(parcel.read().data().isTrue("noted")).isTrue();
    }

    @Test
    void ofSeveralWaysToActTogetherTheOneThatIsCompleteCounts() {
        fires("omar", "seal");
        assertThat(parcel.state()).isEqualTo("HELD");

        fires("sam", "seal");

        assertThat(parcel.state()).isEqualTo("SEALED");
    }
}
