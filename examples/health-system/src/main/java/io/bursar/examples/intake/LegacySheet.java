package io.bursar.examples.intake;

import io.bursar.model.identity.FacilityId;
import io.bursar.model.identity.PersonId;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a hospital's old spreadsheet leaves unsaid, because everyone there knew it.
 *
 * <pre>{@code
 * new LegacySheet(new FacilityId("MERCY"), "MERCY-DOCK-4", "42000000", "From the requisition spreadsheet",
 *         Map.of("Dana Reyes", new PersonId("dana.reyes")));
 * }</pre>
 *
 * @param facilityId whose sheet it is, where a row names no facility
 * @param shipToLocationId where goods go
 * @param unspsc the class of items that have none in the sheet
 * @param justification what stands in for empty notes
 * @param people who is meant by a name in the sheet
 */
public record LegacySheet(
        FacilityId facilityId,
        String shipToLocationId,
        String unspsc,
        String justification,
        Map<String, PersonId> people) {

    /** Copies the names. */
    public LegacySheet {
        Objects.requireNonNull(facilityId, "facilityId");
        Objects.requireNonNull(shipToLocationId, "shipToLocationId");
        Objects.requireNonNull(unspsc, "unspsc");
        Objects.requireNonNull(justification, "justification");
        people = people.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(entry -> plain(entry.getKey()), Map.Entry::getValue));
    }

    /** Who is meant by a name, whatever its case and spacing. */
    Optional<PersonId> person(String name) {
        return Optional.ofNullable(people.get(plain(name)));
    }

    private static String plain(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
