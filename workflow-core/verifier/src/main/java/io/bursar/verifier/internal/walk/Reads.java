package io.bursar.verifier.internal.walk;

import io.bursar.definition.WorkflowDefinition;
import io.bursar.definition.fact.FactSource;
import io.bursar.definition.fact.FactSpec;
import io.bursar.definition.guard.Guard;
import io.bursar.definition.guard.Operand;
import io.bursar.verifier.internal.guard.GuardFacts;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which data, facts and built-ins a fact depends on, through all functions and queries. */
public final class Reads {

    private final Map<String, FactSpec> facts;
    private final Map<String, Set<String>> closures = new HashMap<>();

    /** The dependencies of a definition's facts. */
    public Reads(WorkflowDefinition definition) {
        this.facts = definition.vocabulary().facts();
    }

    /** The first part of a path. */
    public static String root(String path) {
        int end = path.length();
        for (int i = 0; i < path.length(); i++) {
            if (path.charAt(i) == '.' || path.charAt(i) == '[') {
                end = i;
                break;
            }
        }
        return path.substring(0, end);
    }

    /** Everything a guard depends on: the paths in it, and what they are made of. */
    public Set<String> of(Guard guard) {
        Set<String> all = new LinkedHashSet<>();
        GuardFacts.paths(guard).forEach(path -> all.addAll(of(path)));
        return all;
    }

    /** Everything a path depends on, itself and the first part of it included. */
    public Set<String> of(String path) {
        Set<String> known = closures.get(path);
        if (known != null) {
            return known;
        }
        Set<String> all = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(path));
        while (!open.isEmpty()) {
            String next = open.remove();
            if (!all.add(next)) {
                continue;
            }
            String root = root(next);
            all.add(root);
            FactSpec fact = facts.get(root);
            if (fact != null) {
                open.addAll(arguments(fact.source()));
            }
        }
        Set<String> closed = Collections.unmodifiableSet(all);
        closures.put(path, closed);
        return closed;
    }

    /** The paths that a source is made of. */
    private static Collection<String> arguments(FactSource source) {
        return source.fold(new FactSource.SourceCases<>(
                query -> forEach(paths(query.with().values()), query.forEach()),
                function -> paths(function.with().values()),
                directory -> paths(directory.with().values()),
                claims -> Set.of(claims.keys()),
                commitments -> Set.of(commitments.keys()),
                standing -> Set.of(standing.amount()),
                assist -> paths(assist.with().values())));
    }

    private static Set<String> forEach(Set<String> paths, @Nullable String list) {
        if (list != null) {
            paths.add(list);
        }
        return paths;
    }

    /** The paths among operands. */
    public static Set<String> paths(Collection<Operand> operands) {
        Set<String> paths = new LinkedHashSet<>();
        for (Operand operand : operands) {
            operand.fold(constant -> false, parameter -> false, path -> paths.add(path.path()));
        }
        return paths;
    }
}
