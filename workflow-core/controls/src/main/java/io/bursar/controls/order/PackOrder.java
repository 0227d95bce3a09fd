package io.bursar.controls.order;

import io.bursar.controls.policy.CalendarBook;
import io.bursar.controls.policy.PolicyPack;
import io.bursar.controls.variation.Place;
import io.bursar.controls.variation.VariationResolver;
import io.bursar.model.data.DataValue;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.time.BusinessCalendar;
import io.bursar.model.variation.VariationGrant;
import io.bursar.model.variation.VariationPoint;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Two whole policies: authority, duties, standing approvals, calendars, and what the variation points come to. */
final class PackOrder {

    private final PolicyPack here;
    private final PolicyPack standard;
    private final PackGround ground;
    private final Points points = new Points(PolicyArea.PARAMETER);

    private PackOrder(PolicyPack here, PolicyPack standard) {
        this.here = here;
        this.standard = standard;
        this.ground = new PackGround(here, standard);
    }

    static PolicyComparison compare(PolicyPack here, PolicyPack standard, Collection<VariationPoint> declared) {
        PackOrder order = new PackOrder(here, standard);
        PolicyGround where = order.ground.ground();
        order.points.addAll(PolicyOrder.compare(
                here.authority().limits(), standard.authority().limits(), where));
        order.points.addAll(RateOrder.compare(
                here.authority().limits(), standard.authority().limits()));
        order.points.addAll(PolicyOrder.compare(
                here.authority().duties(), standard.authority().duties()));
        order.points.addAll(PolicyOrder.compareStanding(
                here.authority().standing(), standard.authority().standing(), where));
        order.compareCalendars(where);
        declared.forEach(order::compareParameter);
        return order.points.comparison();
    }

    private void compareCalendars(PolicyGround where) {
        CalendarBook own = here.organization().calendars();
        CalendarBook usual = standard.organization().calendars();
        for (String name : union(own.shared().keySet(), usual.shared().keySet())) {
            points.addAll(CalendarOrder.compare(
                    name, own.shared().get(name), usual.shared().get(name), where));
        }
        for (FacilityId facility : ground.facilities()) {
            SortedMap<String, BusinessCalendar> local = own.local().getOrDefault(facility, PackGround.NO_CALENDARS);
            SortedMap<String, BusinessCalendar> usually = usual.local().getOrDefault(facility, PackGround.NO_CALENDARS);
            for (String name : union(local.keySet(), usually.keySet())) {
                points.addAll(CalendarOrder.compare(
                        name + " in " + facility,
                        found(local, own.shared(), name),
                        found(usually, usual.shared(), name),
                        where));
            }
        }
    }

    private static Set<String> union(Collection<String> one, Collection<String> other) {
        TreeSet<String> all = new TreeSet<>(one);
        all.addAll(other);
        return all;
    }

    private static @Nullable BusinessCalendar found(
            SortedMap<String, BusinessCalendar> local, SortedMap<String, BusinessCalendar> shared, String name) {
        BusinessCalendar own = local.get(name);
        return own == null ? shared.get(name) : own;
    }

    /** On each day on which a grant begins or has ended; what stays the same is said once. */
    private void compareParameter(VariationPoint point) {
        List<VariationGrant> own = of(point, here);
        List<VariationGrant> usual = of(point, standard);
        TreeSet<LocalDate> days = new TreeSet<>();
        own.forEach(grant -> addDays(grant, days));
        usual.forEach(grant -> addDays(grant, days));
        days.removeIf(day -> !ground.ground().continues(day));
        days.add(ground.ground().from());
        for (Place place : ground.sites()) {
            Set<List<DataValue>> said = new HashSet<>();
            for (LocalDate day : days) {
                DataValue value =
                        VariationResolver.resolve(point, place, own, day).value();
                DataValue usually =
                        VariationResolver.resolve(point, place, usual, day).value();
                if (said.add(List.of(value, usually))) {
                    points.addAll(ParameterOrder.compare(point, PolicyGround.name(place.chain()), value, usually));
                }
            }
        }
    }

    private static List<VariationGrant> of(VariationPoint point, PolicyPack pack) {
        return pack.grants().stream()
                .filter(grant -> grant.key().equals(point.key()))
                .toList();
    }

    private static void addDays(VariationGrant grant, Set<LocalDate> days) {
        days.add(grant.terms().validFrom());
        days.add(grant.terms().expiresOn().plusDays(1));
    }
}
