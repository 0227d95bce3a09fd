package io.bursar.controls.policy;

import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.time.BusinessCalendar;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The calendars by name: some are the same everywhere, some are each facility's own (canonical §1.8).
 *
 * <pre>{@code
 * BusinessCalendar office = calendars.calendar("FACILITY_BUSINESS", new FacilityId("MERCY"));
 * }</pre>
 *
 * @param shared calendars that are the same for every facility, by name
 * @param local calendars of a facility, by facility and name; they go before a shared one of the same name
 * @param version the version of the holidays in them, pinned on a case at submit
 */
public record CalendarBook(
        SortedMap<String, BusinessCalendar> shared,
        SortedMap<FacilityId, SortedMap<String, BusinessCalendar>> local,
        String version) {

    /** Copies the maps. */
    public CalendarBook {
        Objects.requireNonNull(version, "version");
        shared = Collections.unmodifiableSortedMap(new TreeMap<>(shared));
        TreeMap<FacilityId, SortedMap<String, BusinessCalendar>> copy = new TreeMap<>();
        local.forEach((facility, own) -> copy.put(facility, Collections.unmodifiableSortedMap(new TreeMap<>(own))));
        local = Collections.unmodifiableSortedMap(copy);
    }

    /** Whether a name is a calendar for some or every facility. */
    public boolean knows(String name) {
        return shared.containsKey(name) || local.values().stream().anyMatch(own -> own.containsKey(name));
    }

    /** The calendar of a name as it holds for a facility, where there is one. */
    public Optional<BusinessCalendar> find(String name, FacilityId facility) {
        SortedMap<String, BusinessCalendar> own = local.get(facility);
        BusinessCalendar found = own == null ? null : own.get(name);
        return Optional.ofNullable(found == null ? shared.get(name) : found);
    }

    /** The calendar of a name as it holds for a facility; fails with {@code INVALID_POLICY} when there is none. */
    public BusinessCalendar calendar(String name, FacilityId facility) {
        return find(name, facility)
                .orElseThrow(() -> new BursarException(
                        FailureCode.INVALID_POLICY,
                        "The policy has no calendar of this name for the facility",
                        Map.of("calendar", name, "facility", facility.value())));
    }
}
