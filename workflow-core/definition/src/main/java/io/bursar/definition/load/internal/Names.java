package io.bursar.definition.load.internal;

import io.bursar.definition.guard.GuardParser;
import io.bursar.definition.vocabulary.DefinitionFault;
import io.bursar.definition.yaml.YamlNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The forms of names. Every name has at most 120 characters. */
final class Names {

    /** A field, fact, effect, clock, task, argument or row event. */
    static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9_]{0,119}");

    /** A state, exception, role, act or code. */
    static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,119}");

    /** A workflow, capability or variation point: words and dots. */
    static final Pattern DOTTED = Pattern.compile("(?=.{3,120}$)[a-z][A-Za-z0-9-]*(?:\\.[a-z][A-Za-z0-9-]*)+");

    /** A variation point as guards and arguments name it. */
    static final Pattern POINT = Pattern.compile("vp\\.(?:" + DOTTED.pattern() + ")");

    /** A group of people as a case names it: a role, a queue, or a word of its data. */
    static final Pattern GROUP = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,119}");

    /** The part of a business event after the workflow id. */
    static final Pattern EVENT = Pattern.compile("[a-z][a-z0-9-]{0,119}");

    /** The full name of a business event. */
    static final Pattern FULL_EVENT = Pattern.compile("(?=.{5,200}$)[a-z][a-z0-9-]*(?:\\.[a-z][a-z0-9-]*){2,}");

    /** A queue. */
    static final Pattern QUEUE = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,119}");

    /** A version. */
    static final Pattern VERSION = Pattern.compile("(?:0|[1-9][0-9]{0,5})(?:\\.(?:0|[1-9][0-9]{0,5})){2}");

    /** A path of names. */
    static final Pattern PATH = Pattern.compile("(?=.{1,240}$)[A-Za-z_][A-Za-z0-9_]*(?:\\.[A-Za-z_][A-Za-z0-9_]*)*");

    /** A path into data, in which {@code []} stands for each item of a list. */
    static final Pattern DATA_PATH =
            Pattern.compile("(?=.{1,240}$)[a-z][A-Za-z0-9_]*(?:\\[\\])?(?:\\.[a-z][A-Za-z0-9_]*(?:\\[\\])?)*");

    /** A function and its version. */
    static final Pattern FUNCTION =
            Pattern.compile("(?=.{3,124}$)[a-z][A-Za-z0-9]*(?:\\.[a-z][A-Za-z0-9]*)*@[1-9][0-9]{0,2}");

    /** The id of a rule, an invariant, a use case or an inherited row. */
    static final Pattern ID = Pattern.compile("[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)*");

    private static final Set<String> BUILT_IN = Set.of(
            "event", "vp", "case", "plan", "effect", "exception", "task", "clock", "now", "today", "item", "undone");

    private Names() {}

    static Optional<String> name(YamlNode node) {
        return node.matching(NAME);
    }

    static Optional<String> code(YamlNode node) {
        return node.matching(CODE);
    }

    /** A name at the start of paths, which must not hide a built-in or a word of guards. */
    static Optional<String> declared(YamlNode node) {
        Optional<String> name = name(node);
        name.filter(text -> BUILT_IN.contains(text) || GuardParser.KEYWORDS.contains(text))
                .ifPresent(text -> node.report(DefinitionFault.RESERVED_NAME, Map.of("name", text)));
        return name;
    }
}
