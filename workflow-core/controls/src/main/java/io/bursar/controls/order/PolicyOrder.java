package io.bursar.controls.order;

import io.bursar.controls.authority.AuthorityTable;
import io.bursar.controls.policy.PolicyPack;
import io.bursar.controls.sla.SlaTarget;
import io.bursar.controls.sod.SodRules;
import io.bursar.controls.standing.StandingApproval;
import io.bursar.controls.tolerance.ToleranceRule;
import io.bursar.controls.variation.Place;
import io.bursar.model.data.DataValue;
import io.bursar.model.time.BusinessCalendar;
import io.bursar.model.variation.VariationPoint;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * The partial order on policies (canonical §1.14): a policy is at least as strict as another when every decision under
 * it is at least as strict. Each comparison answers equal, stricter, weaker or incomparable, with the points that show
 * it; a local policy that is not at least as strict is refused by {@link PolicyComparison#findings()}.
 *
 * <pre>{@code
 * PolicyComparison comparison = PolicyOrder.compare(proposed, inForce, points);
 * comparison.verdict();        // WEAKER
 * comparison.weakerPoints();   // OPEX_BUDGETED at L2 in MERCY: 6,000.00 USD where the standard allows 5,000.00 USD
 * }</pre>
 *
 * <p>Queues and facilities are not ordered: who works a queue weakens no control. Neither are clocks on calendars whose
 * open time is counted differently.
 */
public final class PolicyOrder {

    /** Most days times places for which two tables of authority are compared. */
    public static final long MAX_QUESTIONS = 1_000_000;

    private PolicyOrder() {}

    /**
     * Two whole policies: authority with joint signatures, duties, standing approvals, calendars, and what the
     * variation points come to at each facility; from the day on which both are in force, for two years.
     */
    public static PolicyComparison compare(PolicyPack here, PolicyPack standard, Collection<VariationPoint> points) {
        return PackOrder.compare(here, standard, points);
    }

    /** Who may commit how much, and how many sign together. */
    public static PolicyComparison compare(AuthorityTable here, AuthorityTable standard, PolicyGround ground) {
        return AuthorityOrder.compare(here, standard, ground);
    }

    /** Whose approvals are enough; fails with {@code LIMIT_EXCEEDED} where stages overlap in too many ways. */
    public static PolicyComparison compare(ApproverRules here, ApproverRules standard) {
        return ApproverOrder.compare(here, standard);
    }

    /** When time counts: longer opening hours are stricter, as clocks run faster on them. */
    public static PolicyComparison compare(BusinessCalendar here, BusinessCalendar standard, PolicyGround ground) {
        return CalendarOrder.compare(standard.name(), here, standard, ground);
    }

    /** How long something may take. */
    public static PolicyComparison compare(SlaTarget here, SlaTarget standard) {
        return ClockOrder.compare(here, standard);
    }

    /** How far figures may differ. */
    public static PolicyComparison compare(ToleranceRule here, ToleranceRule standard) {
        return ToleranceOrder.compare(here, standard);
    }

    /** How far suggestions may go. */
    public static PolicyComparison compare(AssistLimit here, AssistLimit standard) {
        return AssistOrder.compare(here, standard);
    }

    /** Which acts exclude each other; the ids of the rules do not matter. */
    public static PolicyComparison compare(SodRules here, SodRules standard) {
        return DutiesOrder.compare(here, standard);
    }

    /** What is approved beforehand. */
    public static PolicyComparison compareStanding(
            Collection<StandingApproval> here, Collection<StandingApproval> standard, PolicyGround ground) {
        return StandingOrder.compare(List.copyOf(here), List.copyOf(standard), ground);
    }

    /** The value of one variation point; of a neutral one no value is weaker. */
    public static PolicyComparison compare(VariationPoint point, DataValue here, DataValue standard) {
        return ParameterOrder.compare(point, "", here, standard);
    }

    /**
     * What holds in one place of a policy beside what holds in the enterprise, on one day: limits of authority and
     * variation points, not what somebody has approved beforehand for the place.
     */
    public static PolicyComparison compareWithEnterprise(
            PolicyPack policy, Place here, Collection<VariationPoint> points, LocalDate day) {
        return PlaceOrder.compare(policy, PlaceOrder.Site.of(here), PlaceOrder.Site.enterprise(here), points, day);
    }

    /**
     * What holds in one place of a policy beside what holds in another one, on one day: limits of authority, standing
     * approvals and variation points.
     */
    public static PolicyComparison compare(
            PolicyPack policy, PlacePair places, Collection<VariationPoint> points, LocalDate day) {
        return PlaceOrder.compare(
                policy, PlaceOrder.Site.of(places.here()), PlaceOrder.Site.of(places.standard()), points, day);
    }
}
