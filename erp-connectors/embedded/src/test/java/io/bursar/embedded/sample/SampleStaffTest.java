package io.bursar.embedded.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.bursar.model.finding.BursarException;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.identity.PersonId;
import io.bursar.model.identity.RoleName;
import io.bursar.model.people.AuthorityLevel;
import io.bursar.model.people.ChainLink;
import io.bursar.model.people.Delegation;
import io.bursar.model.people.Scope;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SampleStaffTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 8, 3);
    private static final PersonId LEE = new PersonId("lee.park");
    private static final PersonId DANA = new PersonId("dana.reyes");

    private final SampleStaff staff = SampleStaff.riverbend();

    @Test
    void leadsFromACostCentreOwnerToTheSystemsChief() {
        assertThat(staff.chain(LEE, MONDAY))
                .extracting(ChainLink::level)
                .containsExactly(
                        AuthorityLevel.L2,
                        AuthorityLevel.L3,
                        AuthorityLevel.L4,
                        AuthorityLevel.L5,
                        AuthorityLevel.L6,
                        AuthorityLevel.L7);
    }

    @Test
    void coversAFacilityByItsLegalEntityAndTheEnterprise() {
        Scope mercy = Scope.facility("MERCY");
        Scope highPlains = Scope.facility("HIGHPLAINS");
        RoleName controller = new RoleName("CONTROLLER");
        assertThat(staff.holders(controller, highPlains, MONDAY)).contains(new PersonId("tomas.vega"));
        assertThat(staff.holders(controller, mercy, MONDAY))
                .hasSize(2)
                .doesNotContain(new PersonId("tomas.vega"))
                .isSorted();
        assertThat(staff.holders(new RoleName("BUYER"), mercy, MONDAY))
                .isEqualTo(staff.at("MERCY", "BUYER"))
                .contains(new PersonId("sam.ito"));
        assertThat(staff.holders(new RoleName("BUYER"), Scope.ENTERPRISE, MONDAY))
                .isEmpty();
    }

    @Test
    void knowsNobodyBeforeTheyCame() {
        LocalDate before = SampleStaff.SINCE.minusDays(1);
        assertThat(staff.person(LEE, before)).isEmpty();
        assertThat(staff.grants(LEE, before)).isEmpty();
        assertThat(staff.chain(LEE, before)).isEmpty();
        assertThat(staff.person(LEE, SampleStaff.SINCE)).contains(new ChainLink(LEE, AuthorityLevel.L2));
        assertThat(staff.person(new PersonId("nobody"), MONDAY)).isEmpty();
    }

    @Test
    void missesPeopleOnTheDaysTheyAreAway() {
        staff.withAbsence(LEE, MONDAY, MONDAY.plusDays(4));
        assertThat(staff.absent(List.of(DANA, LEE), MONDAY.plusDays(4))).containsExactly(LEE);
        assertThat(staff.absent(List.of(DANA, LEE), MONDAY.plusDays(5))).isEmpty();
        assertThat(staff.absent(List.of(DANA, LEE), MONDAY.minusDays(1))).isEmpty();
    }

    @Test
    void letsADelegateActWhereAndWhileTheDelegationHolds() {
        Delegation given = new Delegation(LEE, DANA, Scope.facility("MERCY"), MONDAY, MONDAY.plusDays(4));
        staff.withDelegation(given);
        assertThat(staff.delegations(List.of(LEE), MONDAY)).containsExactly(given);
        assertThat(staff.delegations(List.of(LEE), MONDAY.plusDays(5))).isEmpty();
        assertThat(staff.delegationsTo(DANA, new FacilityId("MERCY"), MONDAY)).containsExactly(given);
        assertThat(staff.delegationsTo(DANA, new FacilityId("STANNE"), MONDAY)).isEmpty();
    }

    @Test
    void keepsOnlySoManyAbsencesOfOnePerson() {
        for (int day = 0; day < SampleLeave.MAX_PER_PERSON; day++) {
            staff.withAbsence(LEE, MONDAY.plusDays(day), MONDAY.plusDays(day));
        }
        assertThatThrownBy(() -> staff.withAbsence(LEE, MONDAY, MONDAY)).isInstanceOf(BursarException.class);
    }

    @Test
    void refusesAStaffThatDoesNotHoldTogether() {
        assertThat(fault("ann,Ann,L2,bob,enterprise,CFO\n")).isEqualTo("SMP-201");
        assertThat(fault("ann,Ann,L2,bob,enterprise,CFO\nbob,Bob,L3,ann,enterprise,CFO\n"))
                .isEqualTo("SMP-202");
        assertThat(fault("ann,Ann,L2,,facility:ELSEWHERE,CFO\n")).isEqualTo("SMP-203");
        assertThat(fault("ann,Ann,L9,,enterprise,CFO\n")).isEqualTo("SMP-107");
        assertThat(fault("ann,Ann,L2,,somewhere,CFO\n")).isEqualTo("SMP-107");
    }

    private static String fault(String lines) {
        SampleTable table = SampleTable.read("staff.csv", SampleStaff.HEADER, SampleStaff.HEADER + "\n" + lines);
        BursarException failure =
                catchThrowableOfType(BursarException.class, () -> SampleStaff.of(table, SamplePlaces.shipped()));
        return failure.context().get("fault");
    }
}
