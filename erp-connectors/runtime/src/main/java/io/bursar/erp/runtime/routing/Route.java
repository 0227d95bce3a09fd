package io.bursar.erp.runtime.routing;

import io.bursar.definition.yaml.SourcePosition;
import io.bursar.erp.runtime.ConnectorId;
import io.bursar.model.identity.CapabilityName;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.identity.LegalEntityId;
import java.util.Set;

/**
 * One row: for whom and what a connector serves. A row of facilities counts before one of legal entities, and that
 * before one of everybody; among rows of the same reach, the one that names the capability more exactly.
 *
 * <pre>{@code
 * route.connector();   // erp-north
 * }</pre>
 *
 * @param reach for whom
 * @param places the facilities or legal entities, empty for everybody
 * @param capability what
 * @param connector who serves it
 * @param position where the row stands
 */
public record Route(
        Reach reach, Set<String> places, CapabilityPattern capability, ConnectorId connector, SourcePosition position) {

    /** For whom a row is, the nearest first. */
    public enum Reach {
        /** Facilities by name. */
        FACILITY,
        /** Facilities whose books are of a legal entity. */
        LEGAL_ENTITY,
        /** Everybody. */
        EVERYBODY
    }

    /** Copies the places. */
    public Route {
        places = Set.copyOf(places);
    }

    boolean covers(FacilityId facility, LegalEntityId entity) {
        return switch (reach) {
            case FACILITY -> places.contains(facility.value());
            case LEGAL_ENTITY -> places.contains(entity.value());
            case EVERYBODY -> true;
        };
    }

    boolean serves(CapabilityName name) {
        return capability.matches(name);
    }

    /** Whether nothing says which of the two rows counts. */
    boolean rivals(Route other) {
        boolean meet = reach == Reach.EVERYBODY || places.stream().anyMatch(other.places::contains);
        return reach == other.reach && meet && capability.equals(other.capability);
    }
}
