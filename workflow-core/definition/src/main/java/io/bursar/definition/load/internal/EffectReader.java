package io.bursar.definition.load.internal;

import io.bursar.definition.effect.EffectSpec;
import io.bursar.definition.guard.Operand;
import io.bursar.definition.yaml.YamlMapping;
import io.bursar.definition.yaml.YamlNode;
import io.bursar.model.identity.ExceptionCode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Reads the effects section. */
final class EffectReader {

    /** Most effects of one definition. */
    static final int MAX_EFFECTS = 60;

    /** Most parts of an idempotency or business key. */
    static final int MAX_KEY = 8;

    private final References references;
    private final Expressions expressions;

    EffectReader(Reading reading) {
        this.references = new References(reading);
        this.expressions = new Expressions(reading);
    }

    Optional<Map<String, EffectSpec>> effects(YamlNode node) {
        Map<String, EffectSpec> effects = new LinkedHashMap<>();
        for (YamlMapping.Entry entry : node.mapping().entries(MAX_EFFECTS)) {
            Names.name(entry.key()).ifPresent(alias -> effects.put(alias, effect(alias, entry.value())));
        }
        return Optional.of(effects);
    }

    private EffectSpec effect(String alias, YamlNode node) {
        YamlMapping effect = node.mapping();
        effect.only(
                "capability",
                "with",
                "forEach",
                "everywhere",
                "key",
                "businessKey",
                "undo",
                "sets",
                "rejected",
                "alreadyDone",
                "fork");
        return new EffectSpec(
                alias,
                effect.required("capability", references::capability).orElse(Placeholders.CAPABILITY),
                content(effect),
                consequences(effect));
    }

    private EffectSpec.Content content(YamlMapping effect) {
        String forEach = effect.optional("forEach", expressions::listPath).orElse(null);
        Scope scope = Scope.effect(forEach);
        Function<YamlNode, Optional<Operand>> operand = node -> expressions.operand(node, scope);
        return new EffectSpec.Content(
                effect.required("with", node -> expressions.arguments(node, scope))
                        .orElse(new TreeMap<>()),
                forEach,
                effect.list("key", MAX_KEY, operand),
                effect.list("businessKey", MAX_KEY, operand),
                effect.optional("everywhere", YamlNode::flag).orElse(false));
    }

    private EffectSpec.Consequences consequences(YamlMapping effect) {
        return new EffectSpec.Consequences(
                effect.optional("undo", references::effect).orElse(null),
                effect.optional("sets", this::sets).orElse(new TreeMap<>()),
                effect.optional("rejected", this::rejected).orElse(new TreeMap<>()),
                new TreeSet<>(effect.list("alreadyDone", Expressions.MAX_ARGUMENTS, Names::code)),
                effect.optional("fork", YamlNode::flag).orElse(false));
    }

    private Optional<SortedMap<String, String>> sets(YamlNode node) {
        TreeMap<String, String> sets = new TreeMap<>();
        for (YamlMapping.Entry entry : node.mapping().entries(Expressions.MAX_ARGUMENTS)) {
            Optional<String> result = entry.value().matching(Names.PATH);
            references.field(entry.key()).ifPresent(field -> result.ifPresent(path -> sets.put(field, path)));
        }
        return Optional.of(sets);
    }

    private Optional<SortedMap<String, ExceptionCode>> rejected(YamlNode node) {
        TreeMap<String, ExceptionCode> rejected = new TreeMap<>();
        for (YamlMapping.Entry entry : node.mapping().entries(Expressions.MAX_ARGUMENTS)) {
            Optional<ExceptionCode> exception = references.exception(entry.value());
            Names.code(entry.key()).ifPresent(code -> exception.ifPresent(raised -> rejected.put(code, raised)));
        }
        return Optional.of(rejected);
    }
}
