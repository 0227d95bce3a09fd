package io.bursar.controls.order;

import io.bursar.controls.policy.PolicyPack;
import io.bursar.controls.variation.Place;
import io.bursar.controls.variation.ResolvedParameter;
import io.bursar.controls.variation.VariationResolver;
import io.bursar.controls.variation.VariationStep;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.TextValue;
import io.bursar.model.finding.Finding;
import io.bursar.model.people.Scope;
import io.bursar.model.time.BusinessCalendar;
import io.bursar.model.variation.Direction;
import io.bursar.model.variation.VariationPoint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A variation point that names the calendar of a clock (canonical §1.14, CALENDAR), held against the calendars that a
 * policy has: each that holds somewhere is there; of a point with a direction a narrower scope's calendar is open at
 * least whenever the wider one is, and of a clock that is set by law so is the enterprise's beside the declared one.
 *
 * <pre>{@code
 * new VariedCalendar(point, true).findings(pack, pack.place(mercy, null), today);   // empty: no clock runs slower
 * }</pre>
 *
 * @param point the variation point
 * @param legal whether a clock that is set by law counts on it
 */
public record VariedCalendar(VariationPoint point, boolean legal) {

    /** For how long calendars are compared, as long as a grant lives at most. */
    private static final int YEARS = 2;

    /** Refuses null. */
    public VariedCalendar {
        Objects.requireNonNull(point, "point");
    }

    /** What is wrong with the calendars that the point names for a place on a day and two years from then on. */
    public List<Finding> findings(PolicyPack policy, Place place, LocalDate day) {
        ResolvedParameter resolved = VariationResolver.resolve(point, place, policy.grants(), day);
        List<Finding> findings = new ArrayList<>();
        PolicyGround ground = new PolicyGround(List.of(place.chain()), day, day.plusYears(YEARS));
        DataValue wider = point.values().initial();
        for (VariationStep step : resolved.trace()) {
            if (step.outcome() == VariationStep.Outcome.APPLIED) {
                if (tightens(step.scope())) {
                    compare(new Pair(policy, place, ground), step, wider).ifPresent(findings::add);
                }
                wider = step.value();
            }
        }
        if (calendar(policy, place, wider).isEmpty()) {
            findings.add(Finding.error("VAR_NO_CALENDAR", "A variation point names a calendar that the policy has not")
                    .with("key", point.key())
                    .with("calendar", name(wider))
                    .with("facility", place.facility()));
        }
        return findings;
    }

    private boolean tightens(Scope scope) {
        return point.direction() != Direction.NEUTRAL && (legal || !scope.equals(Scope.ENTERPRISE));
    }

    private record Pair(PolicyPack policy, Place place, PolicyGround ground) {}

    private Optional<Finding> compare(Pair pair, VariationStep step, DataValue wider) {
        Optional<BusinessCalendar> here = calendar(pair.policy(), pair.place(), step.value());
        Optional<BusinessCalendar> usual = calendar(pair.policy(), pair.place(), wider);
        if (here.isEmpty() || usual.isEmpty()) {
            return Optional.empty();
        }
        PolicyComparison comparison = CalendarOrder.compare(name(step.value()), here.get(), usual.get(), pair.ground());
        if (comparison.isNoWeaker()) {
            return Optional.empty();
        }
        return Optional.of(Finding.error("VAR_SLOWER_CALENDAR", "A calendar is closed when the wider scope's is open")
                .with("key", point.key())
                .with("scope", step.scope())
                .with("calendar", name(step.value()))
                .with("wider", name(wider))
                .with("where", comparison.weakerPoints().get(0)));
    }

    private static Optional<BusinessCalendar> calendar(PolicyPack policy, Place place, DataValue named) {
        String name = name(named);
        if (name.equals(BusinessCalendar.ALWAYS.name())) {
            return Optional.of(BusinessCalendar.ALWAYS);
        }
        var book = policy.organization().calendars();
        return Optional.ofNullable(book.local()
                        .getOrDefault(place.facility(), PackGround.NO_CALENDARS)
                        .get(name))
                .or(() -> Optional.ofNullable(book.shared().get(name)));
    }

    private static String name(DataValue value) {
        return value instanceof TextValue text ? text.value() : "";
    }
}
