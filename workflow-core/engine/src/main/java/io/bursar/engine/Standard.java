package io.bursar.engine;

import io.bursar.controls.policy.PolicyPack;
import io.bursar.definition.WorkflowDefinition;
import io.bursar.definition.WorkflowDefinition.Subscription;
import io.bursar.definition.function.FunctionRegistry;
import io.bursar.engine.command.LegacyOrigin;
import io.bursar.engine.command.MitigationRequest;
import io.bursar.engine.kernel.Situation;
import io.bursar.engine.run.CutoverRuns;
import io.bursar.engine.run.MitigationCases;
import io.bursar.engine.run.Uncorrelated;
import io.bursar.engine.store.Loaded;
import io.bursar.model.cases.Case;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.Digest;
import io.bursar.model.identity.WorkflowId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The rules an engine runs by: definitions, policy and fact functions. Several versions of a workflow may be loaded
 * side by side; a case keeps the one it was started on, and new cases take the last one given.
 *
 * <pre>{@code
 * Standard standard = Standard.of(definitions, policy, functions);
 * }</pre>
 */
public final class Standard {

    /** What every engine has, whatever is loaded. */
    private static final Map<WorkflowId, WorkflowDefinition> OWN = Map.of(
            Uncorrelated.WORKFLOW, Uncorrelated.definition(),
            LegacyOrigin.IMPORTS, CutoverRuns.definition(),
            MitigationRequest.WORKFLOW, MitigationCases.definition());

    private final Map<WorkflowId, WorkflowDefinition> current = new HashMap<>();
    private final Map<Digest, WorkflowDefinition> byDigest = new HashMap<>();
    private final Map<WorkflowId, Map<String, WorkflowDefinition>> versions = new HashMap<>();
    private final Map<String, List<WorkflowDefinition>> takers = new HashMap<>();
    private final Set<String> subscribed;
    private final PolicyPack policy;
    private final FunctionRegistry functions;

    private Standard(Collection<WorkflowDefinition> definitions, PolicyPack policy, FunctionRegistry functions) {
        this.policy = policy;
        this.functions = functions;
        OWN.values().forEach(own -> byDigest.put(own.header().digest(), own));
        for (WorkflowDefinition definition : definitions) {
            current.put(definition.id(), definition);
            byDigest.put(definition.header().digest(), definition);
            versions.computeIfAbsent(definition.id(), id -> new HashMap<>())
                    .put(definition.header().version(), definition);
            for (Subscription subscription : definition.governance().consumes()) {
                takers.computeIfAbsent(subscription.type(), type -> new ArrayList<>())
                        .add(definition);
            }
        }
        Set<String> types = new TreeSet<>(takers.keySet());
        types.add(Uncorrelated.LINKED);
        this.subscribed = Collections.unmodifiableSet(types);
    }

    /**
     * A standard of these rules; fails with {@code INVALID_POLICY} where a definition names an act or a rule of
     * segregation of duties that the policy does not have, because a misspelt name would switch the control off, and
     * with {@code INVALID_DEFINITION} where a suggestion of a model would fire what no model may decide.
     */
    public static Standard of(
            Collection<WorkflowDefinition> definitions, PolicyPack policy, FunctionRegistry functions) {
        definitions.forEach(definition -> requireDuties(definition, policy));
        definitions.forEach(SuggestedRows::requireAllowed);
        return new Standard(definitions, policy, functions);
    }

    private static void requireDuties(WorkflowDefinition definition, PolicyPack policy) {
        List<Finding> unknown = policy.authority()
                .duties()
                .unknown(definition.acts(), definition.governance().sod());
        if (!unknown.isEmpty()) {
            throw new BursarException(
                    FailureCode.INVALID_POLICY,
                    "The policy does not fit a definition",
                    Map.of(
                            "workflow", definition.id().value(),
                            "first", unknown.get(0).toString()));
        }
    }

    /** The policy in force. */
    public PolicyPack policy() {
        return policy;
    }

    /**
     * The definitions new cases take; those that every engine has, for facts without their case, imports and
     * mitigations, are not listed.
     */
    public Collection<WorkflowDefinition> definitions() {
        return List.copyOf(current.values());
    }

    /** Every definition version that is loaded: the work of their cases is this node's. */
    public Loaded loaded() {
        return Loaded.of(byDigest.keySet());
    }

    /** Whether this node can run a case: it has the version of the definition the case was started on. */
    public boolean runs(Case running) {
        return byDigest.containsKey(running.header().pins().definition());
    }

    /** Whether this node can start a case of a workflow. */
    public boolean starts(WorkflowId workflow) {
        return current.containsKey(workflow);
    }

    /** The definition new cases of a workflow take; fails with {@code UNKNOWN_WORKFLOW} when none is loaded. */
    public WorkflowDefinition definition(WorkflowId workflow) {
        WorkflowDefinition definition = OWN.getOrDefault(workflow, current.get(workflow));
        if (definition == null) {
            throw unknown(workflow);
        }
        return definition;
    }

    /** The rules for a running case: its own version of the definition. */
    public Situation.Rules rulesFor(Case running) {
        WorkflowDefinition definition = byDigest.get(running.header().pins().definition());
        if (definition == null) {
            throw unknown(running.header().pins().workflow());
        }
        return rules(definition);
    }

    /** The rules for a new case of a workflow. */
    public Situation.Rules rulesFor(WorkflowId workflow) {
        return rules(definition(workflow));
    }

    private Situation.Rules rules(WorkflowDefinition definition) {
        return new Situation.Rules(
                definition,
                policy,
                functions,
                Set.copyOf(current.keySet()),
                versions.getOrDefault(definition.id(), Map.of()));
    }

    /** The event types that some loaded workflow takes. */
    public Set<String> subscribedTypes() {
        return subscribed;
    }

    /** The definitions that take an event of this type. */
    public List<WorkflowDefinition> takersOf(String type) {
        return List.copyOf(takers.getOrDefault(type, List.of()));
    }

    private static BursarException unknown(WorkflowId workflow) {
        return new BursarException(
                FailureCode.UNKNOWN_WORKFLOW, "A workflow is not loaded", Map.of("workflow", workflow.value()));
    }
}
