package io.bursar.controls.variance;

import io.bursar.model.identity.FacilityId;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The indicators of one facility, as numbers that can be compared: a share in percent, a time in minutes.
 *
 * <pre>{@code
 * new FacilityFigures(mercy, new TreeMap<>(Map.of("K04", new BigDecimal("12.5"))));
 * }</pre>
 *
 * @param facility the facility
 * @param byIndicator the figures by the id of the indicator (canonical §1.11); one that has no value is left out
 */
public record FacilityFigures(FacilityId facility, SortedMap<String, BigDecimal> byIndicator) {

    /** Copies the map. */
    public FacilityFigures {
        Objects.requireNonNull(facility, "facility");
        byIndicator = Collections.unmodifiableSortedMap(new TreeMap<>(byIndicator));
    }
}
