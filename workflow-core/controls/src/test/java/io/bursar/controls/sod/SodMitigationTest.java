package io.bursar.controls.sod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.model.data.Data;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.CorrelationId;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.PersonId;
import io.bursar.model.identity.RoleName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Compensating controls of a rule that too few people can keep (controls §1). */
class SodMitigationTest {

    private static final PersonId KIM = new PersonId("kim.ito");
    private static final PersonId VERA = new PersonId("vera.stone");
    private static final PersonId OMAR = new PersonId("omar.haddad");
    private static final PersonId LEE = new PersonId("lee.park");
    private static final RoleName CONTROLLER = new RoleName("CONTROLLER");
    private static final RoleName SECURITY_OFFICER = new RoleName("SECURITY_OFFICER");
    private static final FunctionName ORDER = new FunctionName("CREATE_PO");
    private static final FunctionName RECEIVE = new FunctionName("POST_RECEIPT");
    private static final FunctionName PAY = new FunctionName("RELEASE_PAYMENT");
    private static final LocalDate FROM = LocalDate.of(2026, 3, 2);
    private static final SodMitigation.Review REVIEW = new SodMitigation.Review("Counted weekly", OMAR);

    private final SodMitigation both = new SodMitigation("M-7", "SOD-02", KIM, REVIEW, FROM, FROM.plusDays(90));
    private final SodRules rules = SodRules.loadOrThrow(
            List.of(
                    new SodRule(
                            "SOD-02",
                            Set.of(ORDER),
                            Set.of(RECEIVE),
                            new SodTerms(List.of(SodScope.CHAIN), SodSeverity.HIGH, CONTROLLER, false)),
                    new SodRule("SOD-06", Set.of(RECEIVE), Set.of(PAY), SodTerms.blocking(SodScope.CHAIN))),
            Map.of());

    private static SodConflict conflict(String rule, PersonId acting, PersonId subject) {
        return new SodConflict(rule, acting, subject, RECEIVE, null);
    }

    @Test
    void itSoftensTheConflictsOfItsPersonAndRule() {
        assertThat(both.softens(conflict("SOD-02", KIM, KIM), FROM)).isTrue();
        assertThat(both.softens(conflict("SOD-06", KIM, KIM), FROM)).isFalse();
        assertThat(both.softens(conflict("SOD-02", LEE, LEE), FROM)).isFalse();
        assertThat(both.softens(conflict("SOD-02", KIM, LEE), FROM))
                .as("for somebody whom Kim acts for")
                .isFalse();
        assertThat(both.softens(conflict("SOD-02", LEE, KIM), FROM))
                .as("for somebody who acts for Kim")
                .isFalse();
    }

    private List<SodConflict> conflicts(PersonId acting, Set<PersonId> principals, SodMitigation... signed) {
        ScopeKey chain = ScopeKey.chain(new CorrelationId("C-1"));
        CaseId order = CaseId.of("0192f3a0-0000-7000-8000-000000000001");
        Instant then = Instant.parse("2026-03-02T10:00:00Z");
        ActHistory history = ActHistory.of(List.of(new Act(KIM, chain, ORDER, then, order)));
        return SodCheck.check(
                rules,
                new SodQuestion(acting, principals, RECEIVE, Set.of(chain), then.plusSeconds(60)),
                history.under(List.of(signed)));
    }

    @Test
    void whoeverHasOneDoesBothSidesForThemselvesOnly() {
        assertThat(conflicts(KIM, Set.of())).hasSize(1);
        assertThat(conflicts(KIM, Set.of(), both)).isEmpty();
        assertThat(conflicts(KIM, Set.of(LEE), both)).as("in the place of Lee").hasSize(1);
        assertThat(conflicts(LEE, Set.of(KIM), both)).as("Lee in Kim's place").hasSize(1);
        assertThat(conflicts(KIM, Set.of(), new SodMitigation("M-8", "SOD-06", KIM, REVIEW, FROM, FROM)))
                .as("of another rule")
                .hasSize(1);
    }

