package io.bursar.controls.variation;

import io.bursar.model.identity.FacilityId;
import io.bursar.model.identity.LegalEntityId;
import io.bursar.model.identity.ServiceLine;
import io.bursar.model.people.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a case is, as the chain of scopes whose variation can reach it.
 *
 * <pre>{@code
 * new Place(new LegalEntityId("MIDWEST"), new FacilityId("MERCY"), null).chain();   // enterprise, legal entity, facility
 * }</pre>
 *
 * @param legalEntity the legal entity of the facility
 * @param facility the facility
 * @param serviceLine the service line inside it; null for none
 */
public record Place(
        LegalEntityId legalEntity,
        FacilityId facility,
        @Nullable ServiceLine serviceLine) {

    /** Refuses nulls. */
    public Place {
        Objects.requireNonNull(legalEntity, "legalEntity");
        Objects.requireNonNull(facility, "facility");
    }

    /** The scopes that cover this place, from wide to narrow (canonical §1.4). */
    public List<Scope> chain() {
        List<Scope> chain = new ArrayList<>(
                List.of(Scope.ENTERPRISE, Scope.legalEntity(legalEntity.value()), Scope.facility(facility.value())));
        if (serviceLine != null) {
            chain.add(serviceLine(facility, serviceLine));
        }
        return List.copyOf(chain);
    }

    /** The scope of a service line inside one facility: its id is {@code FACILITY/LINE}. */
    public static Scope serviceLine(FacilityId facility, ServiceLine line) {
        return new Scope(Scope.Level.SERVICE_LINE, facility.value() + "/" + line.value());
    }
}
