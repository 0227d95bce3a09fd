package io.bursar.controls.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.controls.approval.Parties;
import io.bursar.controls.authority.AuthorityLimit;
import io.bursar.controls.authority.ExampleDofa;
import io.bursar.controls.commitment.Commitment;
import io.bursar.controls.commitment.CommitmentKey;
import io.bursar.controls.sod.SodConflict;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.PersonId;
import io.bursar.model.money.Money;
import io.bursar.model.people.Scope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StandingCheckTest {

    private static final PersonId GRANTOR = new PersonId("max.manager");
    private static final PersonId DANA = new PersonId("dana.reyes");
    private static final LocalDate FROM = LocalDate.parse("2026-01-15");
    private static final CaseId CASE = new CaseId(new UUID(0, 1));
    private static final String CLASS = "CATALOG_LOW_RISK";

    private final StandingApproval grant = new StandingApproval(
            "SA-7",
            GRANTOR,
            CLASS,
            Scope.facility("MERCY"),
            new StandingApproval.Limits(Money.usd("500.00"), Money.usd("2000.00")),
            FROM,
            FROM.plusMonths(12));
    private final GrantorFacts able =
            new GrantorFacts(true, AuthorityLimit.upTo(Money.usd("5000")), List.of(), List.of());

    @Test
    void aCatalogueOrderAtContractPricePasses() {
        assertThat(codes(question("420.00", ExampleDofa.TODAY), able)).isEmpty();
        assertThat(codes(question("500.00", ExampleDofa.TODAY), able)).isEmpty();
    }

    @Test
    void aboveTheLimitPerCaseItDoesNot() {
        assertThat(codes(question("500.01", ExampleDofa.TODAY), able)).containsExactly(StandingCheck.OVER_LIMIT);
    }

    @Test
    void theCumulativeLimitIsTheSumOverTheLifeOfTheGrant() {
        assertThat(codes(question("500.00", ExampleDofa.TODAY), after("500", "500", "500")))
                .isEmpty();
        assertThat(codes(question("500.00", ExampleDofa.TODAY), after("500", "500", "500.01")))
                .containsExactly(StandingCheck.OVER_LIMIT);
    }

    @Test
    void releasedCommitmentsAndTheCaseItselfAreNotAddedTwice() {
        List<Commitment> rows = new ArrayList<>();
        rows.add(commitment(2, "1900").released());
        rows.add(commitment(1, "1900"));
        GrantorFacts facts = new GrantorFacts(true, able.limit(), rows, List.of());
        assertThat(codes(question("420.00", ExampleDofa.TODAY), facts)).isEmpty();
    }

    @Test
    void itHoldsFromItsFirstToItsLastDay() {
        assertThat(codes(question("420", FROM.minusDays(1)), able)).containsExactly(StandingCheck.NOT_FOR_CASE);
        assertThat(codes(question("420", FROM), able)).isEmpty();
        assertThat(codes(question("420", FROM.plusMonths(12)), able)).isEmpty();
        assertThat(codes(question("420", FROM.plusMonths(12).plusDays(1)), able))
                .containsExactly(StandingCheck.NOT_FOR_CASE);
    }

    @Test
    void itHoldsForItsClassAndPlaceOnly() {
        StandingQuestion otherClass = new StandingQuestion(
                CASE, "SERVICES", Money.usd("1"), ExampleDofa.MERCY, ExampleDofa.TODAY, Parties.of(DANA));
        assertThat(codes(otherClass, able)).containsExactly(StandingCheck.NOT_FOR_CASE);
        StandingQuestion elsewhere = new StandingQuestion(
                CASE,
                CLASS,
                Money.usd("1"),
                List.of(Scope.facility("OTHER"), Scope.ENTERPRISE),
                ExampleDofa.TODAY,
                Parties.of(DANA));
        assertThat(codes(elsewhere, able)).containsExactly(StandingCheck.NOT_FOR_CASE);
    }

    @Test
    void theGrantorIsNeitherRequesterNorBeneficiary() {
        for (Parties parties : List.of(Parties.of(GRANTOR), Parties.of(DANA).benefiting(GRANTOR))) {
            StandingQuestion own =
                    new StandingQuestion(CASE, CLASS, Money.usd("420"), ExampleDofa.MERCY, ExampleDofa.TODAY, parties);
            assertThat(codes(own, able)).containsExactly(StandingCheck.GRANTOR);
        }
    }

    @Test
    void itLapsesWithTheGrantorsPositionAndAuthority() {
        StandingQuestion question = question("420", ExampleDofa.TODAY);
        GrantorFacts gone = new GrantorFacts(false, able.limit(), List.of(), List.of());
        assertThat(codes(question, gone)).containsExactly(StandingCheck.GRANTOR);
        GrantorFacts weaker = new GrantorFacts(true, AuthorityLimit.upTo(Money.usd("499.99")), List.of(), List.of());
        assertThat(codes(question, weaker)).containsExactly(StandingCheck.GRANTOR);
    }

    @Test
    void segregationOfDutiesTreatsTheGrantorAsTheApprover() {
        SodConflict conflict =
                new SodConflict("SOD-01", GRANTOR, GRANTOR, new FunctionName("APPROVE_REQUISITION"), null);
        GrantorFacts conflicted = new GrantorFacts(true, able.limit(), List.of(), List.of(conflict));
        assertThat(codes(question("420", ExampleDofa.TODAY), conflicted)).containsExactly("SOD-01");
    }

    @Test
    void noStandingApprovalLivesLongerThanAYear() {
        assertThatThrownBy(() -> new StandingApproval(
                        "SA-8",
                        GRANTOR,
                        CLASS,
                        Scope.ENTERPRISE,
                        grant.limits(),
                        FROM,
                        FROM.plusMonths(12).plusDays(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aStandingApprovalMayLiveForOneDayButNotBackwards() {
        assertThat(living(FROM, FROM).expires()).isEqualTo(FROM);
        assertThatThrownBy(() -> living(FROM, FROM.minusDays(1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theLimitsMayBeNothingButNotLess() {
        Money nothing = Money.usd("0.00");
        Money less = Money.usd("-0.01");
        assertThat(new StandingApproval.Limits(nothing, nothing).perCase()).isEqualTo(nothing);
        assertThatThrownBy(() -> new StandingApproval.Limits(less, nothing))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new StandingApproval.Limits(nothing, less))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aGrantOfTheEnterpriseHoldsInEveryPlace() {
        StandingApproval everywhere =
                new StandingApproval("SA-9", GRANTOR, CLASS, Scope.ENTERPRISE, grant.limits(), FROM, FROM);
        StandingQuestion elsewhere = new StandingQuestion(
                CASE, CLASS, Money.usd("1"), List.of(Scope.facility("OTHER")), FROM, Parties.of(DANA));
        assertThat(StandingCheck.check(everywhere, elsewhere, able)).isEmpty();
    }

    @Test
    void aCaseAboveTheGrantorsOwnAuthorityIsNotCoveredByTheGrantEither() {
        GrantorFacts exactly = new GrantorFacts(true, AuthorityLimit.upTo(Money.usd("500.00")), List.of(), List.of());
        assertThat(codes(question("500.00", ExampleDofa.TODAY), exactly)).isEmpty();
        assertThat(codes(question("500.01", ExampleDofa.TODAY), exactly))
                .containsExactly(StandingCheck.OVER_LIMIT, StandingCheck.GRANTOR);
    }

    private StandingApproval living(LocalDate from, LocalDate expires) {
        return new StandingApproval("SA-8", GRANTOR, CLASS, Scope.ENTERPRISE, grant.limits(), from, expires);
    }

    @Test
    void aGrantSurvivesItsStoredForm() {
        assertThat(StandingApproval.from(grant.toData())).isEqualTo(grant);
    }

    private List<String> codes(StandingQuestion question, GrantorFacts facts) {
        return StandingCheck.check(grant, question, facts).stream()
                .map(Finding::code)
                .toList();
    }

    private static StandingQuestion question(String amount, LocalDate date) {
        return new StandingQuestion(CASE, CLASS, Money.usd(amount), ExampleDofa.MERCY, date, Parties.of(DANA));
    }

    private GrantorFacts after(String... amounts) {
        List<Commitment> rows = new ArrayList<>();
        for (String amount : amounts) {
            rows.add(commitment(rows.size() + 2, amount));
        }
        return new GrantorFacts(true, able.limit(), rows, List.of());
    }

    private static Commitment commitment(int number, String amount) {
        return new Commitment(
                CommitmentKey.standing("SA-7"),
                new CaseId(new UUID(0, number)),
                Instant.parse("2026-02-01T10:00:00Z"),
                Money.usd(amount),
                Commitment.State.COUNTED);
    }
}