    @Test
    void aRuleThatNoLongerProvidesForItIsNotSoftened() {
        SodRules stricter = SodRules.loadOrThrow(
                List.of(new SodRule("SOD-02", Set.of(ORDER), Set.of(RECEIVE), SodTerms.blocking(SodScope.CHAIN))),
                Map.of());
        ScopeKey chain = ScopeKey.chain(new CorrelationId("C-1"));
        Instant then = Instant.parse("2026-03-02T10:00:00Z");
        Act ordered = new Act(KIM, chain, ORDER, then, CaseId.of("0192f3a0-0000-7000-8000-000000000001"));
        SodQuestion receives = new SodQuestion(KIM, Set.of(), RECEIVE, Set.of(chain), then);
        ActHistory history = ActHistory.of(List.of(ordered)).under(List.of(both));

        List<SodConflict> found = SodCheck.check(stricter, receives, history);

        assertThat(found).hasSize(1);
        assertThat(found.get(0).offer(stricter)).isEmpty();
        assertThat(found.get(0).offer(rules)).isEqualTo(" A compensating control may be signed for it.");
        assertThat(conflict("SOD-02", KIM, LEE).offer(rules)).isEmpty();
        assertThat(history.acts()).containsExactly(ordered);
    }

    @Test
    void whatWasDoneUnderItNamesIt() {
        assertThat(both.named())
                .isEqualTo(Data.record()
                        .put("id", "M-7")
                        .put("rule", "SOD-02")
                        .put("reviewer", "omar.haddad")
                        .build());
    }

    @Test
    void itIsInForceFromItsFirstDayToItsLast() {
        SodConflict conflict = conflict("SOD-02", KIM, KIM);
        assertThat(both.softens(conflict, FROM.minusDays(1))).isFalse();
        assertThat(both.covers(FROM)).isTrue();
        assertThat(both.covers(FROM.plusDays(90))).isTrue();
        assertThat(both.softens(conflict, FROM.plusDays(91))).isFalse();
    }

