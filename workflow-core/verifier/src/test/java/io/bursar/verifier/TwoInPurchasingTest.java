package io.bursar.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.controls.policy.Facility;
import io.bursar.model.identity.PersonId;
import io.bursar.model.identity.RoleName;
import io.bursar.model.people.RoleGrant;
import io.bursar.model.people.Scope;
import io.bursar.standards.policy.PolicyLoader;
import io.bursar.standards.policy.PolicyTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * A small hospital whose few buyers also receive and enter invoices. Who ordered may not receive, who received may not
 * enter the invoice, and here who ordered may not enter it either.
 */
class TwoInPurchasingTest {

    private static final Set<RoleName> PURCHASING =
            Set.of(new RoleName("BUYER"), new RoleName("RECEIVER"), new RoleName("AP_PROCESSOR"));

    private static final String ORDER_AND_INVOICE =
            "  SOD-99: { a: [CREATE_PO], b: [ENTER_INVOICE], scopes: [CHAIN], severity: HIGH }\n";

    /** The example, with these people in all of purchasing at Prairie, and the others everywhere else. */
    private static Staff purchasingAtPrairie(String... people) {
        List<RoleGrant> grants = new ArrayList<>();
        for (RoleGrant grant : Riverbend.STAFF.grants()) {
            if (PURCHASING.contains(grant.role())) {
                elsewhere(grant, grants);
            } else {
                grants.add(grant);
            }
        }
        for (String person : people) {
            for (RoleName role : PURCHASING) {
                grants.add(new RoleGrant(
                        new PersonId(person), role, Scope.facility("PRAIRIE"), Riverbend.MONDAY.minusYears(1), null));
            }
        }
        return new Staff(Riverbend.STAFF.levels(), grants);
    }

    private static void elsewhere(RoleGrant grant, List<RoleGrant> grants) {
        for (Facility facility :
                Riverbend.STANDARDS.policy().organization().facilities().values()) {
            if (Staff.around(facility).contains(grant.scope())
                    && !facility.id().value().equals("PRAIRIE")) {
                Scope there = Scope.facility(facility.id().value());
                grants.add(new RoleGrant(grant.person(), grant.role(), there, grant.from(), grant.to()));
            }
        }
    }

    private static CheckResult duties(Staff staff, boolean softened) {
        String rules = PolicyTexts.shipped().files().getOrDefault(PolicyTexts.SOD, "") + ORDER_AND_INVOICE;
        String text = softened
                ? rules
                : rules.replaceAll(", mitigable: true(, secondSigner: [A-Z_]+)?(, mitigableWhen: \\{[^}]*\\})?", "");
        VerifierInput input =
                Riverbend.input(PolicyLoader.load(PolicyTexts.shipped().with(PolicyTexts.SOD, text))
                        .orElseThrow()
                        .pack());
        return Verifier.verify(input.with(staff)).results().stream()
                .filter(result -> result.check() == Check.DUTIES)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void threeActsThatNeedThreePeopleAreFoundThoughTwoCouldKeepEachPairApart() {
        CheckResult duties = duties(purchasingAtPrairie("ana.ruiz", "ben.ito"), false);

        assertThat(duties.verdict()).isEqualTo(Verdict.REFUTED);
        assertThat(duties.refutations())
                .extracting(refutation -> refutation.finding().code())
                .containsOnly("VER_DUTIES_TOGETHER");
        Refutation first = duties.refutations().get(0);
        assertThat(first.finding().context())
                .containsEntry("facility", "PRAIRIE")
                .containsEntry("people", "[ana.ruiz, ben.ito]")
                .containsEntry("rules", "[SOD-02, SOD-07, SOD-99]");
        assertThat(first.finding().context().get("acts"))
                .contains("CREATE_PO (p2p.requisition#")
                .contains("(p2p.receiving#")
                .contains("ENTER_INVOICE (p2p.invoice#");
        assertThat(first.path())
                .extracting(PathStep::at)
                .anyMatch(at -> at.startsWith("p2p.requisition#"))
                .anyMatch(at -> at.startsWith("p2p.receiving#"))
                .anyMatch(at -> at.startsWith("p2p.invoice#"));
    }

    @Test
    void whereARuleMayBeSoftenedItsCompensatingControlIsOfferedInsteadOfADeadlock() {
        CheckResult duties = duties(purchasingAtPrairie("ana.ruiz", "ben.ito"), true);

        assertThat(duties.verdict()).isEqualTo(Verdict.PROVED);
        assertThat(duties.notes())
                .anyMatch(note -> note.startsWith("at PRAIRIE nobody but ana.ruiz, ben.ito can perform")
                        && note.contains("CREATE_PO (p2p.requisition#10)")
                        && note.contains("SOD-02 or SOD-07 needs its compensating control")
                        && note.contains("90 days"));
    }

    @Test
    void aControlForPlacesWithFewPeopleIsNotOfferedWhereThereAreMore() {
        Staff staff = purchasingAtPrairie("ana.ruiz", "ben.ito");
        List<RoleGrant> more = new ArrayList<>(staff.grants());
        more.add(new RoleGrant(
                new PersonId("dan.ode"),
                new RoleName("STOREKEEPER"),
                Scope.facility("PRAIRIE"),
                Riverbend.MONDAY.minusYears(1),
                null));

        assertThat(duties(new Staff(staff.levels(), more), true).notes())
                .as("with three storekeepers they are five, so SOD-02 is kept and only SOD-07 may be softened")
                .anyMatch(note -> note.contains("at PRAIRIE nobody but") && note.contains(": SOD-07 needs"))
                .noneMatch(note -> note.contains("SOD-02 or SOD-07"));
    }

    @Test
    void aControlThatNoTwoPeopleCanSignHelpsNobody() {
        Staff staff = purchasingAtPrairie("ana.ruiz", "ben.ito");
        Staff without = new Staff(
                staff.levels(),
                staff.grants().stream()
                        .filter(grant -> !grant.role().value().equals("CONTROLLER"))
                        .toList());

        assertThat(duties(without, true).refutations()).isNotEmpty().allSatisfy(refutation -> {
            assertThat(refutation.finding().code()).isEqualTo("VER_DUTIES_UNSIGNED");
            assertThat(refutation.finding().context())
                    .containsEntry("facility", "PRAIRIE")
                    .containsEntry("owner", "PROCESS_OWNER");
            assertThat(refutation.finding().context().get("second")).contains("CONTROLLER");
            assertThat(refutation.path()).isNotEmpty();
        });
    }

    @Test
    void threePeopleAreEnough() {
        CheckResult duties = duties(purchasingAtPrairie("ana.ruiz", "ben.ito", "cleo.park"), false);

        assertThat(duties.verdict()).as(duties.toString()).isEqualTo(Verdict.PROVED);
        assertThat(duties.notes()).noneMatch(note -> note.contains("PRAIRIE"));
    }
}
