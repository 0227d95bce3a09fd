package io.bursar.controls.variance;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.controls.order.PolicyComparison;
import io.bursar.controls.order.SmallPolicy;
import io.bursar.controls.policy.PolicyPack;
import io.bursar.controls.variation.Strictness;
import io.bursar.model.data.BooleanValue;
import io.bursar.model.data.Data;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.DateValue;
import io.bursar.model.data.DecimalValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TextValue;
import io.bursar.model.people.Scope;
import io.bursar.model.variation.VariationGrant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DriftReportTest {

    @Test
    void whereNothingIsGrantedNobodyDrifts() {
        DriftReport report = report(new SmallPolicy());
        assertThat(report.facilities()).hasSize(2).noneMatch(FacilityDrift::drifts);
        assertThat(report.between(SmallPolicy.MERCY, SmallPolicy.STANNE)).isEqualTo(PolicyComparison.EQUAL);
    }

    @Test
    void aFacilityThatTightensIsStricterThanTheEnterpriseAndTheOthers() {
        SmallPolicy parts = new SmallPolicy();
        parts.grants.add(SmallPolicy.grant(SmallPolicy.QUOTES, Scope.facility("MERCY"), DecimalValue.of(4)));
        DriftReport report = report(parts);
        FacilityDrift mercy = report.facilities().get(0);
        assertThat(mercy.facility()).isEqualTo(SmallPolicy.MERCY);
        assertThat(mercy.drifts()).isTrue();
        assertThat(mercy.comparison().verdict()).isEqualTo(Strictness.STRICTER);
        assertThat(mercy.differences())
                .extracting(GrantDifference::toString)
                .containsExactly("p2p.req.quoteCount 4 instead of 3 (facility:MERCY)");
        assertThat(report.facilities().get(1).drifts()).isFalse();
        assertThat(report.between(SmallPolicy.MERCY, SmallPolicy.STANNE).verdict())
                .isEqualTo(Strictness.STRICTER);
        assertThat(report.between(SmallPolicy.STANNE, SmallPolicy.MERCY).verdict())
                .isEqualTo(Strictness.WEAKER);
    }

    @Test
    void aGrantThatALaterTighteningOvertookIsReportedWhereItReaches() {
        SmallPolicy parts = new SmallPolicy();
        parts.grants.add(SmallPolicy.grant(SmallPolicy.QUOTES, Scope.facility("MERCY"), DecimalValue.of(4)));
        VariationGrant.Terms terms = parts.grants.get(0).terms();
        LocalDate later = SmallPolicy.START.plusMonths(3);
        parts.grants.add(new VariationGrant(
                SmallPolicy.QUOTES.key(),
                Scope.ENTERPRISE,
                DecimalValue.of(5),
                new VariationGrant.Terms(
                        "audit", terms.requestedBy(), terms.approvedBy(), later, later.plusYears(1), true)));

        assertThat(report(parts).facilities())
                .allMatch(drift -> drift.overtaken().isEmpty());
        DriftReport afterwards = DriftReport.of(parts.pack(), SmallPolicy.POINTS, later);
        FacilityDrift mercy = afterwards.facilities().get(0);
        assertThat(mercy.overtaken())
                .extracting(OvertakenGrant::toString)
                .containsExactly("p2p.req.quoteCount 4 (facility:MERCY) is overtaken by 5");
        assertThat(mercy.drifts()).as("it holds what the enterprise holds").isFalse();
        assertThat(afterwards.facilities().get(1).overtaken()).isEmpty();
    }

    @Test
    void aNeutralDifferenceIsReportedAndWeakensNothing() {
        SmallPolicy parts = new SmallPolicy();
        parts.grants.add(
                SmallPolicy.grant(SmallPolicy.FIELDS, Scope.facility("STANNE"), Data.texts(List.of("x_program"))));
        FacilityDrift stAnne = report(parts).facilities().get(1);
        assertThat(stAnne.drifts()).isTrue();
        assertThat(stAnne.comparison()).isEqualTo(PolicyComparison.EQUAL);
        assertThat(stAnne.differences())
                .extracting(GrantDifference::toString)
                .containsExactly("p2p.req.intakeFields [x_program] instead of [] (facility:STANNE)");
    }

    @Test
    void aFacilityWithAStandingApprovalOfItsOwnIsWeakerThanTheOthers() {
        SmallPolicy parts = new SmallPolicy();
        parts.standing = List.of(SmallPolicy.standing("SA-1", "500.00", "50000.00"));
        DriftReport report = report(parts);
        assertThat(report.facilities()).noneMatch(FacilityDrift::drifts);
        assertThat(report.between(SmallPolicy.MERCY, SmallPolicy.STANNE).verdict())
                .isEqualTo(Strictness.WEAKER);
        assertThat(report.between(SmallPolicy.STANNE, SmallPolicy.MERCY).verdict())
                .isEqualTo(Strictness.STRICTER);
    }

    @Test
    void aDifferenceIsSetByTheNarrowestScopeThatWasApplied() {
        SmallPolicy parts = new SmallPolicy();
        parts.grants.add(SmallPolicy.grant(SmallPolicy.QUOTES, Scope.legalEntity("MIDWEST"), DecimalValue.of(4)));
        parts.grants.add(SmallPolicy.grant(SmallPolicy.QUOTES, Scope.facility("MERCY"), DecimalValue.of(5)));
        assertThat(GrantDifferences.of(parts.pack(), SmallPolicy.POINTS, SmallPolicy.START))
                .extracting(GrantDifference::toString)
                .containsExactly(
                        "p2p.req.quoteCount 5 instead of 3 (facility:MERCY)",
                        "p2p.req.quoteCount 4 instead of 3 (legal-entity:MIDWEST)");
    }

    @Test
    void whatTheEnterpriseGrantsItselfIsNoDifferenceOfAFacility() {
        SmallPolicy parts = new SmallPolicy();
        parts.grants.add(SmallPolicy.grant(SmallPolicy.QUOTES, Scope.ENTERPRISE, DecimalValue.of(4)));
        assertThat(GrantDifferences.of(parts.pack(), SmallPolicy.POINTS, SmallPolicy.START))
                .isEmpty();
    }

    @Test
    void valuesOfADifferenceReadAsThemselves() {
        assertThat(written(new TextValue("CPO"), new TextValue("CFO")))
                .isEqualTo("key CFO instead of CPO (facility:MERCY)");
        assertThat(written(BooleanValue.TRUE, BooleanValue.FALSE))
                .isEqualTo("key false instead of true (facility:MERCY)");
        assertThat(written(SmallPolicy.money("5.00"), SmallPolicy.money("4.00")))
                .isEqualTo("key 4.00 USD instead of 5.00 USD (facility:MERCY)");
        assertThat(written(Data.texts(List.of("B", "A")), Data.texts(List.of())))
                .isEqualTo("key [] instead of [A, B] (facility:MERCY)");
        assertThat(written(Data.record().put("small", 10).put("large", 100).build(), RecordValue.EMPTY))
                .isEqualTo("key {} instead of {large 100, small 10} (facility:MERCY)");
        DateValue date = new DateValue(LocalDate.of(2026, 1, 1));
        assertThat(written(date, date)).contains("2026-01-01");
    }

    private static String written(DataValue enterprise, DataValue here) {
        return new GrantDifference(SmallPolicy.MERCY, "key", here, enterprise, Scope.facility("MERCY")).toString();
    }

    private static DriftReport report(SmallPolicy parts) {
        PolicyPack policy = parts.pack();
        return DriftReport.of(policy, SmallPolicy.POINTS, SmallPolicy.START);
    }
}
