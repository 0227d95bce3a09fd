package io.bursar.definition.load.internal;

import io.bursar.definition.graph.Action;
import io.bursar.definition.graph.TransitionSpec;
import io.bursar.definition.guard.Guard;
import io.bursar.definition.guard.Operand;
import io.bursar.definition.vocabulary.DefinitionFault;
import io.bursar.definition.yaml.YamlNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * Where what a model suggests may be used (canonical §1.12). A guard asks only whether it is {@code accepted}, which
 * the controls decide, and never that it is not: a guard that holds without a model holds with one. {@code flagged}
 * adds scrutiny in checks and tasks and moves no row; a row takes the content only where its guard requires that it is
 * accepted.
 */
final class SuggestionPaths {

    private static final String ACCEPTED = ".accepted";
    private static final String FLAGGED = ".flagged";

    private SuggestionPaths() {}

    /** A part of any guard. */
    static void check(Symbols symbols, Guard part, BiConsumer<DefinitionFault, Map<String, String>> report) {
        String path = path(part);
        boolean content = symbols.suggestion(path).isPresent()
                && part instanceof Guard.IsTrue
                && BuiltIns.ASSIST_GUARDS.keySet().stream().noneMatch(word -> path.endsWith("." + word));
        if (content) {
            report.accept(DefinitionFault.SUGGESTION_NOT_ACCEPTED, Map.of("path", path));
        }
    }

    /** The suggestions that a guard asks not to be there, or compares: such a guard could hold only without a model. */
    static List<String> weakening(Symbols symbols, Guard guard) {
        Stream<Guard> negated = guard.fold(new Guard.GuardCases<Stream<Guard>>(
                all -> Stream.empty(),
                any -> Stream.empty(),
                not -> leaves(not.part()),
                Stream::of,
                Stream::of,
                truth -> Stream.empty()));
        Stream<String> here = negated.map(SuggestionPaths::path)
                .filter(path -> symbols.suggestion(path).isPresent());
        List<Guard> parts =
                guard instanceof Guard.All all ? all.parts() : guard instanceof Guard.Any any ? any.parts() : List.of();
        return Stream.concat(here, parts.stream().flatMap(part -> weakening(symbols, part).stream()))
                .toList();
    }

    /** A row: its guard and what it sets. */
    static void check(Symbols symbols, TransitionSpec row, YamlNode node) {
        Guard when = row.edge().when();
        leaves(when)
                .map(SuggestionPaths::path)
                .filter(path ->
                        path.endsWith(FLAGGED) && symbols.suggestion(path).isPresent())
                .forEach(path -> refuse(node, path));
        for (Action action : row.actions()) {
            if (action instanceof Action.SetData set) {
                set.values().values().stream()
                        .flatMap(operand -> path(operand).stream())
                        .filter(path -> symbols.suggestion(path)
                                .filter(fact -> !requires(when, fact.name() + ACCEPTED))
                                .isPresent())
                        .forEach(path -> refuse(node, path));
            }
        }
    }

    private static void refuse(YamlNode node, String path) {
        node.report(DefinitionFault.SUGGESTION_NOT_ACCEPTED, Map.of("path", path));
    }

    /** Whether a guard cannot hold unless a fact is true. */
    private static boolean requires(Guard guard, String fact) {
        List<Guard> parts = guard instanceof Guard.All all ? all.parts() : List.of(guard);
        return parts.stream()
                .anyMatch(part ->
                        part instanceof Guard.IsTrue truth && truth.fact().equals(fact));
    }

    private static Stream<Guard> leaves(Guard guard) {
        return guard.fold(new Guard.GuardCases<>(
                all -> all.parts().stream().flatMap(SuggestionPaths::leaves),
                any -> any.parts().stream().flatMap(SuggestionPaths::leaves),
                not -> leaves(not.part()),
                Stream::of,
                Stream::of,
                Stream::of));
    }

    private static String path(Guard leaf) {
        return leaf instanceof Guard.Compare compare
                ? compare.fact()
                : leaf instanceof Guard.Present present ? present.fact() : ((Guard.IsTrue) leaf).fact();
    }

    private static Optional<String> path(Operand operand) {
        return operand.fold(
                constant -> Optional.empty(), parameter -> Optional.empty(), path -> Optional.of(path.path()));
    }
}
