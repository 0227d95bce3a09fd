package io.bursar.definition.load.internal;

import static io.bursar.definition.load.internal.Shape.anyOf;
import static io.bursar.definition.load.internal.Shape.described;
import static io.bursar.definition.load.internal.Shape.flag;
import static io.bursar.definition.load.internal.Shape.list;
import static io.bursar.definition.load.internal.Shape.named;
import static io.bursar.definition.load.internal.Shape.object;
import static io.bursar.definition.load.internal.Shape.oneOf;
import static io.bursar.definition.load.internal.Shape.ref;
import static io.bursar.definition.load.internal.Shape.whole;
import static io.bursar.definition.load.internal.Shape.words;

import java.util.LinkedHashMap;
import java.util.Map;

/** Facts and effects in the schema. */
final class SchemaSources {

    private SchemaSources() {}

    static Map<String, Object> definitions() {
        Map<String, Object> definitions = new LinkedHashMap<>();
        definitions.put("fact", fact());
        definitions.put("effect", effect());
        return definitions;
    }

    private static Map<String, Object> fact() {
        Map<String, Object> fact = oneOf(
                object(
                        "type!", ref("type"),
                        "query!", ref("dotted"),
                        "with", ref("arguments"),
                        "forEach", ref("path"),
                        "maxAge!", ref("duration")),
                object("type!", ref("type"), "function!", ref("function"), "with", ref("arguments")),
                object(
                        "type!", ref("type"),
                        "directory!", words(BuiltIns.QUESTIONS.keySet()),
                        "with", ref("arguments")),
                object(
                        "type!", ref("type"),
                        "claims!", list(ref("dotted"), 1, FactReader.MAX_KINDS),
                        "keys!", ref("path")),
                object(
                        "type!", ref("type"),
                        "commitments!", ref("path"),
                        "windowDays!", whole(1, FactReader.MAX_WINDOW)),
                object("type!", ref("type"), "standing!", ref("code"), "amount!", ref("path")),
                object(
                        "type!", ref("type"),
                        "assist!", ref("id"),
                        "with", ref("arguments"),
                        "in!", list(ref("code"), 1, StateReader.MAX_STATES),
                        "judgedOn", list(anyOf(ref("name"), ref("code")), 0, AssistFactReader.MAX_JUDGED),
                        "compares", named("name", ref("path"), 0, Expressions.MAX_ARGUMENTS)));
        return described(fact, "A fact has exactly one source.");
    }

    private static Map<String, Object> effect() {
        Map<String, Object> key = list(ref("operand"), 0, EffectReader.MAX_KEY);
        return object(
                "capability!", ref("dotted"),
                "with!", ref("arguments"),
                "forEach", ref("path"),
                "everywhere", described(flag(), "Every system of record that serves the capability gets it."),
                "key", described(key, "Further parts of the idempotency key."),
                "businessKey", described(key, "By which a look-up finds the document."),
                "undo", described(ref("name"), "The effect that takes it back."),
                "sets", named("name", ref("path"), 0, Expressions.MAX_ARGUMENTS),
                "rejected", named("code", ref("code"), 0, Expressions.MAX_ARGUMENTS),
                "alreadyDone",
                        described(
                                list(ref("code"), 0, Expressions.MAX_ARGUMENTS),
                                "Refusals which say that nothing is left to do."),
                "fork", described(flag(), "The next action does not wait for its confirmation."));
    }
}
