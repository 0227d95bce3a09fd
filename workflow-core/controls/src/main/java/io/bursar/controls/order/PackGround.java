package io.bursar.controls.order;

import io.bursar.controls.policy.Facility;
import io.bursar.controls.policy.PolicyPack;
import io.bursar.controls.variation.Place;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.identity.ServiceLine;
import io.bursar.model.people.Scope;
import io.bursar.model.time.BusinessCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Where two whole policies are compared: in the enterprise, at every facility of either, and in every narrower scope
 * that either names, from the day on which both are in force.
 */
final class PackGround {

    static final SortedMap<String, BusinessCalendar> NO_CALENDARS = Collections.emptySortedMap();

    /** As long as a grant lives at most. */
    private static final int YEARS = 2;

    private final SortedSet<FacilityId> facilities = new TreeSet<>();
    private final Set<Place> sites = new LinkedHashSet<>();
    private final PolicyGround ground;

    PackGround(PolicyPack here, PolicyPack standard) {
        SortedSet<Scope> named = new TreeSet<>();
        for (PolicyPack pack : List.of(standard, here)) {
            for (Facility facility : pack.organization().facilities().values()) {
                facilities.add(facility.id());
                sites.add(new Place(facility.legalEntity(), facility.id(), null));
            }
            named.addAll(pack.authority().limits().scopes());
            pack.authority().standing().forEach(grant -> named.add(grant.scope()));
            pack.grants().forEach(grant -> named.add(grant.scope()));
        }
        List<Scope> lines = named.stream()
                .filter(scope -> scope.level() == Scope.Level.SERVICE_LINE)
                .toList();
        List.copyOf(sites).forEach(site -> lines.forEach(line -> addLine(site, line)));
        LocalDate from = Stream.of(here, standard)
                .map(pack -> pack.header().effectiveFrom())
                .max(LocalDate::compareTo)
                .orElseThrow();
        ground = new PolicyGround(places(named), from, from.plusYears(YEARS));
    }

    private void addLine(Place site, Scope line) {
        String prefix = site.facility().value() + "/";
        if (line.id().startsWith(prefix) && line.id().length() > prefix.length()) {
            sites.add(new Place(
                    site.legalEntity(),
                    site.facility(),
                    new ServiceLine(line.id().substring(prefix.length()))));
        }
    }

    private List<List<Scope>> places(SortedSet<Scope> named) {
        Set<List<Scope>> places = new LinkedHashSet<>();
        places.add(List.of(Scope.ENTERPRISE));
        for (Place site : sites) {
            places.add(List.of(
                    Scope.ENTERPRISE, Scope.legalEntity(site.legalEntity().value())));
            places.add(site.chain());
            named.stream()
                    .filter(scope -> scope.level() == Scope.Level.COST_CENTER)
                    .forEach(center -> {
                        List<Scope> chain = new ArrayList<>(site.chain());
                        chain.add(center);
                        places.add(chain);
                    });
        }
        return List.copyOf(places);
    }

    PolicyGround ground() {
        return ground;
    }

    SortedSet<FacilityId> facilities() {
        return facilities;
    }

    Set<Place> sites() {
        return sites;
    }
}
