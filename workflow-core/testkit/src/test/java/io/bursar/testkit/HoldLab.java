package io.bursar.testkit;

import io.bursar.definition.WorkflowDefinition;
import io.bursar.definition.function.FunctionRegistry;
import io.bursar.definition.load.DefinitionLoader;
import io.bursar.engine.CaseRef;
import io.bursar.engine.command.Wish;
import io.bursar.engine.replay.ReDecider;
import io.bursar.model.cases.ExceptionCase;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.CaseId;
import io.bursar.model.people.AuthorityLevel;
import io.bursar.model.people.Scope;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A delivery note whose lines are held while a system says they are off, and the case about each held line: a small
 * stand-in for an invoice and its holds. Dana asks, Sam buys, Omar runs the systems.
 */
final class HoldLab {

    static final WorkflowDefinition NOTE = load("note.yaml", """
            workflow: lab.note
            version: 1.0.0
            title: A delivery note
            owner: PROCUREMENT
            calendar: FACILITY_BUSINESS
            intakeQueue: buyer
            data:
              name: { type: Ref, required: true, doc: its name }
              accepted: { type: List, items: Text, maxLength: 1000, doc: lines that are accepted as they are }
            facts:
              off: { type: Record, query: supplier.status, with: { supplierId: name }, maxAge: 0 min }
            states:
              DRAFT: { phase: INI }
              CHECKED:
                phase: VAL
                checks: [ { when: off.any, raise: NOTE_OFF, each: off.lines } ]
              DONE: { phase: END, terminal: true }
              GONE: { phase: END, terminal: true }
            transitions:
              - { row: 1, from: DRAFT, on: submit, to: CHECKED, who: REQUESTER }
              - { row: 2, from: CHECKED, on: settled, by: rule, when: exception.any.open = false, to: DONE, who: SYSTEM }
              - { row: 3, from: CHECKED, on: resolutionApplied, by: cross, to: same, do: [ resolve: { case: event.caseId, resolution: event.resolution, stands: hold-stands, with: { figure: off.figure } } ], who: SYSTEM }
              - { row: 4, from: CHECKED, on: ended, by: cross, to: same, who: SYSTEM }
              - { row: 5, from: CHECKED, on: refuse, to: GONE, who: BUYER }
              - { row: 6, from: CHECKED, on: look, to: same, do: [ raise: NOTE_DOUBT ], who: BUYER }
            exceptions:
              NOTE_OFF: { queue: buyer, within: 1 BD, resolutions: [PUT_RIGHT], blocks: [2] }
              NOTE_DOUBT: { queue: buyer, within: 1 BD, resolutions: [CLEARED], blocks: [2] }
            exceptionCases:
              workflow: lab.hold
              event: begin
              lifted: hold-lifted
              endedBy: lab.hold.ended
              codes: [NOTE_OFF, NOTE_DOUBT]
              with: { code: item.code, line: item.on, over: item.over, note: case.caseId }
            emits: [hold-lifted, hold-stands]
            consumes:
              - { event: lab.hold.applied, key: case.caseId, from: note, as: resolutionApplied, fanOut: true }
              - { event: lab.hold.ended, key: case.caseId, from: note, as: ended, fanOut: true }
            """);

