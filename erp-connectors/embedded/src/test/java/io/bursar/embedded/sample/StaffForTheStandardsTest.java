package io.bursar.embedded.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.controls.policy.Facility;
import io.bursar.controls.policy.PolicyPack;
import io.bursar.controls.standing.StandingApproval;
import io.bursar.definition.WorkflowDefinition;
import io.bursar.definition.graph.TransitionSpec;
import io.bursar.model.identity.PersonId;
import io.bursar.model.identity.RoleName;
import io.bursar.model.people.AuthorityLevel;
import io.bursar.model.people.Scope;
import io.bursar.standards.Standards;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Everybody whom the canonical standards and the example policy ask for is there, at every hospital, and duties can be
 * kept apart.
 */
final class StaffForTheStandardsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 8, 3);
    private static final Set<String> WORDS = Set.of("REQUESTER", "PROXY_REQUESTER", "SYSTEM");
    private static final List<List<String>> APART = List.of(
            List.of("REQUESTER"),
            List.of("BUYER", "PHARMACY_BUYER"),
            List.of("RECEIVER"),
            List.of("AP_PROCESSOR", "AP_SUPERVISOR"),
            List.of("TREASURY"),
            List.of("TREASURY_RELEASER"),
            List.of("SUPPLIER_STEWARD"),
            List.of("DEA_SIGNATORY"),
            List.of("PHARMACIST_IN_CHARGE"));

    private final Standards standards = Standards.canonical();
    private final PolicyPack policy = standards.policy();
    private final SampleStaff staff = SampleStaff.riverbend();

    @Test
    void hasTwoHoldersOfEveryRoleAtEveryHospital() {
        for (Facility facility : policy.organization().facilities().values()) {
            Scope place = Scope.facility(facility.id().value());
            for (String role : rolesAskedFor()) {
                assertThat(staff.holders(new RoleName(role), place, MONDAY))
                        .as("%s at %s", role, place)
                        .hasSizeGreaterThanOrEqualTo(2);
            }
        }
    }

    @Test
    void letsNobodyHoldTwoRolesThatMustBeSeparate() {
        for (SamplePerson person : staff.people()) {
            long kinds = APART.stream()
                    .filter(roles -> roles.stream().anyMatch(person::holds))
                    .count();
            assertThat(kinds).as(person.toString()).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void hasThePeopleThatThePolicyNames() {
        Set<PersonId> named = new HashSet<>();
        policy.grants().forEach(grant -> {
            named.add(grant.terms().requestedBy());
            named.add(grant.terms().approvedBy());
        });
        policy.authority().standing().stream().map(StandingApproval::grantor).forEach(named::add);
        assertThat(named)
                .isNotEmpty()
                .allSatisfy(person -> assertThat(staff.person(person, MONDAY))
                        .as(person.value())
                        .isPresent());
    }

    @Test
    void agreesWithThePolicyOnWhereFacilitiesBelong() {
        SamplePlaces places = SamplePlaces.shipped();
        policy.organization()
                .facilities()
                .values()
                .forEach(facility -> assertThat(
                                places.covering(Scope.facility(facility.id().value())))
                        .containsExactly(
                                Scope.facility(facility.id().value()),
                                Scope.legalEntity(facility.legalEntity().value()),
                                Scope.ENTERPRISE));
    }

    @Test
    void givesEveryCostCentreAnOwnerOfItsHospital() {
        for (SampleCostCenter centre : SampleCostCenter.all()) {
            assertThat(staff.at(centre.facility(), "COST_CENTER_OWNER"))
                    .as(centre.id())
                    .contains(centre.owner());
            assertThat(staff.chain(centre.owner(), MONDAY))
                    .last()
                    .satisfies(chief -> assertThat(chief.level()).isEqualTo(AuthorityLevel.L7));
        }
    }

    @Test
    void hasAGoverningBodyOfTheHighestLevel() {
        assertThat(staff.holders(new RoleName("GOVERNING_BODY"), Scope.ENTERPRISE, MONDAY))
                .hasSize(3)
                .allSatisfy(member -> assertThat(
                                staff.person(member, MONDAY).orElseThrow().level())
                        .isEqualTo(AuthorityLevel.L8));
    }

    private Set<String> rolesAskedFor() {
        Set<String> roles = new TreeSet<>();
        policy.organization()
                .queues()
                .values()
                .forEach(queue -> queue.roles().forEach(role -> roles.add(role.value())));
        standards.definitions().values().forEach(definition -> roles.addAll(rolesOf(definition)));
        roles.removeAll(WORDS);
        return roles;
    }

    private static Set<String> rolesOf(WorkflowDefinition definition) {
        Set<String> roles = new TreeSet<>();
        definition
                .vocabulary()
                .approvals()
                .values()
                .forEach(approval -> approval.stages()
                        .forEach(stage -> roles.add(stage.role().value())));
        for (TransitionSpec row : definition.graph().rows()) {
            row.authority()
                    .who()
                    .alternatives()
                    .forEach(words -> words.stream()
                            .filter(word -> word.equals(word.toUpperCase(java.util.Locale.ROOT)))
                            .forEach(roles::add));
        }
        return roles;
    }
}
