package io.bursar.embedded.sample;

import io.bursar.model.people.Scope;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Which legal entity each sample facility belongs to, and with that which scopes cover which. */
final class SamplePlaces {

    private static final String HEADER = "facility,legalEntity";

    private final Map<Scope, Scope> entityOf;

    private SamplePlaces(Map<Scope, Scope> entityOf) {
        this.entityOf = entityOf;
    }

    static SamplePlaces shipped() {
        return of(SampleTable.shipped("places.csv", HEADER));
    }

    static SamplePlaces of(SampleTable table) {
        Map<Scope, Scope> entities = new LinkedHashMap<>();
        table.map(row -> entities.put(Scope.facility(row.text(0)), Scope.legalEntity(row.text(1))));
        return new SamplePlaces(entities);
    }

    /** The scope itself and the wider ones: its legal entity and the enterprise. */
    Set<Scope> covering(Scope scope) {
        Set<Scope> wider = new LinkedHashSet<>();
        wider.add(scope);
        Scope entity = entityOf.get(scope);
        if (entity != null) {
            wider.add(entity);
        }
        wider.add(Scope.ENTERPRISE);
        return wider;
    }

    boolean knows(Scope scope) {
        return scope.equals(Scope.ENTERPRISE) || entityOf.containsKey(scope) || entityOf.containsValue(scope);
    }
}
