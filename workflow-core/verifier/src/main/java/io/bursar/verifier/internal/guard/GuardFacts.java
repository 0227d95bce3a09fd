package io.bursar.verifier.internal.guard;

import io.bursar.definition.guard.Guard;
import io.bursar.model.data.DataValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What guards ask of which facts. */
public final class GuardFacts {

    private final Map<String, List<DataValue>> constants = new LinkedHashMap<>();
    private final Set<String> truths = new LinkedHashSet<>();
    private final Set<String> relations = new LinkedHashSet<>();

    GuardFacts() {}

    /** The paths of the facts a guard reads. */
    public static Set<String> paths(Guard guard) {
        GuardFacts facts = new GuardFacts();
        facts.collect(guard);
        return Collections.unmodifiableSet(facts.constants.keySet());
    }

    void collect(Guard guard) {
        guard.<Boolean>fold(new Guard.GuardCases<>(
                all -> each(all.parts()),
                any -> each(any.parts()),
                not -> each(List.of(not.part())),
                this::compare,
                present -> known(present.fact()),
                isTrue -> known(isTrue.fact()) && truths.add(isTrue.fact())));
    }

    private boolean each(List<Guard> parts) {
        parts.forEach(this::collect);
        return true;
    }

    private boolean known(String fact) {
        constants.computeIfAbsent(fact, any -> new ArrayList<>());
        return true;
    }

    private boolean compare(Guard.Compare compare) {
        known(compare.fact());
        Optional<String> relation = Relations.variable(compare);
        relation.ifPresent(relations::add);
        compare.operand()
                .fold(
                        constant -> constants
                                .computeIfAbsent(compare.fact(), any -> new ArrayList<>())
                                .add(constant.value()),
                        parameter -> true,
                        path -> true);
        return true;
    }

    Map<String, List<Optional<DataValue>>> choices(Domains domains) {
        Map<String, List<Optional<DataValue>>> choices = new LinkedHashMap<>();
        constants.forEach((fact, values) -> choices.put(fact, domains.values(fact, values, truths.contains(fact))));
        relations.forEach(relation -> choices.put(relation, Relations.values(relation)));
        return choices;
    }
}
