package io.bursar.controls.variation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.model.data.BooleanValue;
import io.bursar.model.data.Data;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.DecimalValue;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.identity.LegalEntityId;
import io.bursar.model.identity.PersonId;
import io.bursar.model.identity.ServiceLine;
import io.bursar.model.people.Scope;
import io.bursar.model.variation.Direction;
import io.bursar.model.variation.VariationGrant;
import io.bursar.model.variation.VariationPoint;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class VariationResolverTest extends VariationBench {

    private final VariationPoint limit =
            point("limit", Direction.TIGHTER_DOWN, "Money", money("500"), money("0"), money("1000"));
    private final VariationPoint count = point("count", Direction.TIGHTER_UP, "Int", number(3), number(2), number(5));
    private final VariationPoint label = point("label", Direction.NEUTRAL, "List", Data.texts(List.of()), null, null);

    @Test
    void withoutGrantsTheDeclaredValueHolds() {
        ResolvedParameter resolved = resolve(limit);

        assertThat(resolved.value()).isEqualTo(money("500"));
        assertThat(resolved.trace()).extracting(VariationStep::outcome).containsExactly(VariationStep.Outcome.DECLARED);
        assertThat(resolved.blocked()).isFalse();
    }

    @Test
    void aFacilityMayTighten() {
        ResolvedParameter resolved = resolve(limit, grant("limit", Scope.facility("MERCY"), money("400")));

        assertThat(resolved.value()).isEqualTo(money("400"));
        assertThat(resolved.findings()).isEmpty();
    }

    @Test
    void aFacilityMayNotWeaken() {
        ResolvedParameter resolved = resolve(limit, grant("limit", Scope.facility("MERCY"), money("600")));

        assertThat(resolved.value()).isEqualTo(money("500"));
        assertThat(codes(resolved)).containsExactly("VAR_WEAKER");
        assertThat(resolved.blocked()).isTrue();
    }

    @Test
    void theEnterpriseMaySetAnyValueInRange() {
        assertThat(resolve(limit, grant("limit", Scope.ENTERPRISE, money("1000")))
                        .value())
                .isEqualTo(money("1000"));
        assertThat(codes(resolve(limit, grant("limit", Scope.ENTERPRISE, money("1000.01")))))
                .containsExactly("VAR_OUT_OF_RANGE");
    }

    @Test
    void theStrictestOfTheChainHolds() {
        ResolvedParameter resolved = resolve(
                count,
                grant("count", Scope.ENTERPRISE, number(2)),
                grant("count", Scope.legalEntity("MIDWEST"), number(4)),
                grant("count", Scope.facility("MERCY"), number(4)),
                grant("count", Scope.facility("LAKEVIEW"), number(5)));

        assertThat(resolved.value()).isEqualTo(number(4));
        assertThat(resolved.findings()).isEmpty();
    }

    @Test
    void aLaterEnterpriseTighteningOvertakesAGrantAndSaysSo() {
        ResolvedParameter resolved = resolve(
                limit,
                grant("limit", Scope.facility("MERCY"), money("400")),
                grant("limit", Scope.ENTERPRISE, money("300"), NEW_YEAR.plusMonths(3), NEW_YEAR.plusMonths(20)));

        assertThat(resolved.value()).isEqualTo(money("300"));
        assertThat(codes(resolved)).containsExactly("VAR_OVERTAKEN");
        assertThat(resolved.blocked()).isFalse();
        assertThat(resolved.trace())
                .extracting(VariationStep::outcome)
                .containsExactly(
                        VariationStep.Outcome.DECLARED, VariationStep.Outcome.APPLIED, VariationStep.Outcome.OVERTAKEN);
    }

    @Test
    void ofANeutralPointTheNarrowestGrantHolds() {
        Place pharmacy = new Place(new LegalEntityId("MIDWEST"), new FacilityId("MERCY"), new ServiceLine("PHARMACY"));
        ResolvedParameter resolved = VariationResolver.resolve(
                label,
                pharmacy,
                List.of(
                        grant("label", Scope.facility("MERCY"), Data.texts(List.of("x_program"))),
                        grant(
                                "label",
                                Place.serviceLine(new FacilityId("MERCY"), new ServiceLine("PHARMACY")),
                                Data.texts(List.of("x_drug")))),
                TODAY);

        assertThat(resolved.value()).isEqualTo(Data.texts(List.of("x_drug")));
    }

    @Test
    void nobodyApprovesTheOwnVariation() {
        VariationGrant.Terms alone = new VariationGrant.Terms(
                "haste", new PersonId("a.b"), new PersonId("a.b"), NEW_YEAR, NEW_YEAR.plusMonths(12), false);

        assertThat(codes(resolve(limit, new VariationGrant("limit", Scope.facility("MERCY"), money("400"), alone))))
                .containsExactly("SOD-32");
    }

    @Test
    void aGrantLivesAtMost24Months() {
        assertThat(resolve(
                                limit,
                                grant(
                                        "limit",
                                        Scope.facility("MERCY"),
                                        money("400"),
                                        NEW_YEAR,
                                        NEW_YEAR.plusMonths(24)))
                        .blocked())
                .isFalse();
        assertThat(codes(resolve(
                        limit,
                        grant(
                                "limit",
                                Scope.facility("MERCY"),
                                money("400"),
                                NEW_YEAR,
                                NEW_YEAR.plusMonths(24).plusDays(1)))))
                .containsExactly("VAR_TOO_LONG");
    }

    @Test
    void anExpiredGrantBlocksUnlessItNamesAFallback() {
        VariationGrant expired = grant("limit", Scope.facility("MERCY"), money("400"), NEW_YEAR, TODAY.minusDays(1));
        VariationGrant.Terms terms = expired.terms();
        VariationGrant falling = new VariationGrant(
                "limit",
                expired.scope(),
                expired.value(),
                new VariationGrant.Terms(
                        terms.reason(),
                        terms.requestedBy(),
                        terms.approvedBy(),
                        terms.validFrom(),
                        terms.expiresOn(),
                        true));

        assertThat(resolve(limit, expired).blocked()).isTrue();
        assertThat(resolve(limit, falling).blocked()).isFalse();
        assertThat(resolve(limit, falling).value()).isEqualTo(money("500"));
    }

    @Test
    void aSuccessorReplacesAnExpiredGrantQuietly() {
        ResolvedParameter resolved = resolve(
                limit,
                grant("limit", Scope.facility("MERCY"), money("400"), NEW_YEAR, TODAY.minusDays(1)),
                grant("limit", Scope.facility("MERCY"), money("350"), TODAY, TODAY.plusMonths(12)));

        assertThat(resolved.value()).isEqualTo(money("350"));
        assertThat(resolved.findings()).isEmpty();
    }

    @Test
    void aGrantThatHasNotBegunDoesNotCount() {
        assertThat(resolve(
                                limit,
                                grant(
                                        "limit",
                                        Scope.facility("MERCY"),
                                        money("400"),
                                        TODAY.plusDays(1),
                                        TODAY.plusMonths(2)))
                        .value())
                .isEqualTo(money("500"));
    }

    @Test
    void twoGrantsOfOneScopeAtATimeAreRefused() {
        assertThat(codes(resolve(
                        limit,
                        grant("limit", Scope.facility("MERCY"), money("400")),
                        grant(
                                "limit",
                                Scope.facility("MERCY"),
                                money("350"),
                                NEW_YEAR.plusMonths(1),
                                NEW_YEAR.plusMonths(12)))))
                .containsExactly("VAR_OVERLAP");
    }

    @Test
    void aValueOfAnotherTypeIsRefused() {
        assertThat(codes(resolve(limit, grant("limit", Scope.facility("MERCY"), BooleanValue.FALSE))))
                .containsExactly("VAR_WRONG_TYPE");
        assertThat(codes(resolve(
                        count, grant("count", Scope.facility("MERCY"), new DecimalValue(new BigDecimal("3.5"))))))
                .containsExactly("VAR_WRONG_TYPE");
    }

    @Test
    void setsAreStricterWhenTheyHoldLessAndIncomparableWhenNeitherHoldsTheOther() {
        VariationPoint classes =
                point("classes", Direction.TIGHTER_DOWN, "Set", Data.texts(List.of("utilities", "legal")), null, null);

        assertThat(resolve(classes, grant("classes", Scope.facility("MERCY"), Data.texts(List.of("utilities"))))
                        .value())
                .isEqualTo(Data.texts(List.of("utilities")));
        assertThat(codes(resolve(
                        classes,
                        grant("classes", Scope.facility("MERCY"), Data.texts(List.of("utilities", "travel"))))))
                .containsExactly("VAR_INCOMPARABLE");
    }

    @Test
    void mapsAreComparedEntryByEntry() {
        DataValue base = Data.record().put("A", 3).put("B", 3).build();

        assertThat(Strictness.of(
                        Direction.TIGHTER_DOWN,
                        Data.record().put("A", 2).put("B", 3).build(),
                        base))
                .isEqualTo(Strictness.STRICTER);
        assertThat(Strictness.of(
                        Direction.TIGHTER_DOWN,
                        Data.record().put("A", 2).put("B", 4).build(),
                        base))
                .isEqualTo(Strictness.INCOMPARABLE);
        assertThat(Strictness.of(
                        Direction.TIGHTER_DOWN, Data.record().put("A", 2).build(), base))
                .isEqualTo(Strictness.INCOMPARABLE);
    }

    @Test
    void aWeakerGrantIsRefusedWithThePointWhereItIsWeaker() {
        assertThat(resolve(limit, grant("limit", Scope.facility("MERCY"), money("600")))
                        .findings())
                .extracting(Finding::toString)
                .containsExactly(
                        "VAR_WEAKER: limit in facility:MERCY: 600.00 USD where the wider scope allows 500.00 USD");
        assertThat(resolve(count, grant("count", Scope.facility("MERCY"), number(2)))
                        .findings())
                .extracting(Finding::toString)
                .containsExactly("VAR_WEAKER: count in facility:MERCY: 2 where the wider scope asks for 3");
    }

    @Test
    void anIncomparableGrantIsRefusedWithBothValues() {
        VariationPoint reviewers =
                point("reviewers", Direction.TIGHTER_UP, "Set", Data.texts(List.of("AUDITOR")), null, null);
        assertThat(resolve(reviewers, grant("reviewers", Scope.facility("MERCY"), Data.texts(List.of("CFO"))))
                        .findings())
                .extracting(Finding::toString)
                .containsExactly(
                        "VAR_INCOMPARABLE: reviewers in facility:MERCY: CFO where the wider scope asks for AUDITOR");
    }

    @Test
    void aPolicyHasAtMostTwentyThousandGrants() {
        VariationGrant tighter = grant("other", Scope.facility("MERCY"), money("400"));
        assertThat(VariationResolver.resolve(
                                limit, MERCY, Collections.nCopies(VariationResolver.MAX_GRANTS, tighter), TODAY)
                        .value())
                .isEqualTo(money("500"));
        assertThatThrownBy(() -> VariationResolver.resolve(
                        limit, MERCY, Collections.nCopies(VariationResolver.MAX_GRANTS + 1, tighter), TODAY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aWorkflowDoesNotLoadWhereOneOfItsPointsIsBlocked() {
        ParameterSet set = VariationResolver.resolveAll(
                List.of(limit, count), MERCY, List.of(grant("limit", Scope.facility("MERCY"), money("600"))), TODAY);

        assertThat(set.blocked()).isTrue();
        assertThat(set.findings()).extracting(Finding::code).containsExactly("VAR_WEAKER");
        assertThat(set.value("limit")).contains(money("500"));
    }

    @Test
    void theTraceSaysByCodeWhatBecameOfEachWish() {
        assertThat(VariationStep.Outcome.values())
                .extracting(VariationStep.Outcome::code)
                .containsExactly("declared", "applied", "overtaken", "refused", "expired");
    }

    @Test
    void allPointsOfAWorkflowAreResolvedTogether() {
        ParameterSet set = VariationResolver.resolveAll(
                List.of(limit, count), MERCY, List.of(grant("count", Scope.facility("MERCY"), number(4))), TODAY);

        assertThat(set.value("limit")).contains(money("500"));
        assertThat(set.value("count")).contains(number(4));
        assertThat(set.values().fields()).containsOnlyKeys("limit", "count");
        assertThat(set.blocked()).isFalse();
    }
}
