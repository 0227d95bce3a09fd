package io.bursar.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.controls.policy.PolicyPack;
import io.bursar.model.identity.RoleName;
import io.bursar.model.people.RoleGrant;
import io.bursar.model.people.Scope;
import io.bursar.standards.policy.PolicyLoader;
import io.bursar.standards.policy.PolicyTexts;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whom a facility asks beside the approvers of the standard is a role that exists, and somebody there. */
class ExtraStageTest {

    private static final String SHIPPED = "value: [CLINICAL_ENGINEERING]";

    /** The shipped grant of Lakeview, which asks other roles. */
    private static VerifierInput asking(String roles) {
        return asking(roles, "from: 2026-01-01");
    }

    private static VerifierInput asking(String roles, String from) {
        StringBuilder text = new StringBuilder();
        PolicyTexts.shipped()
                .files()
                .getOrDefault(PolicyTexts.GRANTS, "")
                .lines()
                .forEach(line -> text.append(
                                line.contains(SHIPPED)
                                        ? line.replace(SHIPPED, "value: " + roles)
                                                .replace("from: 2026-01-01", from)
                                        : line)
                        .append('\n'));
        PolicyPack pack = PolicyLoader.load(PolicyTexts.shipped().with(PolicyTexts.GRANTS, text.toString()))
                .orElseThrow()
                .pack();
        return Riverbend.input(pack);
    }

    @Test
    void whatIsShippedIsFine() {
        assertThat(Refuted.by(Check.VARIATION, asking("[CLINICAL_ENGINEERING]")))
                .isEmpty();
        assertThat(Refuted.by(Check.QUORUMS, asking("[CLINICAL_ENGINEERING]"))).isEmpty();
    }

    @Test
    void aRoleThatDoesNotExistIsRefutedWithTheGrantThatAsksIt() {
        List<Refutation> refuted = Refuted.by(Check.VARIATION, asking("[CLINICAL_ENGINERING]"));

        assertThat(refuted).singleElement().satisfies(refutation -> {
            assertThat(refutation.finding().code()).isEqualTo("VAR_UNKNOWN_ROLE");
            assertThat(refutation.finding().context())
                    .containsEntry("key", "p2p.req.extraReviewers")
                    .containsEntry("role", "CLINICAL_ENGINERING")
                    .containsEntry("facility", "LAKEVIEW");
            assertThat(refutation.path())
                    .singleElement()
                    .satisfies(step -> assertThat(step.toString()).contains("facility:LAKEVIEW"));
        });
    }

    @Test
    void aWordOfTheCaseIsNoRoleToBeAsked() {
        assertThat(Refuted.by(Check.VARIATION, asking("[SYSTEM]")))
                .extracting(refutation -> refutation.finding().code())
                .containsExactly("VAR_UNKNOWN_ROLE");
        assertThat(Refuted.by(Check.VARIATION, asking("[\"no role at all\"]"))).isNotEmpty();
    }

    @Test
    void aRoleThatNobodyThereHoldsIsRefuted() {
        Staff staff = new Staff(
                Riverbend.STAFF.levels(),
                Riverbend.STAFF.grants().stream()
                        .filter(grant -> !grant.role().value().equals("CLINICAL_ENGINEERING")
                                || !grant.scope().toString().contains("LAKEVIEW"))
                        .toList());

        List<Refutation> refuted =
                Refuted.by(Check.QUORUMS, asking("[CLINICAL_ENGINEERING]").with(staff));

        assertThat(refuted).isNotEmpty().allSatisfy(refutation -> {
            assertThat(refutation.finding().code()).isEqualTo("VER_EXTRA_STAGE_EMPTY");
            assertThat(refutation.finding().context())
                    .containsEntry("role", "CLINICAL_ENGINEERING")
                    .containsEntry("facility", "LAKEVIEW");
            assertThat(refutation.path()).isNotEmpty();
        });
    }

    @Test
    void aGrantThatBeginsLaterIsAskedOfThatDay() {
        Staff leaving = new Staff(
                Riverbend.STAFF.levels(),
                Riverbend.STAFF.grants().stream()
                        .map(grant -> grant.role().value().equals("CLINICAL_ENGINEERING")
                                ? new RoleGrant(
                                        grant.person(),
                                        grant.role(),
                                        grant.scope(),
                                        grant.from(),
                                        Riverbend.MONDAY.plusDays(10))
                                : grant)
                        .toList());

        assertThat(Refuted.by(
                        Check.QUORUMS,
                        asking("[CLINICAL_ENGINEERING]", "from: 2026-09-01").with(leaving)))
                .isNotEmpty()
                .allSatisfy(refutation -> assertThat(refutation.finding().context())
                        .containsEntry("facility", "LAKEVIEW")
                        .containsEntry("day", "2026-09-01"));
    }

    @Test
    void aHostsOwnRoleIsKnownByWhoeverHoldsIt() {
        List<RoleGrant> grants = new ArrayList<>(Riverbend.STAFF.grants());
        RoleGrant any = grants.get(0);
        grants.add(
                new RoleGrant(any.person(), new RoleName("HEAD_NURSE"), Scope.facility("LAKEVIEW"), any.from(), null));
        VerifierInput input = asking("[HEAD_NURSE]").with(new Staff(Riverbend.STAFF.levels(), grants));

        assertThat(Refuted.by(Check.VARIATION, input)).isEmpty();
        assertThat(Refuted.by(Check.QUORUMS, input)).isEmpty();
    }
}
