package io.bursar.definition.guard;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * What a guard asks for.
 *
 * <pre>{@code
 * GuardFacts.paths(guard);        // [budget, total]
 * GuardFacts.parameters(guard);   // [p2p.req.autoApproveLimit]
 * }</pre>
 */
public final class GuardFacts {

    private GuardFacts() {}

    /** The paths of the facts it compares or tests. */
    public static SortedSet<String> paths(Guard guard) {
        TreeSet<String> paths = new TreeSet<>();
        walk(guard, path -> paths.add(path), parameter -> {});
        return paths;
    }

    /** The keys of the variation points it compares with. */
    public static SortedSet<String> parameters(Guard guard) {
        TreeSet<String> keys = new TreeSet<>();
        walk(guard, path -> {}, key -> keys.add(key));
        return keys;
    }

    private static boolean walk(Guard guard, Consumer<String> path, Consumer<String> parameter) {
        return guard.fold(new Guard.GuardCases<>(
                all -> each(all.parts(), path, parameter),
                any -> each(any.parts(), path, parameter),
                not -> walk(not.part(), path, parameter),
                compare -> compare(compare, path, parameter),
                present -> give(present.fact(), path),
                isTrue -> give(isTrue.fact(), path)));
    }

    private static boolean each(List<Guard> parts, Consumer<String> path, Consumer<String> parameter) {
        parts.forEach(part -> walk(part, path, parameter));
        return true;
    }

    private static boolean compare(Guard.Compare compare, Consumer<String> path, Consumer<String> parameter) {
        give(compare.fact(), path);
        return compare.operand()
                .fold(constant -> true, key -> give(key.key(), parameter), fact -> give(fact.path(), path));
    }

    private static boolean give(String text, Consumer<String> taker) {
        taker.accept(text);
        return true;
    }
}
