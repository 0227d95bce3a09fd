package io.bursar.controls.policy;

import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.identity.QueueName;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which facilities there are, who works which queue, and when.
 *
 * <pre>{@code
 * organization.facility(new FacilityId("MERCY")).legalEntity();
 * organization.queue(new QueueName("buyer")).map(QueueRule::roles);
 * }</pre>
 *
 * @param facilities the facilities by id
 * @param queues who works each queue, by name
 * @param calendars the calendars
 */
public record Organization(
        SortedMap<FacilityId, Facility> facilities, SortedMap<QueueName, QueueRule> queues, CalendarBook calendars) {

    /** Most facilities of one enterprise. */
    public static final int MAX_FACILITIES = 2_000;

    /** Most facilities a failure names. */
    private static final int MAX_NAMED = 20;

    /** Copies the maps. */
    public Organization {
        if (facilities.size() > MAX_FACILITIES) {
            throw new IllegalArgumentException("A policy has too many facilities");
        }
        facilities = Collections.unmodifiableSortedMap(new TreeMap<>(facilities));
        queues = Collections.unmodifiableSortedMap(new TreeMap<>(queues));
        Objects.requireNonNull(calendars, "calendars");
    }

    /** The facility of an id; fails with {@code INVALID_POLICY} when the policy has none of it. */
    public Facility facility(FacilityId id) {
        Facility found = facilities.get(id);
        if (found == null) {
            throw new BursarException(
                    FailureCode.INVALID_POLICY,
                    "The policy has no such facility",
                    Map.of("facility", id.value(), "known", known()));
        }
        return found;
    }

    private String known() {
        return facilities.keySet().stream()
                .limit(MAX_NAMED)
                .map(FacilityId::value)
                .collect(Collectors.joining(" "));
    }

    /**
     * Who works a queue; empty when the policy does not say, in which case a definition that names it does not load.
     */
    public Optional<QueueRule> queue(QueueName name) {
        return Optional.ofNullable(queues.get(name));
    }
}
