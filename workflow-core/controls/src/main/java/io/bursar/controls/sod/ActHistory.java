package io.bursar.controls.sod;

import io.bursar.model.identity.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The recorded acts a check looks at: the rows of the scope keys in question, and who of the people involved cannot be
 * resolved to a natural person.
 *
 * <pre>{@code
 * ActHistory history = ActHistory.of(rowsOfTheseKeys);
 * }</pre>
 *
 * @param acts the rows, at most {@value #MAX_ACTS}
 * @param unresolvable people without a link to the HR system
 */
public record ActHistory(List<Act> acts, Set<PersonId> unresolvable) {

    /** Most rows one check looks at. */
    public static final int MAX_ACTS = 50_000;

    /** Nothing has been done yet, and everyone is known. */
    public static final ActHistory EMPTY = new ActHistory(List.of(), Set.of());

    /** Copies the rows. */
    public ActHistory {
        acts = List.copyOf(acts);
        unresolvable = Set.copyOf(unresolvable);
        if (acts.size() > MAX_ACTS) {
            throw new IllegalArgumentException("A check looks at too many acts");
        }
    }

    /** A history in which everyone can be resolved. */
    public static ActHistory of(Collection<Act> acts) {
        return new ActHistory(List.copyOf(acts), Set.of());
    }
}
