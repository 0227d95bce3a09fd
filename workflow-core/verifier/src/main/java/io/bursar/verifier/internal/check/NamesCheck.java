package io.bursar.verifier.internal.check;

import io.bursar.controls.policy.PolicyPack;
import io.bursar.definition.WorkflowDefinition;
import io.bursar.definition.WorkflowDefinition.Subscription;
import io.bursar.definition.fact.FactSource;
import io.bursar.definition.graph.Action;
import io.bursar.definition.graph.ExceptionCases;
import io.bursar.definition.graph.TransitionSpec;
import io.bursar.definition.load.DefinitionLoader;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.CapabilityName;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.QueueName;
import io.bursar.model.identity.WorkflowId;
import io.bursar.model.variation.VariationKind;
import io.bursar.verifier.Check;
import io.bursar.verifier.CheckResult;
import io.bursar.verifier.PathStep;
import io.bursar.verifier.VerifierInput;
import io.bursar.verifier.internal.walk.Walk;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What the loader of one definition cannot know: names of the policy, of connectors and of the other workflows. */
public final class NamesCheck {

    private static final List<String> INHERITED_EVENTS =
            DefinitionLoader.standard().vocabulary().inherited().events();

    private static final String ALWAYS = "ALWAYS";
    private static final String INTAKE = "intake";

    private final Walk walk;
    private final WorkflowDefinition definition;
    private final VerifierInput input;
    private final Answers answers;

    private NamesCheck(Walk walk, VerifierInput input) {
        this.walk = walk;
        this.definition = walk.machine().definition();
        this.input = input;
        this.answers = new Answers(Check.NAMES, definition.id());
    }

    /** Asks it of a walked definition. */
    public static CheckResult of(Walk walk, VerifierInput input) {
        NamesCheck check = new NamesCheck(walk, input);
        check.queues();
        check.calendars();
        check.duties();
        check.capabilities();
        check.events();
        check.children();
        return check.answers.result();
    }

    /** Whether each grant of the policy varies something that a loaded definition declares. */
    public static CheckResult ofPolicy(VerifierInput input) {
        Answers answers = new Answers(Check.NAMES, "policy");
        Set<String> keys = new TreeSet<>();
        input.definitions()
                .forEach(definition ->
                        keys.addAll(definition.vocabulary().variation().keySet()));
        input.policy().grants().stream()
                .filter(grant -> !keys.contains(grant.key()))
                .forEach(grant -> answers.refute(
                        Finding.error("VAR_UNKNOWN_KEY", "A grant names no declared variation point")
                                .with("key", grant.key())
                                .with("scope", grant.scope()),
                        List.of(new PathStep(
                                "policy",
                                "grant from " + grant.terms().validFrom(),
                                grant.terms().approvedBy().value(),
                                "grants " + grant.scope(),
                                grant.key()))));
        return answers.result();
    }

    private void missing(String code, String message, Object name, List<PathStep> path) {
        answers.refute(Finding.error(code, message).with("name", name), path);
    }

    private void queues() {
        definition.graph().exceptions().values().forEach(exception -> {
            if (unknown(exception.queue().value())) {
                missing(
                        "POLICY_NO_QUEUE",
                        "The policy does not say who works a queue",
                        exception.queue(),
                        Nearby.raising(walk, exception.code()));
            }
        });
        definition
                .graph()
                .states()
                .values()
                .forEach(state -> state.conduct().tasks().forEach(task -> {
                    if (unknown(task.queue().value())) {
                        missing(
                                "POLICY_NO_QUEUE",
                                "The policy does not say who works a queue",
                                task.queue(),
                                Nearby.towards(walk, state.name()));
                    }
                }));
        definition.vocabulary().variation().values().stream()
                .filter(point -> point.kind() == VariationKind.EXTRA_TASK)
                .flatMap(point -> point.values().choice().words().stream())
                .filter(this::unknown)
                .forEach(queue -> missing(
                        "POLICY_NO_QUEUE", "The policy does not say who works a queue", queue, Nearby.start(walk)));
        if (unknown(definition.header().intakeQueue().value())) {
            missing(
                    "POLICY_NO_QUEUE",
                    "The policy does not say who works a queue",
                    definition.header().intakeQueue(),
                    Nearby.start(walk));
        }
    }

    private boolean unknown(String queue) {
        return !queue.equals(INTAKE)
                && input.policy().organization().queue(new QueueName(queue)).isEmpty();
    }