    static final WorkflowDefinition HOLD = load("hold.yaml", """
            workflow: lab.hold
            version: 1.0.0
            title: One held line
            owner: PROCUREMENT
            calendar: FACILITY_BUSINESS
            intakeQueue: buyer
            businessKey: [note, code, line]
            data:
              note: { type: Case, required: true, doc: the note }
              code: { type: Code, required: true, doc: the exception }
              line: { type: Text, required: true, maxLength: 60, doc: the line }
              over: { type: Int, doc: by how much }
              figure: { type: Int, doc: what it is now }
              resolution: { type: Code, doc: how it was resolved }
            states:
              DRAFT: { phase: INI }
              WORKED: { phase: FUL }
              SAID: { phase: REC }
              OVER: { phase: END, terminal: true }
            transitions:
              - { row: 1, from: DRAFT, on: begin, by: cross, to: WORKED, who: SYSTEM }
              - { row: 2, from: WORKED, on: propose, to: SAID, do: [ set: { resolution: event.resolution }, emit: { event: applied, with: { resolution: resolution } } ], who: BUYER }
              - { row: 3, from: SAID, on: passes, by: cross, to: OVER, do: [ emit: ended ], who: SYSTEM }
              - { row: 4, from: SAID, on: fails, by: cross, to: WORKED, do: [ set: { figure: event.figure } ], who: SYSTEM }
              - { row: 5, from: WORKED, on: vanished, by: cross, to: SAID, who: SYSTEM }
            emits: [applied, ended]
            consumes:
              - { event: lab.note.hold-lifted, key: case.caseId, from: childCaseId, as: vanished, fanOut: true }
              - { event: lab.note.hold-lifted, key: case.caseId, from: childCaseId, as: passes, fanOut: true }
              - { event: lab.note.hold-stands, key: case.caseId, from: childCaseId, as: fails, fanOut: true }
            """);

    final CaseLab lab;
    private final List<Integer> off = new ArrayList<>();

    HoldLab(WorkflowDefinition... workflows) {
        lab = new CaseLab(List.of(workflows), FunctionRegistry.of(List.of()), new SmallPolicy().pack());
        lab.staff()
                .person("dana", AuthorityLevel.L1, "")
                .role("sam", "BUYER", Scope.facility("MERCY"))
                .role("omar", "INTEGRATION_OWNER", Scope.ENTERPRISE);
        lab.systems()
                .answers(
                        "supplier.status",
                        ask -> Data.record()
                                .put("any", !off.isEmpty())
                                .put("figure", off.size())
                                .put(
                                        "lines",
                                        Data.list(
                                                off.stream().map(HoldLab::item).toList()))
                                .build());
    }

    private static RecordValue item(int line) {
        return Data.record().put("on", "line " + line).put("over", 10L * line).build();
    }

    static WorkflowDefinition load(String name, String text) {
        return DefinitionLoader.standard().load(name, text).orElseThrow();
    }

    HoldLab off(Integer... lines) {
        off.clear();
        off.addAll(List.of(lines));
        return this;
    }

    HoldLab off(List<Integer> lines) {
        return off(lines.toArray(Integer[]::new));
    }

    CaseRef submitted() {
        CaseRef note = lab.as("dana")
                .start(NOTE.id(), "MERCY", Data.record().put("name", "N-1").build());
        settle();
        return note;
    }

    void settle() {
        lab.pass(Duration.ofMinutes(1));
    }

    /** Somebody looks at it again, since a fact has changed. */
    void looksAgain(CaseRef note) {
        lab.bursar()
                .report(
                        "look-" + lab.clock().instant(),
                        "lab.hold.ended",
                        Data.record().put("note", note.id().toString()).build());
        settle();
    }

    List<ExceptionCase> open(CaseRef note) {
        return note.read().work().exceptions();
    }

    /** The case that works off the exception about a line. */
    CaseRef hold(CaseRef note, int line) {
        return hold(note, "line " + line);
    }

    CaseRef hold(CaseRef note, String on) {
        CaseId child = open(note).stream()
                .filter(one -> one.origin().on().equals(on))
                .map(ExceptionCase::child)
                .map(Objects::requireNonNull)
                .findFirst()
                .orElseThrow();
        return lab.bursar().find(child);
    }

    void proposed(CaseRef hold, String resolution) {
        RecordValue payload = Data.record().put("resolution", resolution).build();
        lab.as("sam").run(hold.id(), new Wish.Fire("propose", payload), "").orThrow();
        settle();
    }

    List<ReDecider.Difference> decidedAgain(CaseRef ref) {
        return new ReDecider(lab.bursar().engine().standard()).check(ref.history());
    }
}
