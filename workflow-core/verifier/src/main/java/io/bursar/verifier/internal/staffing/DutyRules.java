package io.bursar.verifier.internal.staffing;

import io.bursar.controls.sod.SodRule;
import io.bursar.definition.WorkflowDefinition;
import io.bursar.definition.data.FieldSpec;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.WorkflowId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The rules of duties, and what they need to know of the acts they look at.
 *
 * @param rules the rules
 * @param aboutSuppliers the workflows whose cases name a supplier, so that their acts count on it too (scope OBJECT);
 *     the cases of one chain and the one of their supplier are about the same
 * @param also what whoever performs a function counts as having performed besides
 */
public record DutyRules(
        List<SodRule> rules, Set<WorkflowId> aboutSuppliers, Map<FunctionName, Set<FunctionName>> also) {

    /** Copies everything. */
    public DutyRules {
        rules = List.copyOf(rules);
        aboutSuppliers = Set.copyOf(aboutSuppliers);
        also = Map.copyOf(also);
    }

    /** Rules between acts that are about no object and count as nothing else. */
    public static DutyRules of(Collection<SodRule> rules) {
        return new DutyRules(List.copyOf(rules), Set.of(), Map.of());
    }

    /** The workflows whose cases name a supplier: by the fields by which an act is recorded on it. */
    public static Set<WorkflowId> aboutSuppliers(Collection<WorkflowDefinition> definitions) {
        return definitions.stream()
                .filter(definition -> definition.vocabulary().data().stream()
                        .map(FieldSpec::name)
                        .anyMatch(name -> name.endsWith("supplierId") || name.endsWith("SupplierId")))
                .map(WorkflowDefinition::id)
                .collect(Collectors.toSet());
    }

    /** Everything an act counts as. */
    Set<FunctionName> functions(FunctionName act) {
        Set<FunctionName> functions = new LinkedHashSet<>(Set.of(act));
        functions.addAll(new TreeSet<>(also.getOrDefault(act, Set.of())));
        return functions;
    }
}
