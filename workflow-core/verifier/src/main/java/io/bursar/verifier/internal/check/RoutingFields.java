package io.bursar.verifier.internal.check;

import io.bursar.definition.WorkflowDefinition;
import io.bursar.definition.approval.ApprovalSpec;
import io.bursar.definition.data.FieldSpec;
import io.bursar.definition.data.Writable;
import io.bursar.definition.fact.FactSource;
import io.bursar.definition.fact.FactSpec;
import io.bursar.verifier.internal.guard.GuardFacts;
import io.bursar.verifier.internal.walk.Reads;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The data that decides whom an approval asks (canonical §1.6): what it names, and what functions make the facts of
 * that it names. What a directory or a system of record answers to is left out: that is theirs to know.
 */
final class RoutingFields {

    private final WorkflowDefinition definition;

    RoutingFields(WorkflowDefinition definition) {
        this.definition = definition;
    }

    /**
     * Those that somebody can hand in after the plan was made without making it anew: neither material, in whole or in
     * part, nor kept for rows and effects.
     */
    List<String> unbound(ApprovalSpec approval) {
        Set<String> material =
                definition.vocabulary().material().stream().map(Reads::root).collect(Collectors.toSet());
        Set<String> deciding = deciding(approval);
        return definition.vocabulary().data().stream()
                .filter(field -> field.rules().writable() != Writable.NEVER)
                .map(FieldSpec::name)
                .filter(name -> deciding.contains(name) && !material.contains(name))
                .toList();
    }

    private Set<String> deciding(ApprovalSpec approval) {
        Deque<String> open = new ArrayDeque<>();
        Stream.of(
                        approval.money().amount(),
                        approval.money().column(),
                        approval.money().climbFrom())
                .filter(Objects::nonNull)
                .forEach(open::add);
        approval.stages().forEach(stage -> open.addAll(GuardFacts.paths(stage.when())));
        Set<String> roots = new LinkedHashSet<>();
        while (!open.isEmpty()) {
            String root = Reads.root(open.remove());
            FactSpec fact = definition.vocabulary().facts().get(root);
            if (roots.add(root) && fact != null) {
                open.addAll(computedFrom(fact.source()));
            }
        }
        return roots;
    }

    private static Collection<String> computedFrom(FactSource source) {
        return source.fold(new FactSource.SourceCases<Collection<String>>(
                query -> Set.of(),
                function -> Reads.paths(function.with().values()),
                directory -> Set.of(),
                claims -> Set.of(),
                commitments -> Set.of(),
                standing -> Set.of(),
                assist -> Set.of()));
    }
}
