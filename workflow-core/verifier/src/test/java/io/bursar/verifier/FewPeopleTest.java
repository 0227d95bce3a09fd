package io.bursar.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.PersonId;
import io.bursar.model.identity.RoleName;
import io.bursar.model.people.AuthorityLevel;
import io.bursar.model.people.ChainLink;
import io.bursar.model.people.RoleGrant;
import io.bursar.model.people.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All eight hospitals run by the same few people, and payments released by those who enter invoices. */
class FewPeopleTest {

    private static final RoleName RELEASER = new RoleName("TREASURY_RELEASER");
    private static final RoleName PROCESSOR = new RoleName("AP_PROCESSOR");
    private static final FunctionName RELEASE = new FunctionName("RELEASE_PAYMENT");

    /** So many people, of whom each holds every role everywhere. */
    private static Staff everythingBy(int people) {
        Set<RoleName> roles = new TreeSet<>();
        Riverbend.STAFF.grants().forEach(grant -> roles.add(grant.role()));
        List<ChainLink> levels = new ArrayList<>();
        List<RoleGrant> grants = new ArrayList<>();
        for (int i = 1; i <= people; i++) {
            PersonId person = new PersonId("person." + i);
            levels.add(new ChainLink(person, AuthorityLevel.ofRank(8)));
            roles.forEach(role -> grants.add(granted(person, role)));
        }
        return new Staff(levels, grants);
    }

    private static RoleGrant granted(PersonId person, RoleName role) {
        return new RoleGrant(person, role, Scope.ENTERPRISE, Riverbend.MONDAY.minusYears(1), null);
    }

    private static CheckResult duties(VerifierInput input) {
        return Verifier.verify(input).results().stream()
                .filter(result -> result.check() == Check.DUTIES)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void whetherFewPeopleAreEnoughForEightHospitalsIsDecidedWithinTheEffort(int people) {
        CheckResult duties = duties(Riverbend.input().with(everythingBy(people)));

        assertThat(duties.verdict()).isEqualTo(people < 6 ? Verdict.REFUTED : Verdict.PROVED);
        assertThat(duties.notes()).noneMatch(note -> note.contains("limit"));
    }

    @Test
    void fiveAreEnoughWhereOthersReleaseWhatTheyEnter() {
        VerifierInput input = Riverbend.input().with(everythingBy(5));

        assertThat(duties(input.told(ToldActs.NONE)).verdict()).isEqualTo(Verdict.PROVED);
        assertThat(duties(input).refutations())
                .extracting(refutation -> refutation.finding().context().get("rules"))
                .contains("[SOD-03, SOD-09, canonical §1.16]");
    }

    @Test
    void whoeverKeepsTheSupplierNeitherOrdersFromItNorPaysIt() {
        CheckResult duties = duties(Riverbend.input().with(everythingBy(2)));

        assertThat(duties.refutations())
                .extracting(refutation -> refutation.finding().context().get("acts"))
                .anyMatch(acts -> acts.contains("CREATE_PO (p2p.requisition#")
                        && acts.contains("MAINTAIN_SUPPLIER (p2p.supplier ")
                        && acts.contains("ENTER_SUPPLIER_CHANGE (p2p.supplier#"));
    }

    /** The example, where only two people enter invoices, and both of them release payments with nobody else. */
    private static Staff releasedByProcessors() {
        List<RoleGrant> grants = new ArrayList<>(Riverbend.STAFF.grants().stream()
                .filter(grant -> !Set.of(RELEASER, PROCESSOR).contains(grant.role()))
                .toList());
        for (String name : List.of("leah.yates", "eli.tran")) {
            grants.add(granted(new PersonId(name), PROCESSOR));
            grants.add(granted(new PersonId(name), RELEASER));
        }
        return new Staff(Riverbend.STAFF.levels(), grants);
    }

    @Test
    void whatTheSystemOfRecordTellsOfTakesPeopleToo() {
        CheckResult duties = duties(Riverbend.input().with(releasedByProcessors()));

        assertThat(duties.verdict()).isEqualTo(Verdict.REFUTED);
        assertThat(duties.refutations().get(0).finding().context())
                .containsEntry("people", "[eli.tran, leah.yates]")
                .hasEntrySatisfying("rules", rules -> assertThat(rules).contains("SOD-09"))
                .hasEntrySatisfying(
                        "acts",
                        acts -> assertThat(acts)
                                .contains("ENTER_INVOICE (p2p.invoice#")
                                .contains("RELEASE_PAYMENT (p2p.invoice#14, record 3)"));
    }

    @Test
    void whereNoRoleIsNamedForItThatIsSaidInsteadOfProved() {
        CheckResult duties =
                duties(Riverbend.input().with(releasedByProcessors()).told(ToldActs.NONE));

        assertThat(duties.verdict()).isEqualTo(Verdict.PROVED);
        assertThat(duties.notes())
                .contains(
                        "not judged for RELEASE_PAYMENT, which p2p.invoice#14 records of people in a system of record,"
                                + " and no role is named for it: SOD-06, SOD-09, SOD-10, SOD-14");
    }

    @Test
    void whereNobodyHoldsTheRoleThatIsSaidToo() {
        Staff staff = new Staff(
                Riverbend.STAFF.levels(),
                Riverbend.STAFF.grants().stream()
                        .filter(grant -> !grant.role().equals(RELEASER))
                        .toList());

        assertThat(duties(Riverbend.input().with(staff)).notes())
                .anyMatch(note -> note.startsWith("not judged for RELEASE_PAYMENT at ASPENRIDGE, ")
                        && note.endsWith("where nobody holds TREASURY_RELEASER: SOD-06, SOD-09, SOD-10, SOD-14"));
    }

    @Test
    void whoPreparesIsNotSaidByTheStandardAndAHostSaysIt() {
        String prepares = "PREPARE_PAYMENT";
        VerifierInput input = Riverbend.input();
        ToldActs told = ToldActs.canonical().held(new FunctionName(prepares), Set.of(new RoleName("TREASURY")));

        assertThat(duties(input).notes()).anyMatch(note -> note.contains(prepares) && note.endsWith("SOD-10"));
        assertThat(duties(input.told(told)).notes()).noneMatch(note -> note.contains(prepares));
        assertThat(duties(input.told(told.held(RELEASE, Set.of(new RoleName("TREASURY")))))
                        .verdict())
                .isEqualTo(Verdict.REFUTED);
    }

    @Test
    void rolesThatAllowBothSidesOfARuleAboutEntitlementsAreNamed() {
        assertThat(duties(Riverbend.input().with(releasedByProcessors())).notes())
                .contains("the roles of eli.tran, leah.yates allow both sides of SOD-09: whoever grants roles has to"
                        + " divide them, and only that they can be is asked here");
        assertThat(duties(Riverbend.input()).notes())
                .noneMatch(note -> note.startsWith("the roles of") && !note.contains(" allow both sides of SOD-02:"));
    }
}