    private void calendars() {
        Set<String> names = new LinkedHashSet<>(Set.of(definition.header().calendar()));
        definition
                .vocabulary()
                .clocks()
                .values()
                .forEach(clock -> Optional.ofNullable(clock.span().calendar()).ifPresent(names::add));
        names.remove(ALWAYS);
        PolicyPack policy = input.policy();
        for (String name : names) {
            for (FacilityId facility : policy.organization().facilities().keySet()) {
                boolean known = policy.organization().calendars().shared().containsKey(name)
                        || Optional.ofNullable(policy.organization()
                                        .calendars()
                                        .local()
                                        .get(facility))
                                .filter(own -> own.containsKey(name))
                                .isPresent();
                if (!known) {
                    answers.refute(
                            Finding.error("POLICY_NO_CALENDAR", "The policy has no calendar of this name")
                                    .with("name", name)
                                    .with("facility", facility),
                            Nearby.start(walk));
                }
            }
        }
    }

    private void duties() {
        input.policy()
                .authority()
                .duties()
                .unknown(definition.acts(), definition.governance().sod())
                .forEach(finding -> {
                    String name = finding.context().getOrDefault("name", "");
                    List<PathStep> path = finding.code().equals("POLICY_NO_FUNCTION")
                            ? Nearby.performing(walk, new FunctionName(name))
                            : List.of();
                    answers.refute(finding, path.isEmpty() ? Nearby.start(walk) : path);
                });
    }

    private void capabilities() {
        Optional<Set<CapabilityName>> offered = input.capabilities();
        if (offered.isEmpty()) {
            return;
        }
        Set<CapabilityName> used = new TreeSet<>();
        definition.vocabulary().effects().values().forEach(effect -> used.add(effect.capability()));
        definition.vocabulary().facts().values().forEach(fact -> {
            if (fact.source() instanceof FactSource.Query query) {
                used.add(query.capability());
            }
        });
        used.stream()
                .filter(capability -> !offered.get().contains(capability))
                .forEach(capability -> missing(
                        "VER_NO_CAPABILITY", "No connector offers a capability", capability, Nearby.start(walk)));
    }

    /** An event of a loaded workflow that nothing there emits never comes. */
    private void events() {
        for (Subscription subscription : definition.governance().consumes()) {
            for (WorkflowDefinition other : input.definitions()) {
                String prefix = other.id().value() + ".";
                if (subscription.type().startsWith(prefix)
                        && !tells(other, subscription.type().substring(prefix.length()))) {
                    missing(
                            "VER_EVENT_NEVER",
                            "A workflow waits for an event that the other one never emits",
                            subscription.type(),
                            waiting(subscription.as()));
                }
            }
        }
    }

    private List<PathStep> waiting(String event) {
        return definition.graph().rows().stream()
                .filter(row -> row.edge().event().equals(event))
                .findFirst()
                .map(row -> Nearby.through(walk, row))
                .orElseGet(() -> Nearby.start(walk));
    }

    private static boolean tells(WorkflowDefinition other, String event) {
        ExceptionCases cases = other.graph().exceptionCases();
        Set<String> told = new TreeSet<>(INHERITED_EVENTS);
        if (cases != null) {
            told.add(cases.lifted());
        }
        for (TransitionSpec row : other.graph().rows()) {
            for (Action action : row.actions()) {
                if (action instanceof Action.Emit emit) {
                    told.add(emit.event());
                } else if (action instanceof Action.Resolve resolve) {
                    told.add(resolve.stands());
                }
            }
        }
        return told.contains(event) && (other.governance().emits().contains(event) || inherited(event));
    }

    private static boolean inherited(String event) {
        return INHERITED_EVENTS.contains(event);
    }

    private void children() {
        for (TransitionSpec row : definition.graph().rows()) {
            for (Action action : row.actions()) {
                if (action instanceof Action.StartChild child && cannotStart(child.workflow(), child.event())) {
                    missing(
                            "VER_CHILD_NEVER",
                            "A row starts a case by an event that no first row takes",
                            child.workflow() + " " + child.event(),
                            Nearby.through(walk, row));
                }
            }
        }
        ExceptionCases cases = definition.graph().exceptionCases();
        if (cases != null && cannotStart(cases.workflow(), cases.event())) {
            missing(
                    "VER_CHILD_NEVER",
                    "An exception starts a case by an event that no first row takes",
                    cases.workflow() + " " + cases.event(),
                    cases.codes().isEmpty()
                            ? Nearby.start(walk)
                            : Nearby.raising(walk, cases.codes().get(0)));
        }
    }

    private boolean cannotStart(WorkflowId workflow, String event) {
        return input.definitions().stream()
                .filter(other -> other.id().equals(workflow))
                .anyMatch(other ->
                        other.graph().rows(other.graph().first().name(), event).isEmpty());
    }
}
