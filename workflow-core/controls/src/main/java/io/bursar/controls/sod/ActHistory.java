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
 * @param mitigations the compensating controls that are signed and in force now for the people involved (controls §1)
 */
public record ActHistory(List<Act> acts, Set<PersonId> unresolvable, List<SodMitigation> mitigations) {

    /** Most rows one check looks at. */
    public static final int MAX_ACTS = 50_000;

    /** Nothing has been done yet, and everyone is known. */
    public static final ActHistory EMPTY = new ActHistory(List.of(), Set.of(), List.of());

    /** Copies the rows. */
    public ActHistory {
        acts = List.copyOf(acts);
        unresolvable = Set.copyOf(unresolvable);
        mitigations = List.copyOf(mitigations);
        if (acts.size() > MAX_ACTS) {
            throw new IllegalArgumentException("A check looks at too many acts");
        }
    }

    /** A history without compensating controls. */
    public ActHistory(List<Act> acts, Set<PersonId> unresolvable) {
        this(acts, unresolvable, List.of());
    }

    /** A history in which everyone can be resolved. */
    public static ActHistory of(Collection<Act> acts) {
        return new ActHistory(List.copyOf(acts), Set.of());
    }

    /** The same acts, judged under compensating controls that are in force. */
    public ActHistory under(Collection<SodMitigation> inForce) {
        return new ActHistory(acts, unresolvable, List.copyOf(inForce));
    }

    /** Whether a compensating control lets a conflict pass. */
    boolean excuses(SodConflict conflict) {
        return mitigations.stream().anyMatch(one -> one.softens(conflict));
    }
}
