package io.bursar.controls.change;

import io.bursar.controls.authority.ExchangeRates;
import io.bursar.controls.order.PolicyArea;
import io.bursar.controls.policy.Facility;
import io.bursar.controls.policy.PolicyPack;
import io.bursar.controls.policy.QueueRule;
import io.bursar.controls.variance.GrantDifference;
import io.bursar.controls.variation.VariationResolver;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.identity.QueueName;
import io.bursar.model.variation.Direction;
import io.bursar.model.variation.VariationPoint;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What differs between two policies and is not ordered: queues, facilities, and values of neutral points. */
final class NeutralChanges {

    private final PolicyPack before;
    private final PolicyPack after;
    private final List<NeutralChange> changes = new ArrayList<>();

    private NeutralChanges(PolicyPack before, PolicyPack after) {
        this.before = before;
        this.after = after;
    }

    static List<NeutralChange> of(PolicyPack before, PolicyPack after, List<VariationPoint> points) {
        NeutralChanges found = new NeutralChanges(before, after);
        found.rates();
        found.queues();
        found.facilities();
        points.stream().filter(point -> point.direction() == Direction.NEUTRAL).forEach(found::parameter);
        return found.changes;
    }

    /** The part of a policy that an area of the order belongs to. */
    static PolicyPart part(PolicyArea area) {
        return switch (area) {
            case AUTHORITY, JOINT_SIGNATURE, APPROVERS, RATES -> PolicyPart.AUTHORITY;
            case DUTIES -> PolicyPart.DUTIES;
            case STANDING -> PolicyPart.STANDING;
            case CALENDAR, CLOCK -> PolicyPart.CALENDAR;
            case PARAMETER, TOLERANCE, ASSIST -> PolicyPart.PARAMETERS;
        };
    }

    /** The day from which both are in force. */
    static LocalDate from(PolicyPack before, PolicyPack after) {
        LocalDate one = before.header().effectiveFrom();
        LocalDate other = after.header().effectiveFrom();
        return one.isAfter(other) ? one : other;
    }

    /** Rates that only one of the two has; of those that both have, the larger is stricter. */
    private void rates() {
        SortedSet<YearMonth> months = new TreeSet<>(months(before).keySet());
        months.addAll(months(after).keySet());
        for (YearMonth month : months) {
            Map<String, BigDecimal> one = worth(before, month);
            Map<String, BigDecimal> other = worth(after, month);
            SortedSet<String> codes = new TreeSet<>(one.keySet());
            codes.addAll(other.keySet());
            codes.stream()
                    .filter(code -> !one.containsKey(code) || !other.containsKey(code))
                    .forEach(code ->
                            add(PolicyPart.AUTHORITY, code + " " + month, text(one.get(code)), text(other.get(code))));
        }
    }

    private static Map<YearMonth, ExchangeRates> months(PolicyPack pack) {
        return pack.authority().limits().rates().months();
    }

    private static Map<String, BigDecimal> worth(PolicyPack pack, YearMonth month) {
        return pack.authority()
                .limits()
                .rates()
                .of(month)
                .<Map<String, BigDecimal>>map(ExchangeRates::worth)
                .orElse(Map.of());
    }

    private static String text(@Nullable BigDecimal rate) {
        return rate == null ? "" : rate.toPlainString();
    }

    private void queues() {
        Map<QueueName, QueueRule> one = before.organization().queues();
        Map<QueueName, QueueRule> other = after.organization().queues();
        SortedSet<QueueName> names = new TreeSet<>(one.keySet());
        names.addAll(other.keySet());
        names.forEach(name -> add(PolicyPart.QUEUES, name.value(), text(one.get(name)), text(other.get(name))));
    }

    private static String text(@Nullable QueueRule rule) {
        if (rule == null) {
            return "";
        }
        String roles = rule.roles().toString();
        return rule.firstPerson()
                .map(person -> person.code() + ", then " + roles)
                .orElse(roles);
    }

    private void facilities() {
        Map<FacilityId, Facility> one = before.organization().facilities();
        Map<FacilityId, Facility> other = after.organization().facilities();
        SortedSet<FacilityId> ids = new TreeSet<>(one.keySet());
        ids.addAll(other.keySet());
        ids.forEach(id -> add(PolicyPart.FACILITY, id.value(), text(one.get(id)), text(other.get(id))));
    }

    private static String text(@Nullable Facility facility) {
        return facility == null ? "" : facility.name() + " (" + facility.legalEntity() + ", " + facility.zone() + ")";
    }

    private void parameter(VariationPoint point) {
        for (FacilityId facility : before.organization().facilities().keySet()) {
            if (after.organization().facilities().containsKey(facility)) {
                String at = point.key() + " in " + facility;
                add(PolicyPart.PARAMETERS, at, value(point, before, facility), value(point, after, facility));
            }
        }
    }

    private String value(VariationPoint point, PolicyPack pack, FacilityId facility) {
        return GrantDifference.written(
                VariationResolver.resolve(point, pack.place(facility, null), pack.grants(), from(before, after))
                        .value());
    }

    private void add(PolicyPart part, String at, String one, String other) {
        if (!one.equals(other)) {
            changes.add(new NeutralChange(part, at, one, other));
        }
    }
}
