package io.bursar.embedded.sample;

import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.identity.PersonId;
import io.bursar.model.people.Delegation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Who is away when, and who decides for whom meanwhile. */
final class SampleLeave {

    /** Most absences, and most delegations, of one person. */
    static final int MAX_PER_PERSON = 500;

    private final Map<PersonId, List<Absence>> absences = new ConcurrentHashMap<>();
    private final Map<PersonId, List<Delegation>> delegations = new ConcurrentHashMap<>();

    void away(PersonId person, LocalDate from, LocalDate to) {
        absences.merge(person, List.of(new Absence(from, to)), SampleLeave::joined);
    }

    void delegate(Delegation delegation) {
        delegations.merge(delegation.delegator(), List.of(delegation), SampleLeave::joined);
    }

    private static <T> List<T> joined(List<T> before, List<T> added) {
        if (before.size() + added.size() > MAX_PER_PERSON) {
            throw new BursarException(
                    FailureCode.LIMIT_EXCEEDED, "A person has too many absences or delegations", Map.of());
        }
        List<T> all = new ArrayList<>(before);
        all.addAll(added);
        return List.copyOf(all);
    }

    boolean isAway(PersonId person, LocalDate day) {
        return absences.getOrDefault(person, List.of()).stream().anyMatch(absence -> absence.covers(day));
    }

    Stream<Delegation> given() {
        return delegations.values().stream().flatMap(List::stream);
    }

    /**
     * Some days away.
     *
     * @param from first day
     * @param to last day
     */
    private record Absence(LocalDate from, LocalDate to) {

        private Absence {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("An absence ends after it starts");
            }
        }

        private boolean covers(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }
}
