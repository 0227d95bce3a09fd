package io.bursar.definition.load.internal;

import io.bursar.definition.graph.Action;
import io.bursar.definition.guard.Operand;
import io.bursar.definition.vocabulary.DefinitionFault;
import io.bursar.definition.yaml.YamlFault;
import io.bursar.definition.yaml.YamlMapping;
import io.bursar.definition.yaml.YamlNode;
import io.bursar.model.data.DataValue;
import io.bursar.model.identity.WorkflowId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Reads the actions of a row: one-key mappings. */
final class ActionReader {

    private final References references;
    private final Expressions expressions;
    private final Map<String, Function<YamlNode, Optional<? extends Action>>> readers;

    ActionReader(Reading reading, TaskReader tasks) {
        this.references = new References(reading);
        this.expressions = new Expressions(reading);
        this.readers = Map.ofEntries(
                Map.entry("effect", node -> references.effect(node).map(Action.RunEffect::new)),
                Map.entry("undo", node -> references.undoableEffect(node).map(Action.UndoEffect::new)),
                Map.entry("emit", this::emit),
                Map.entry("set", this::set),
                Map.entry("raise", this::raise),
                Map.entry("lift", node -> references.exception(node).map(Action.Lift::new)),
                Map.entry("plan", node -> references.approval(node).map(Action.MakePlan::new)),
                Map.entry("voidApprovals", node -> yes(node).map(yes -> new Action.VoidApprovals())),
                Map.entry("standing", node -> references.standingFact(node).map(Action.UseStanding::new)),
                Map.entry("task", node -> tasks.task(node).map(Action.OpenTask::new)),
                Map.entry("commit", this::commit),
                Map.entry("claim", this::claim),
                Map.entry("release", node -> yes(node).map(yes -> new Action.ReleaseHolds())),
                Map.entry("child", this::child),
                Map.entry("record", this::record),
                Map.entry("resolve", this::resolve));
    }

    Optional<Action> action(YamlNode node) {
        List<YamlMapping.Entry> entries = node.mapping().entries();
        if (node.kind() == YamlNode.Kind.MAPPING && entries.size() != 1) {
            node.report(DefinitionFault.ONE_ACTION, Map.of("found", entries.size()));
        }
        if (entries.size() != 1) {
            return Optional.empty();
        }
        YamlMapping.Entry entry = entries.get(0);
        Function<YamlNode, Optional<? extends Action>> reader = readers.get(entry.name());
        if (reader == null) {
            entry.key().report(YamlFault.UNKNOWN_KEY, Map.of("key", entry.name()));
            return Optional.empty();
        }
        return reader.apply(entry.value()).map(action -> action);
    }

    /** An action without content is written {@code true}; {@code false} would mean nothing. */
    private static Optional<Boolean> yes(YamlNode node) {
        Optional<Boolean> flag = node.flag();
        flag.filter(yes -> !yes).ifPresent(no -> node.report(YamlFault.NOT_LISTED, Map.of("value", "false")));
        return flag.filter(yes -> yes);
    }

    private Optional<Action> set(YamlNode node) {
        TreeMap<String, Operand> values = new TreeMap<>();
        List<YamlMapping.Entry> entries = node.mapping().entries(Expressions.MAX_ARGUMENTS);
        if (entries.isEmpty() && node.kind() == YamlNode.Kind.MAPPING) {
            node.report(YamlFault.TOO_FEW_ENTRIES, Map.of("key", "set"));
        }
        for (YamlMapping.Entry entry : entries) {
            Optional<String> field = references.field(entry.key());
            Optional<Operand> value = expressions.valueOf(entry.name(), entry.value());
            field.ifPresent(name -> value.ifPresent(operand -> values.put(name, operand)));
        }
        return Optional.of(new Action.SetData(values));
    }

    private Optional<Action> raise(YamlNode node) {
        if (node.kind() != YamlNode.Kind.MAPPING) {
            return references.exception(node).map(code -> new Action.Raise(code, null, null));
        }
        YamlMapping raise = node.mapping();
        raise.only("code", "on", "forEach");
        String forEach = raise.optional("forEach", expressions::listPath).orElse(null);
        String on = raise.optional("on", path -> expressions.path(path, Scope.each(forEach)))
                .orElse(null);
        return raise.required("code", references::exception).map(code -> new Action.Raise(code, on, forEach));
    }

    private Optional<Action> commit(YamlNode node) {
        YamlMapping commit = node.mapping();
        commit.only("keys", "amount");
        Optional<String> keys = commit.required("keys", expressions::listPath);
        Optional<String> amount = commit.required("amount", path -> expressions.path(path, DataValue.Kind.MONEY));
        return keys.flatMap(list -> amount.map(path -> new Action.PlaceCommitment(list, path)));
    }

    private Optional<Action> claim(YamlNode node) {
        YamlMapping claim = node.mapping();
        claim.only("kinds", "keys");
        List<String> kinds = claim.someOf("kinds", FactReader.MAX_KINDS, FactReader::claimKind);
        return claim.required("keys", path -> expressions.path(path, DataValue.Kind.RECORD))
                .map(keys -> new Action.PlaceClaim(kinds, keys));
    }

    private Optional<Action> child(YamlNode node) {
        YamlMapping child = node.mapping();
        child.only("workflow", "event", "forEach", "with");
        String forEach = child.optional("forEach", expressions::listPath).orElse(null);
        SortedMap<String, Operand> with = child.optional(
                        "with", arguments -> expressions.arguments(arguments, Scope.each(forEach)))
                .orElse(new TreeMap<>());
        Optional<String> workflow = child.required("workflow", name -> name.matching(Names.DOTTED));
        Optional<String> event = child.required("event", Names::name);
        return workflow.flatMap(
                id -> event.map(name -> new Action.StartChild(new WorkflowId(id), name, forEach, with)));
    }

    private Optional<Action> emit(YamlNode node) {
        if (node.kind() != YamlNode.Kind.MAPPING) {
            return references.emittedEvent(node).map(Action.Emit::new);
        }
        YamlMapping emit = node.mapping();
        emit.only("event", "with");
        SortedMap<String, Operand> with = told(emit);
        return emit.required("event", references::emittedEvent).map(event -> new Action.Emit(event, with));
    }

    private SortedMap<String, Operand> told(YamlMapping event) {
        return event.optional("with", arguments -> expressions.arguments(arguments, Scope.ARGUMENT))
                .orElse(new TreeMap<>());
    }

    private Optional<Action> resolve(YamlNode node) {
        YamlMapping resolve = node.mapping();
        resolve.only("case", "resolution", "stands", "with");
        Optional<String> by = resolve.required("case", path -> expressions.path(path, DataValue.Kind.TEXT));
        Optional<String> how = resolve.required("resolution", path -> expressions.path(path, DataValue.Kind.TEXT));
        Optional<String> stands = resolve.required("stands", references::emittedEvent);
        SortedMap<String, Operand> with = told(resolve);
        return by.flatMap(
                path -> how.flatMap(word -> stands.map(event -> new Action.Resolve(path, word, event, with))));
    }

    private Optional<Action> record(YamlNode node) {
        YamlMapping act = node.mapping();
        act.only("act", "person");
        Optional<String> name = act.required("act", Names::code);
        Optional<String> person =
                act.required("person", path -> expressions.path(path, DataValue.Kind.TEXT, DataValue.Kind.LIST));
        return name.flatMap(known -> person.map(path -> new Action.RecordAct(known, path)));
    }
}