    @Test
    void itLivesAtMostNinetyDays() {
        assertThatThrownBy(() -> new SodMitigation("M-7", "SOD-02", KIM, REVIEW, FROM, FROM.plusDays(91)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SodMitigation("M-7", "SOD-02", KIM, REVIEW, FROM, FROM.minusDays(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new SodMitigation("M-7", "SOD-02", KIM, REVIEW, FROM, FROM).covers(FROM))
                .isTrue();
    }

    @Test
    void itHasAnIdAndSaysWhatCompensates() {
        String most = "x".repeat(SodMitigation.MAX_ID);
        assertThat(new SodMitigation(most, "SOD-02", KIM, REVIEW, FROM, FROM).id())
                .hasSize(40);
        assertThatThrownBy(() -> new SodMitigation(most + "x", "SOD-02", KIM, REVIEW, FROM, FROM))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SodMitigation("", "SOD-02", KIM, REVIEW, FROM, FROM))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new SodMitigation.Review("x".repeat(SodMitigation.MAX_CONTROL), OMAR).control())
                .hasSize(500);
        assertThatThrownBy(() -> new SodMitigation.Review("x".repeat(501), OMAR))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SodMitigation.Review(" ", OMAR)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void survivesItsStoredForm() {
        assertThat(SodMitigation.from(both.toData())).isEqualTo(both);
    }

    private static List<String> codes(List<Finding> findings) {
        return findings.stream().map(Finding::code).toList();
    }

    private SodSigning signing(PersonId signer, Set<RoleName> held, SodSignature... before) {
        return new SodSigning(both, signer, held, List.of(before));
    }

    @Test
    void theOwnerOfTheRuleAndTheControllerSignInEitherOrder() {
        SodSigning owner = signing(VERA, Set.of(SodSignature.OWNER));
        assertThat(owner.check(rules, FROM)).isEmpty();
        assertThat(owner.signature(rules)).contains(new SodSignature(VERA, SodSignature.OWNER));
        assertThat(owner.completes(rules)).isFalse();

        SodSigning controller = signing(LEE, Set.of(CONTROLLER), new SodSignature(VERA, SodSignature.OWNER));
        assertThat(controller.check(rules, FROM)).isEmpty();
        assertThat(controller.signature(rules)).contains(new SodSignature(LEE, CONTROLLER));
        assertThat(controller.completes(rules)).isTrue();

        SodSigning ownerLast = signing(VERA, Set.of(SodSignature.OWNER), new SodSignature(LEE, CONTROLLER));
        assertThat(ownerLast.signature(rules)).contains(new SodSignature(VERA, SodSignature.OWNER));
        assertThat(ownerLast.completes(rules)).isTrue();
    }

    @Test
    void whoHoldsBothRolesSignsOnce() {
        Set<RoleName> all = Set.of(SodSignature.OWNER, CONTROLLER, SECURITY_OFFICER);
        assertThat(signing(VERA, all).signature(rules)).contains(new SodSignature(VERA, SodSignature.OWNER));
        SodSigning again = signing(VERA, all, new SodSignature(VERA, SodSignature.OWNER));
        assertThat(codes(again.check(rules, FROM))).containsExactly(SodSigning.SIGNER);
        assertThat(again.completes(rules)).isFalse();
        assertThat(signing(LEE, all, new SodSignature(VERA, SodSignature.OWNER)).signature(rules))
                .contains(new SodSignature(LEE, CONTROLLER));
    }

    @Test
    void twoOfOneSideAreNotEnough() {
        assertThat(codes(signing(LEE, Set.of(SodSignature.OWNER), new SodSignature(VERA, SodSignature.OWNER))
                        .check(rules, FROM)))
                .containsExactly(SodSigning.SIGNER);
        assertThat(codes(signing(LEE, Set.of(CONTROLLER), new SodSignature(VERA, CONTROLLER))
                        .check(rules, FROM)))
                .containsExactly(SodSigning.SIGNER);
        assertThat(codes(signing(LEE, Set.of()).check(rules, FROM))).containsExactly(SodSigning.SIGNER);
        assertThat(codes(signing(LEE, Set.of(new RoleName("BUYER"))).check(rules, FROM)))
                .containsExactly(SodSigning.SIGNER);
    }

    @Test
    void whoeverTheRuleNamesSignsBesideTheOwnerAndNobodyElse() {
        SodSignature owner = new SodSignature(VERA, SodSignature.OWNER);
        assertThat(codes(signing(LEE, Set.of(SECURITY_OFFICER), owner).check(rules, FROM)))
                .containsExactly(SodSigning.SIGNER);
        SodRules others = SodRules.loadOrThrow(
                List.of(new SodRule(
                        "SOD-02",
                        Set.of(ORDER),
                        Set.of(RECEIVE),
                        new SodTerms(List.of(SodScope.CHAIN), SodSeverity.HIGH, true, false))),
                Map.of());
        assertThat(signing(LEE, Set.of(CONTROLLER), owner).signature(others)).isEmpty();
        assertThat(signing(LEE, Set.of(SECURITY_OFFICER), owner).signature(others))
                .contains(new SodSignature(LEE, SECURITY_OFFICER));
        assertThatThrownBy(() -> new SodTerms(List.of(), SodSeverity.HIGH, SodSignature.OWNER, false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRuleKeepsInItsStoredFormWhoSigns() {
        rules.all().forEach(rule -> assertThat(SodRule.from(rule.toData())).isEqualTo(rule));
    }

    @Test
    void nobodySignsOrReviewsForThemselves() {
        assertThat(codes(signing(KIM, Set.of(SodSignature.OWNER)).check(rules, FROM)))
                .containsExactly(SodSigning.PARTY);
        SodMitigation.Review own = new SodMitigation.Review("I look at it", KIM);
        SodMitigation mine = new SodMitigation("M-8", "SOD-02", KIM, own, FROM, FROM);
        assertThat(codes(new SodSigning(mine, VERA, Set.of(SodSignature.OWNER), List.of()).check(rules, FROM)))
                .containsExactly(SodSigning.PARTY);
    }

    @Test
    void onlyARuleThatProvidesForItIsSoftened() {
        for (String rule : List.of("SOD-06", "SOD-99")) {
            SodMitigation other = new SodMitigation("M-8", rule, KIM, REVIEW, FROM, FROM);
            assertThat(codes(new SodSigning(other, VERA, Set.of(SodSignature.OWNER), List.of()).check(rules, FROM)))
                    .as(rule)
                    .containsExactly(SodSigning.NOT_MITIGABLE);
        }
    }

    @Test
    void nobodySignsWhatIsOver() {
        SodSigning signing = signing(VERA, Set.of(SodSignature.OWNER));
        assertThat(signing.check(rules, FROM.plusDays(90))).isEmpty();
        assertThat(codes(signing.check(rules, FROM.plusDays(91)))).containsExactly(SodSigning.OVER);
    }

    @Test
    void noOtherRoleSigns() {
        assertThatThrownBy(() -> new SodSignature(VERA, new RoleName("BUYER")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
