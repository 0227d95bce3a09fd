package io.bursar.controls.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.identity.LegalEntityId;
import io.bursar.model.identity.QueueName;
import io.bursar.model.time.BusinessCalendar;
import io.bursar.model.time.Holidays;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class OrganizationTest {

    private final FacilityId mercy = new FacilityId("MERCY");
    private final BusinessCalendar denver =
            BusinessCalendar.facilityBusiness(ZoneId.of("America/Denver"), Holidays.federal(2026, 2027));
    private final BusinessCalendar chicago =
            BusinessCalendar.facilityBusiness(ZoneId.of("America/Chicago"), Holidays.federal(2026, 2027));

    @Test
    void aFacilitysOwnCalendarGoesBeforeTheSharedOne() {
        CalendarBook book = new CalendarBook(
                new TreeMap<>(Map.of("FACILITY_BUSINESS", chicago)),
                new TreeMap<>(Map.of(mercy, new TreeMap<>(Map.of("FACILITY_BUSINESS", denver)))),
                "1");

        assertThat(book.calendar("FACILITY_BUSINESS", mercy)).isEqualTo(denver);
        assertThat(book.calendar("FACILITY_BUSINESS", new FacilityId("LAKEVIEW")))
                .isEqualTo(chicago);
    }

    @Test
    void aCalendarThatNobodyHasIsACodedFailure() {
        CalendarBook book = new CalendarBook(new TreeMap<>(), new TreeMap<>(), "1");

        assertThat(book.knows("BANK")).isFalse();
        assertThatThrownBy(() -> book.calendar("BANK", mercy))
                .isInstanceOfSatisfying(
                        BursarException.class,
                        failure -> assertThat(failure.code()).isEqualTo(FailureCode.INVALID_POLICY));
    }

    @Test
    void aFacilityThatIsNotThereIsACodedFailure() {
        Facility facility = new Facility(mercy, "Mercy", new LegalEntityId("MIDWEST"), ZoneId.of("America/Chicago"));
        Organization organization = new Organization(
                new TreeMap<>(Map.of(mercy, facility)),
                new TreeMap<>(),
                new CalendarBook(new TreeMap<>(), new TreeMap<>(), "1"));

        assertThat(organization.facility(mercy)).isEqualTo(facility);
        assertThat(organization.queue(new QueueName("buyer"))).isEmpty();
        assertThatThrownBy(() -> organization.facility(new FacilityId("NOWHERE")))
                .isInstanceOf(BursarException.class);
    }

    @Test
    void aQueueWithoutAnybodyIsRefused() {
        assertThatThrownBy(() -> new QueueRule(new QueueName("buyer"), null, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(QueueRule.roles("buyer", "BUYER").firstPerson()).isEmpty();
        assertThat(CasePerson.ofCode("requester")).contains(CasePerson.REQUESTER);
        assertThat(CasePerson.ofCode("nobody")).isEmpty();
    }
}
