package io.bursar.controls.policy;

import io.bursar.model.identity.FacilityId;
import io.bursar.model.identity.LegalEntityId;
import java.time.ZoneId;
import java.util.Objects;

/**
 * A hospital or site, as far as deciding needs it; its master data stays in the system of record.
 *
 * <pre>{@code
 * new Facility(new FacilityId("MERCY"), "Mercy Regional Medical Center", new LegalEntityId("MIDWEST"), ZoneId.of("America/Chicago"));
 * }</pre>
 *
 * @param id its id
 * @param name what people call it
 * @param legalEntity whose books it is in
 * @param zone the zone of its clocks on the wall
 */
public record Facility(FacilityId id, String name, LegalEntityId legalEntity, ZoneId zone) {

    /** Refuses nulls and an empty name. */
    public Facility {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(legalEntity, "legalEntity");
        Objects.requireNonNull(zone, "zone");
        if (name.isBlank()) {
            throw new IllegalArgumentException("A facility needs a name");
        }
    }
}
