package io.bursar.testkit;

import io.bursar.audit.record.RecordedEvent;
import io.bursar.definition.WorkflowDefinition;
import io.bursar.definition.function.FunctionRegistry;
import io.bursar.definition.load.DefinitionLoader;
import io.bursar.engine.CaseRef;
import io.bursar.engine.Desk;
import io.bursar.engine.replay.ReDecider;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.WorkflowId;
import io.bursar.model.people.AuthorityLevel;
import io.bursar.model.people.Scope;
import java.util.List;
import java.util.function.UnaryOperator;

/** Holds that a model may sort: hector works them, dana reports them, omar throws switches. */
final class TriageLab {

    static final RecordValue PRICE =
            Data.record().put("cause", "PRICE").put("group", "BUYER").build();

    private static final String TRIAGE = """
            workflow: test.triage
            version: 1.0.0
            title: A hold that a model may sort
            owner: TEST
            calendar: ALWAYS
            intakeQueue: buyer
            data:
              hold: { type: Code, required: true }
              note: { type: Text, maxLength: 200 }
              cause: { type: Code }
              group: { type: Code }
            facts:
              triage: { type: Record, assist: A04, in: [OPEN], with: { hold: hold, note: note }, judgedOn: [triage], compares: { cause: cause, group: group } }
              alike: { type: Record, assist: A08, in: [OPEN], with: { hold: hold }, judgedOn: [DUP_SUSPECT], compares: { resolution: exception.DUP_SUSPECT.resolution } }
            states:
              DRAFT: { phase: INI }
              OPEN:
                phase: VAL
                checks: [ { when: alike.flagged and not exception.DUP_SUSPECT.resolution = CONFIRMED_DISTINCT, raise: DUP_SUSPECT } ]
                tasks: [ { name: triage, queue: buyer, events: [triage] } ]
              SORTED: { phase: FUL }
              DONE: { phase: END, terminal: true }
            transitions:
              - { row: 1, from: DRAFT, on: submit, to: OPEN, who: REQUESTER }
              - { row: 2, from: OPEN, on: sort, by: rule, when: triage.accepted, to: SORTED, who: SYSTEM, do: [ set: { cause: triage.suggestion.cause, group: triage.suggestion.group } ] }
              - { row: 3, from: OPEN, on: triage, to: SORTED, who: BUYER, do: [ set: { cause: event.cause, group: event.group } ] }
              - { row: 4, from: OPEN, on: remark, to: same, who: BUYER, do: [ set: { note: event.note } ] }
              - { row: 5, from: SORTED, on: finish, to: DONE, who: BUYER }
              - { row: 6, from: OPEN, on: drop, to: DONE, who: BUYER }
            assist:
              - { use: A04, mode: AUTO, threshold: 0.85 }
              - { use: A08, mode: ADVISORY, threshold: 0.90 }
            """;

    private static final String SWITCH = """
            workflow: test.switch
            version: 1.0.0
            title: A switch
            owner: TEST
            calendar: ALWAYS
            intakeQueue: integration-ops
            data:
              stops: { type: Record }
            states:
              UP: { phase: INI }
              THROWN: { phase: FUL }
              DONE: { phase: END, terminal: true }
            transitions:
              - { row: 1, from: UP, on: stop, to: THROWN, who: INTEGRATION_OWNER, do: [ claim: { kinds: [assist.stop], keys: stops } ] }
              - { row: 2, from: THROWN, on: restore, to: DONE, who: INTEGRATION_OWNER, do: [ release: true ] }
            """;

    final CaseLab lab = new CaseLab(
            List.of(triage(text -> text), load("switch.yaml", SWITCH)),
            FunctionRegistry.of(List.of()),
            new SmallPolicy().pack());

    TriageLab() {
        lab.staff()
                .person("dana", AuthorityLevel.L1, "")
                .role("hector", "BUYER", Scope.facility("MERCY"))
                .role("omar", "INTEGRATION_OWNER", Scope.ENTERPRISE);
    }

    /** The workflow with another text. */
    static WorkflowDefinition triage(UnaryOperator<String> change) {
        return load("triage.yaml", change.apply(TRIAGE));
    }

    private static WorkflowDefinition load(String file, String text) {
        return DefinitionLoader.standard().load(file, text).orElseThrow();
    }

    CaseRef held() {
        return lab.as("dana")
                .start(
                        triage(text -> text).id(),
                        "MERCY",
                        Data.record().put("hold", "INV_PRICE").build());
    }

    CaseRef stopped(String scope) {
        CaseId id = lab.bursar().engine().settings().ids().newCaseId();
        RecordValue stops = Data.record().put("assist.stop", scope).build();
        RecordValue data = Data.record().put("stops", stops).build();
        Desk omar = lab.as("omar");
        omar.tryStart(omar.opening(new WorkflowId("test.switch"), "MERCY", data, id), "stop", id)
                .orThrow();
        return lab.bursar().find(id);
    }

    /** Hector sorts a hold by hand. */
    static RecordValue sorted(String cause, String group) {
        return Data.record().put("cause", cause).put("group", group).build();
    }

    /** What the log says became of suggestions: the code of each event, and its review or status. */
    static List<String> suggestions(CaseRef held) {
        return held.history().stream()
                .flatMap(record -> record.events().stream())
                .filter(event -> event.code().startsWith("propos"))
                .map(TriageLab::said)
                .toList();
    }

    private static String said(RecordedEvent event) {
        RecordValue proposal = event.body().record("proposal");
        String what =
                event.body().text("review").or(() -> proposal.text("status")).orElse("");
        String who = event.body().text("by").map(by -> " by " + by).orElse("");
        return proposal.text("useCase").orElse("") + " " + what + who;
    }

    List<ReDecider.Difference> decidedAgain(CaseRef held) {
        return new ReDecider(lab.bursar().engine().standard()).check(held.history());
    }
}
