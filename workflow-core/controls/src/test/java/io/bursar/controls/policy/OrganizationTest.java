package io.bursar.controls.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.identity.LegalEntityId;
import io.bursar.model.identity.QueueName;
import io.bursar.model.identity.RoleName;
import io.bursar.model.time.BusinessCalendar;
import io.bursar.model.time.Holidays;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
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

    @Test
    void aCalendarIsKnownWhereverAnybodyHasIt() {
        CalendarBook book = new CalendarBook(
                new TreeMap<>(Map.of("BANK", chicago)),
                new TreeMap<>(Map.of(mercy, new TreeMap<>(Map.of("FACILITY_BUSINESS", denver)))),
                "1");

        assertThat(book.knows("BANK")).isTrue();
        assertThat(book.knows("FACILITY_BUSINESS")).isTrue();
        assertThat(book.knows("THEATRE")).isFalse();
        assertThat(book.calendar("BANK", mercy)).isEqualTo(chicago);
        assertThat(new CalendarBook(new TreeMap<>(), book.local(), "1").knows("THEATRE"))
                .isFalse();
    }

    @Test
    void aQueueHasAtMostTenRolesAndAPersonNeedsNone() {
        List<RoleName> ten = Collections.nCopies(QueueRule.MAX_ROLES, new RoleName("BUYER"));
        List<RoleName> eleven = Collections.nCopies(QueueRule.MAX_ROLES + 1, new RoleName("BUYER"));

        assertThat(new QueueRule(new QueueName("buyer"), null, ten).roles()).hasSize(10);
        assertThatThrownBy(() -> new QueueRule(new QueueName("buyer"), null, eleven))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new QueueRule(new QueueName("requester"), CasePerson.REQUESTER, List.of()).firstPerson())
                .contains(CasePerson.REQUESTER);
        assertThatThrownBy(() -> new QueueRule(new QueueName("requester"), CasePerson.REQUESTER, eleven))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anEnterpriseHasAtMostTwoThousandFacilitiesAndAFailureNamesTwenty() {
        Organization full = organization(facilities(Organization.MAX_FACILITIES));

        assertThat(full.facilities()).hasSize(2_000);
        assertThatThrownBy(() -> organization(facilities(Organization.MAX_FACILITIES + 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> organization(facilities(21)).facility(new FacilityId("NOWHERE")))
                .isInstanceOfSatisfying(
                        BursarException.class,
                        failure -> assertThat(failure.context().get("known").toString())
                                .startsWith("F0001 F0002 ")
                                .endsWith(" F0020"));
    }

    @Test
    void theQueueOfANameIsFound() {
        QueueRule buyer = QueueRule.roles("buyer", "BUYER");
        Organization organization = new Organization(
                new TreeMap<>(),
                new TreeMap<>(Map.of(buyer.queue(), buyer)),
                new CalendarBook(new TreeMap<>(), new TreeMap<>(), "1"));

        assertThat(organization.queue(new QueueName("buyer"))).contains(buyer);
    }

    @Test
    void aFacilityNeedsAName() {
        assertThatThrownBy(() -> facility("MERCY", " ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyPersonOfACaseHasACode() {
        for (CasePerson person : CasePerson.values()) {
            assertThat(CasePerson.ofCode(person.code())).contains(person);
        }
    }

    private static Organization organization(SortedMap<FacilityId, Facility> facilities) {
        return new Organization(facilities, new TreeMap<>(), new CalendarBook(new TreeMap<>(), new TreeMap<>(), "1"));
    }

    private static SortedMap<FacilityId, Facility> facilities(int count) {
        TreeMap<FacilityId, Facility> facilities = new TreeMap<>();
        for (int i = 1; i <= count; i++) {
            String id = String.format(Locale.ROOT, "F%04d", i);
            facilities.put(new FacilityId(id), facility(id, id));
        }
        return facilities;
    }

    private static Facility facility(String id, String name) {
        return new Facility(new FacilityId(id), name, new LegalEntityId("MIDWEST"), ZoneId.of("America/Chicago"));
    }
}
