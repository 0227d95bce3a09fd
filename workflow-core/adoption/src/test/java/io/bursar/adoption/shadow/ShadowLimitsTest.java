package io.bursar.adoption.shadow;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.definition.WorkflowDefinition;
import io.bursar.definition.load.DefinitionLoader;
import io.bursar.embedded.EmbeddedBursar;
import io.bursar.embedded.EmbeddedOptions;
import io.bursar.model.data.Data;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.identity.PersonId;
import io.bursar.standards.Standards;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What no event confirms counts as done, and what follows from that, so far and no further. */
class ShadowLimitsTest {

    @TempDir
    private Path folder;

    /** What is written down so many times, one after the other. */
    private static WorkflowDefinition writing(int writes) {
        String text = """
                workflow: lab.notes
                version: 1.0.0
                title: What is written down
                owner: NURSING
                calendar: FACILITY_BUSINESS
                intakeQueue: buyer
                businessKey: []
                material: [what]
                data:
                  what: { type: Text, required: true, maxLength: 20, doc: what it is about }
                effects:
                EFFECTS
                states:
                  DRAFT: { phase: INI }
                STATES
                  DONE: { phase: END, terminal: true }
                transitions:
                  - { row: 1, from: DRAFT, on: submit, to: NOTING1, do: [ effect: note1 ], who: REQUESTER }
                ROWS
                """;
        return DefinitionLoader.standard()
                .load(
                        "notes.yaml",
                        text.replace(
                                        "EFFECTS\n",
                                        numbered(
                                                writes,
                                                number -> "  note" + number
                                                        + ": { capability: notify.send, with: { template: what, round: "
                                                        + number
                                                        + " }, businessKey: [case.caseId, what] }\n"))
                                .replace(
                                        "STATES\n",
                                        numbered(writes, number -> "  NOTING" + number + ": { phase: FUL }\n"))
                                .replace("ROWS\n", numbered(writes, number -> row(number, writes))))
                .orElseThrow();
    }

    private static String numbered(int count, IntFunction<String> line) {
        return IntStream.rangeClosed(1, count).mapToObj(line).collect(Collectors.joining());
    }

    private static String row(int number, int last) {
        String next = number == last ? "DONE" : "NOTING" + (number + 1) + ", do: [ effect: note" + (number + 1) + " ]";
        return "  - { row: " + (1 + number) + ", from: NOTING" + number + ", on: noted" + number
                + ", by: rule, when: effect.note" + number + ".confirmed, to: " + next + ", who: SYSTEM }\n";
    }

    private String whereItStandsAfterOneEvent(int writes) {
        WorkflowDefinition notes = writing(writes);
        try (EmbeddedBursar embedded =
                EmbeddedBursar.open(Standards.canonical().with(notes), EmbeddedOptions.in(folder))) {
            ShadowMap map = ShadowMap.of(notes.id(), Map.of("written", List.of(new ShadowStep.Begin("submit"))));
            LegacyEvent written = new LegacyEvent(
                    new LegacyEvent.Subject(notes.id(), new FacilityId("MERCY"), "N-1", "N-1"),
                    "written",
                    new LegacyEvent.Doing(
                            Feed.MONDAY,
                            new PersonId("dana.reyes"),
                            null,
                            Data.record().put("what", "Gloves").build()));
            ShadowRun shadow = new ShadowRun(
                    embedded.bursar().engine().standard(),
                    embedded.staff(),
                    ShadowReads.recorded(List.of(), Feed.MONDAY),
                    List.of(map));
            return shadow.run(List.of(written)).cases().get(0).state();
        }
    }

    @Test
    void asManyWritesInARowCountAsDoneAsTheLimitSays() {
        assertThat(whereItStandsAfterOneEvent(ShadowPlayer.MAX_ROUNDS)).isEqualTo("DONE");
    }

    @Test
    void theNextWaitsForTheNextEvent() {
        int tooMany = ShadowPlayer.MAX_ROUNDS + 1;

        assertThat(whereItStandsAfterOneEvent(tooMany)).isEqualTo("NOTING" + tooMany);
    }
}
