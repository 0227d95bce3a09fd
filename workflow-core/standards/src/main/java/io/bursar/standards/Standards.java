package io.bursar.standards;

import io.bursar.controls.policy.PolicyPack;
import io.bursar.definition.WorkflowDefinition;
import io.bursar.definition.function.FunctionRegistry;
import io.bursar.definition.load.DefinitionLoader;
import io.bursar.definition.yaml.LoadError;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.WorkflowId;
import io.bursar.standards.function.StandardFunctions;
import io.bursar.standards.internal.ShippedFiles;
import io.bursar.standards.policy.PolicyFit;
import io.bursar.standards.policy.PolicyLoader;
import io.bursar.standards.policy.PolicyTexts;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What an enterprise agreed on: workflow definitions, the functions they name, and a policy that fits them.
 *
 * <pre>{@code
 * Standards standards = Standards.canonical();
 * standards.definition(ProcureToPay.REQUISITION).header().title();
 * }</pre>
 *
 * @param definitions the definitions by workflow
 * @param functions the functions over facts
 * @param policy the policy
 */
public record Standards(
        SortedMap<WorkflowId, WorkflowDefinition> definitions, FunctionRegistry functions, PolicyPack policy) {

    private static final List<String> PROCURE_TO_PAY = List.of(
            "requisition.yaml",
            "receiving.yaml",
            "invoice.yaml",
            "invoice-exception.yaml",
            "supplier.yaml",
            "supplier-screening.yaml");

    /** Copies the definitions, and fails with {@code INVALID_POLICY} where the policy does not fit them. */
    public Standards {
        Objects.requireNonNull(functions, "functions");
        definitions = Collections.unmodifiableSortedMap(new TreeMap<>(definitions));
        String misfits = PolicyFit.findings(policy, definitions.values()).stream()
                .filter(Finding::blocks)
                .limit(LoadError.MAX_FIRST)
                .map(Finding::toString)
                .collect(Collectors.joining("; "));
        if (!misfits.isEmpty()) {
            throw new BursarException(
                    FailureCode.INVALID_POLICY, "The policy does not fit the definitions", Map.of("first", misfits));
        }
    }

    /**
     * The canonical workflows with the example policy of a health system; fails with {@code INVALID_DEFINITION} or
     * {@code INVALID_POLICY} when the files that come with the library do not load.
     */
    public static Standards canonical() {
        return canonical(PolicyTexts.shipped());
    }

    /** The canonical workflows with a host's own policy; fails as {@link #canonical()} does. */
    public static Standards canonical(PolicyTexts policy) {
        FunctionRegistry functions = StandardFunctions.registry();
        DefinitionLoader loader = DefinitionLoader.standard().knowing(functions);
        TreeMap<WorkflowId, WorkflowDefinition> definitions = new TreeMap<>();
        ShippedFiles.read("p2p/", PROCURE_TO_PAY).forEach((name, text) -> {
            WorkflowDefinition definition = loader.load(name, text).orElseThrow();
            definitions.put(definition.id(), definition);
        });
        return new Standards(
                definitions, functions, PolicyLoader.load(policy).orElseThrow().pack());
    }

    /** The definition of a workflow; fails with {@code UNKNOWN_WORKFLOW} when it is none of these. */
    public WorkflowDefinition definition(WorkflowId workflow) {
        WorkflowDefinition found = definitions.get(workflow);
        if (found == null) {
            throw new BursarException(
                    FailureCode.UNKNOWN_WORKFLOW,
                    "The standards have no such workflow",
                    Map.of("workflow", workflow.value()));
        }
        return found;
    }

    /**
     * These and a workflow of the host's own; one of the same name is replaced. Fails with {@code INVALID_POLICY} where
     * the policy does not fit it.
     */
    public Standards with(WorkflowDefinition own) {
        TreeMap<WorkflowId, WorkflowDefinition> more = new TreeMap<>(definitions);
        more.put(own.id(), own);
        return new Standards(more, functions, policy);
    }

    /** These with another policy, which must fit too. */
    public Standards withPolicy(PolicyPack other) {
        return new Standards(definitions, functions, other);
    }
}
