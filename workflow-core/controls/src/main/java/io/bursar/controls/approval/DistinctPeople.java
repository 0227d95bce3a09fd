package io.bursar.controls.approval;

import io.bursar.model.identity.PersonId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How many seats can be filled when one person sits on one seat at most: a largest matching by augmenting paths. */
final class DistinctPeople {

    private final List<Set<PersonId>> seats;
    private final Map<PersonId, Integer> seatOf = new HashMap<>();

    private DistinctPeople(List<Set<PersonId>> seats) {
        this.seats = seats;
    }

    static int mostSeated(List<Set<PersonId>> seats) {
        DistinctPeople matching = new DistinctPeople(seats);
        int seated = 0;
        for (int seat = 0; seat < seats.size(); seat++) {
            if (matching.fill(seat, new HashSet<>())) {
                seated++;
            }
        }
        return seated;
    }

    private boolean fill(int seat, Set<PersonId> tried) {
        for (PersonId person : seats.get(seat)) {
            if (tried.add(person)) {
                Integer other = seatOf.get(person);
                if (other == null || fill(other, tried)) {
                    seatOf.put(person, seat);
                    return true;
                }
            }
        }
        return false;
    }
}
