package io.bursar.examples.oracle;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** People decide: not AI (G8), not a timer or the system (time out never approves), and everybody for themselves. */
final class DeciderRule implements Rule {
    private static final List<String> AUTHORITY = List.of("APPROVE_", "RELEASE_", "VERIFY_");

    private int personsPending;
    /** Events a person asked for in a row of its own, which their row then waits for. */
    private final Set<String> asked = new HashSet<>();

    @Override
    public void event(Scene scene) {
        LogRecord.Actor actor = scene.record().actor();
        String function = scene.body().at("function").text();
        if (scene.is("decided")) {
            decided(scene, actor, Decision.of(scene.body().at("decision")));
        } else if (scene.is("acted") && actor.ai() && AUTHORITY.stream().anyMatch(function::startsWith)) {
            scene.found("G8", "an AI actor performs " + function);
        } else if (scene.is("row-pending") && actor.person()) {
            personsPending = scene.body().at("row").whole();
        } else if (scene.is("moved")) {
            moved(scene, actor, MoveTable.fired(scene.story().workflow, scene.body()));
        }
    }

    private static void decided(Scene scene, LogRecord.Actor actor, Decision decision) {
        if (actor.ai()) {
            scene.found("G8", "an AI actor decides");
        } else if (decision.decides()
                && (!actor.person() || scene.record().kind().equals("tick"))) {
            scene.found("SLA", "the decision " + decision.verdict() + " is made by the system, not by a person");
        } else if (actor.person() && !decision.person().equals(actor.id())) {
            scene.found("ACTOR", "the decision of " + decision.person() + " is recorded by " + actor.id());
        } else if (decision.at().filter(at -> at.isAfter(scene.record().at())).isPresent()) {
            scene.found("TIME", "the decision is later than its record");
        }
    }

    /** What the engine fires when facts say so, nobody may claim; and the other way round (canonical §2, "who"). */
    @Override
    public void recordStarts(Scene scene) {
        String event = scene.record().ask().at("event").text();
        boolean asked =
                scene.record().kind().equals("fire") && scene.record().actor().person();
        Optional<MoveTable> table = MoveTable.of(scene.story().workflow);
        if (asked
                && table.filter(t -> t.enginesAlone(scene.story().state, event)).isPresent()) {
            scene.found("ACTOR", scene.record().actor().id() + " claims " + event + ", which facts alone may say");
        }
    }

    private void moved(Scene scene, LogRecord.Actor actor, int row) {
        boolean human = MoveTable.of(scene.story().workflow)
                .filter(table -> table.who(row) == MoveTable.Who.PERSON)
                .isPresent();
        String on = scene.body().at("on").text();
        if (actor.person()
                && scene.body().at("from").text().equals(scene.body().at("to").text())) {
            asked.add(on);
        }
        if (human && !actor.person() && personsPending != row && !asked.contains(on)) {
            scene.found("ACTOR", "row " + row + " is a person's but " + actor.kind() + " " + actor.id() + " fires it");
        }
    }
}
