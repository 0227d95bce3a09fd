package io.bursar.definition.load.internal;

import static io.bursar.definition.load.internal.Shape.anyOf;
import static io.bursar.definition.load.internal.Shape.described;
import static io.bursar.definition.load.internal.Shape.entries;
import static io.bursar.definition.load.internal.Shape.list;
import static io.bursar.definition.load.internal.Shape.named;
import static io.bursar.definition.load.internal.Shape.object;
import static io.bursar.definition.load.internal.Shape.oneKey;
import static io.bursar.definition.load.internal.Shape.ref;

import java.util.List;
import java.util.Map;

/** The actions of a row in the schema. */
final class SchemaActions {

    private SchemaActions() {}

    static Map<String, Object> action() {
        Map<String, Object> yes = entries("type", "boolean", "enum", List.of(true));
        return oneKey(
                "effect", ref("name"),
                "undo", ref("name"),
                "emit", anyOf(ref("event"), object("event!", ref("event"), "with", ref("arguments"))),
                "set", named("name", ref("operand"), 1, Expressions.MAX_ARGUMENTS),
                "raise", anyOf(ref("code"), object("code!", ref("code"), "on", ref("path"), "forEach", ref("path"))),
                "lift", ref("code"),
                "plan", ref("name"),
                "voidApprovals", yes,
                "standing", ref("name"),
                "task", ref("task"),
                "commit", object("keys!", ref("path"), "amount!", ref("path")),
                "claim", object("kinds!", list(ref("dotted"), 1, FactReader.MAX_KINDS), "keys!", ref("path")),
                "release", yes,
                "child",
                        object(
                                "workflow!", ref("dotted"),
                                "event!", ref("name"),
                                "forEach", ref("path"),
                                "with", ref("arguments")),
                "record", object("act!", ref("code"), "person!", ref("path")),
                "resolve",
                        object(
                                "case!", ref("path"),
                                "resolution!", ref("path"),
                                "stands!", ref("event"),
                                "with", ref("arguments")));
    }

    /** Where cases of the former process go on; which of the actions it may take is checked by the loader. */
    static Map<String, Object> cutover() {
        return object(
                "to!", ref("code"),
                "when", ref("guard"),
                "evidence", described(ref("code"), "The function in which an imported approval stands as evidence."),
                "do", list(ref("action"), 0, TransitionReader.MAX_ACTIONS),
                "done",
                        described(
                                named("name", ref("operand"), 0, Expressions.MAX_ARGUMENTS),
                                "Effects that stand as confirmed, with the number of their document."));
    }
}
