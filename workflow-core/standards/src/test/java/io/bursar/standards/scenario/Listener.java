package io.bursar.standards.scenario;

import io.bursar.definition.WorkflowDefinition;
import io.bursar.definition.load.DefinitionLoader;
import io.bursar.engine.CaseRef;
import io.bursar.engine.command.Opening;
import io.bursar.model.cases.CaseHeader;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.identity.PersonId;
import java.util.ArrayList;
import java.util.List;

/** A workflow that does nothing but listen to what the cases of another workflow emit about one chain. */
final class Listener {

    private final List<String> events;
    private final WorkflowDefinition definition;

    Listener(String workflow, List<String> events) {
        this.events = events;
        StringBuilder rows = new StringBuilder();
        StringBuilder consumes = new StringBuilder();
        for (int i = 0; i < events.size(); i++) {
            rows.append("  - { row: %d, from: OPEN, on: heard%d, by: cross, to: same, who: SYSTEM }%n"
                    .formatted(i + 1, i + 1));
            consumes.append("  - { event: %s.%s, key: case.correlationId, from: correlationId, as: heard%d }%n"
                    .formatted(workflow, events.get(i), i + 1));
        }
        String text = """
                workflow: test.listener
                version: 1.0.0
                title: Listener
                owner: PROCUREMENT
                calendar: FACILITY_BUSINESS
                intakeQueue: buyer
                data:
                  note: { type: Text, doc: nothing of importance }
                states:
                  OPEN: { phase: INI }
                  OVER: { phase: END, terminal: true }
                transitions:
                %s  - { row: 999, from: OPEN, on: end, to: OVER, who: BUYER }
                consumes:
                %s""".formatted(rows, consumes);
        definition = DefinitionLoader.standard().load("listener.yaml", text).orElseThrow();
    }

    WorkflowDefinition definition() {
        return definition;
    }

    /** Begins to listen to the chain of a case. */
    CaseRef to(Hospital hospital, CaseUnderTest of) {
        CaseHeader.Place place = of.read().header().place();
        CaseId caseId = hospital.lab().bursar().engine().settings().ids().newCaseId();
        Opening opening = new Opening(
                definition.id(),
                new CaseHeader.Place(
                        new FacilityId("MERCY"), place.legalEntity(), "portal", place.correlation(), null, List.of()),
                new Opening.Requester(new PersonId("dana"), null),
                RecordValue.EMPTY);
        hospital.lab().as("dana").tryStart(opening, null, caseId).orThrow();
        return hospital.lab().bursar().find(caseId);
    }

    /** What was heard, in the order it came. */
    List<String> heard(CaseRef listening) {
        List<String> heard = new ArrayList<>();
        LogReading.of(listening).rows().forEach(row -> heard.add(events.get(row - 1)));
        return heard;
    }
}
