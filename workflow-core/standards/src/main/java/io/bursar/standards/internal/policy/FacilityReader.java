package io.bursar.standards.internal.policy;

import io.bursar.controls.policy.Facility;
import io.bursar.controls.policy.Organization;
import io.bursar.definition.yaml.YamlMapping;
import io.bursar.definition.yaml.YamlNode;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.identity.LegalEntityId;
import io.bursar.model.people.Scope;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the facilities. */
public final class FacilityReader {

    /** Most legal entities of one enterprise. */
    static final int MAX_ENTITIES = 200;

    private FacilityReader() {}

    /** The facilities by id. */
    public static SortedMap<FacilityId, Facility> read(YamlNode root) {
        YamlMapping file = root.mapping();
        file.only("legalEntities", "facilities");
        List<LegalEntityId> entities = file.required("legalEntities", Optional::of)
                .map(node -> node.each(MAX_ENTITIES, Scalars::legalEntity))
                .orElse(List.of());
        SortedMap<FacilityId, Facility> facilities = new TreeMap<>();
        file.required("facilities", Optional::of)
                .ifPresent(node -> node.mapping()
                        .entries(Organization.MAX_FACILITIES)
                        .forEach(entry -> facility(entry, entities)
                                .ifPresent(facility -> facilities.put(facility.id(), facility))));
        return facilities;
    }

    private static Optional<Facility> facility(YamlMapping.Entry entry, List<LegalEntityId> entities) {
        YamlMapping facility = entry.value().mapping();
        facility.only("name", "legalEntity", "zone");
        Optional<FacilityId> id = Scalars.facility(entry.key());
        Optional<String> name = facility.required("name", YamlNode::text);
        Optional<LegalEntityId> entity = facility.required("legalEntity", node -> entity(node, entities));
        Optional<ZoneId> zone = facility.required("zone", Scalars::zone);
        return id.flatMap(known -> name.flatMap(
                called -> entity.flatMap(books -> zone.map(clock -> new Facility(known, called, books, clock)))));
    }

    /** A misspelt entity would be one of its own, to which no grant and no limit applies. */
    private static Optional<LegalEntityId> entity(YamlNode node, List<LegalEntityId> entities) {
        Optional<LegalEntityId> entity = Scalars.legalEntity(node);
        entity.filter(named -> !entities.contains(named))
                .ifPresent(named ->
                        node.report(PolicyFault.NOT_DECLARED, Map.of("legalEntity", named, "declared", entities)));
        return entity;
    }

    /**
     * Whether a scope is one of these facilities, their legal entities or the enterprise; any service line or cost
     * centre is.
     */
    static boolean knows(SortedMap<FacilityId, Facility> facilities, Scope scope) {
        return switch (scope.level()) {
            case ENTERPRISE, SERVICE_LINE, COST_CENTER -> true;
            case LEGAL_ENTITY ->
                facilities.values().stream()
                        .anyMatch(facility -> facility.legalEntity().value().equals(scope.id()));
            case FACILITY ->
                facilities.values().stream()
                        .anyMatch(facility -> facility.id().value().equals(scope.id()));
        };
    }

    /** A scope of these facilities; another one is reported. */
    static Optional<Scope> scope(YamlNode node, SortedMap<FacilityId, Facility> facilities) {
        return Scalars.scope(node).filter(scope -> {
            boolean known = knows(facilities, scope);
            if (!known) {
                node.report(PolicyFault.NOT_DECLARED, Map.of("scope", scope));
            }
            return known;
        });
    }
}
