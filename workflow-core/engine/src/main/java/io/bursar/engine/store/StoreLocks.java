package io.bursar.engine.store;

import io.bursar.model.identity.PersonId;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a transaction locks before it reads: one row per natural person and one per commitment or claim key, always in
 * sorted order, so that two transactions that are each legal but jointly not cannot both commit (design §4.3, §4.4).
 *
 * <pre>{@code
 * StoreLocks.of(Set.of(lee), Set.of("split:CC-410:SUP-9:IT"));
 * }</pre>
 *
 * @param names the lock names in the order they are taken
 */
public record StoreLocks(SortedSet<String> names) {

    /** Nothing to lock. */
    public static final StoreLocks NONE = new StoreLocks(new TreeSet<>());

    /** Most locks one commit may take. */
    public static final int MAX_LOCKS = 200;

    /** Copies the names. */
    public StoreLocks {
        names = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(names));
        if (names.size() > MAX_LOCKS) {
            throw new IllegalArgumentException("A commit takes too many locks");
        }
    }

    /** Locks for the given people and keys. */
    public static StoreLocks of(Set<PersonId> people, Set<String> keys) {
        TreeSet<String> names = new TreeSet<>();
        people.forEach(person -> names.add("p:" + person));
        keys.forEach(key -> names.add("k:" + key));
        return new StoreLocks(names);
    }

    /** Whether these locks cover others. */
    public boolean covers(StoreLocks others) {
        return names.containsAll(others.names);
    }
}
