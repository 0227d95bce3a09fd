package io.bursar.examples.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Who did what on a case: from the acts recorded, and from the rows people fired. */
final class Acts {
    private final List<Act> acts = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
    final Map<String, Long> functions = new TreeMap<>();

    /** One person, one duty, first time on the case. */
    record Act(String person, Duty duty, String caseId, long seq, Instant at) {}

    void apply(LogRecord record, LogRecord.Event event) {
        if (event.code().equals("acted")) {
            String function = event.body().at("function").text();
            functions.merge(function, 1L, Long::sum);
            Duty.of(function)
                    .ifPresent(duty -> event.body().at("people").people().forEach(p -> add(p, duty, record)));
        }
    }

    /** What an approval of a supplier's case amounts to, by the stage it is on. */
    void decided(LogRecord record, Decision decision, List<Stage> stages) {
        stages.stream()
                .filter(stage -> decision.approves() && stage.seq() == decision.stage())
                .flatMap(stage -> Duty.ofSupplierStage(stage).stream())
                .forEach(duty -> decision.people().forEach(person -> add(person, duty, record)));
    }

    /** A row counts for the person at work where the event is theirs: the first move of their own record. */
    void movedFirst(LogRecord record, String workflow, int row) {
        if (record.kind().equals("fire") || record.kind().equals("decide")) {
            Duty.of(workflow, row)
                    .forEach(duty -> record.actor().people().forEach(person -> add(person, duty, record)));
        }
    }

    void add(String person, Duty duty, LogRecord record) {
        if (known.add(duty + " " + person)) {
            acts.add(new Act(person.intern(), duty, record.caseId().intern(), record.seq(), record.at()));
        }
    }

    List<Act> all() {
        return acts;
    }

    Set<String> people(Duty... duties) {
        Set<String> people = new HashSet<>();
        acts.stream().filter(act -> List.of(duties).contains(act.duty)).forEach(act -> people.add(act.person));
        return people;
    }
}
