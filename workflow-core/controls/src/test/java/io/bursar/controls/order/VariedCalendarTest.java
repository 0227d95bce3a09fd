package io.bursar.controls.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.controls.variation.Place;
import io.bursar.model.data.TextValue;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.identity.RoleName;
import io.bursar.model.people.Scope;
import io.bursar.model.time.BusinessCalendar;
import io.bursar.model.time.Holidays;
import io.bursar.model.variation.Direction;
import io.bursar.model.variation.VariationKind;
import io.bursar.model.variation.VariationPoint;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A facility names the calendar of a clock: the calendars that the policy has decide whether it runs slower. */
class VariedCalendarTest {

    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    private static final Scope MERCY = Scope.facility("MERCY");

    private final SmallPolicy parts = new SmallPolicy();
    private final VariationPoint point = point(Direction.TIGHTER_UP, "FACILITY_BUSINESS", "SHARED_SERVICES", "ALWAYS");

    {
        parts.shared.put("SHARED_SERVICES", BusinessCalendar.sharedServices(CHICAGO, Holidays.federal(2026, 2028)));
    }

    @Test
    void aCalendarThatIsOpenLongerFits() {
        parts.grants.add(SmallPolicy.grant(point, MERCY, new TextValue("SHARED_SERVICES")));

        assertThat(findings(point, false)).isEmpty();
        assertThat(findings(point, true)).isEmpty();
    }

    @Test
    void theCalendarThatNeverClosesNeedsNoEntry() {
        parts.grants.add(SmallPolicy.grant(point, MERCY, new TextValue("ALWAYS")));

        assertThat(findings(point, true)).isEmpty();
    }

    @Test
    void aCalendarThatIsListedAsStricterAndClosesEarlierIsRefused() {
        parts.shared.put(
                "SHARED_SERVICES",
                BusinessCalendar.sharedServices(ZoneId.of("Asia/Tokyo"), Holidays.federal(2026, 2028)));
        parts.grants.add(SmallPolicy.grant(point, MERCY, new TextValue("SHARED_SERVICES")));

        assertThat(findings(point, false)).extracting(Finding::code).containsExactly("VAR_SLOWER_CALENDAR");
        assertThat(findings(point, false).get(0).context())
                .containsEntry("calendar", "SHARED_SERVICES")
                .containsEntry("wider", "FACILITY_BUSINESS")
                .containsEntry("scope", "facility:MERCY")
                .extractingByKey("where")
                .asString()
                .contains("SHARED_SERVICES on 2026-01-0", "closed");
    }

    @Test
    void theEnterpriseMayTakeASlowerCalendarButNotForAClockOfTheLaw() {
        VariationPoint always = point(Direction.TIGHTER_UP, "SHARED_SERVICES", "ALWAYS", "FACILITY_BUSINESS");
        parts.grants.add(SmallPolicy.grant(always, Scope.ENTERPRISE, new TextValue("FACILITY_BUSINESS")));

        assertThat(findings(always, false)).isEmpty();
        assertThat(findings(always, true)).extracting(Finding::code).containsExactly("VAR_SLOWER_CALENDAR");
    }

    @Test
    void whereNeitherWayIsStricterAnyCalendarFits() {
        VariationPoint free = point(Direction.NEUTRAL, "SHARED_SERVICES", "FACILITY_BUSINESS");
        parts.grants.add(SmallPolicy.grant(free, MERCY, new TextValue("FACILITY_BUSINESS")));

        assertThat(findings(free, false)).isEmpty();
    }

    @Test
    void aCalendarThatThePolicyHasNotForTheFacilityIsRefused() {
        parts.shared.remove("SHARED_SERVICES");
        parts.grants.add(SmallPolicy.grant(point, MERCY, new TextValue("SHARED_SERVICES")));

        assertThat(findings(point, false)).extracting(Finding::code).containsExactly("VAR_NO_CALENDAR");
        assertThat(new VariedCalendar(point, false).findings(parts.pack(), place("STANNE"), SmallPolicy.START))
                .as("only MERCY has office hours of its own")
                .extracting(Finding::code)
                .containsExactly("VAR_NO_CALENDAR");
    }

    @Test
    void policiesAreOrderedByTheCalendarsThatTheyName() {
        PolicyComparison comparison =
                PolicyOrder.compare(point, new TextValue("ALWAYS"), new TextValue("FACILITY_BUSINESS"));

        assertThat(comparison.verdict()).isEqualTo(io.bursar.controls.variation.Strictness.STRICTER);
        assertThat(PolicyOrder.compare(point, new TextValue("FACILITY_BUSINESS"), new TextValue("ALWAYS"))
                        .weakerPoints())
                .extracting(PolicyPoint::toString)
                .containsExactly("p2p.req.calendar: FACILITY_BUSINESS where the standard asks for ALWAYS");
    }

    private List<Finding> findings(VariationPoint varied, boolean legal) {
        return new VariedCalendar(varied, legal).findings(parts.pack(), place("MERCY"), SmallPolicy.START);
    }

    private Place place(String facility) {
        return parts.pack().place(new FacilityId(facility), null);
    }

    /** A point whose first calendar is the declared one. */
    private static VariationPoint point(Direction direction, String... calendars) {
        return new VariationPoint(
                "p2p.req.calendar",
                VariationKind.CALENDAR,
                direction,
                new VariationPoint.Values(
                        "Code",
                        new TextValue(calendars[0]),
                        null,
                        null,
                        new VariationPoint.Choice(List.of(calendars), List.of(), false)),
                new RoleName("PROCESS_OWNER"));
    }
}
