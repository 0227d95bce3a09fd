package io.bursar.controls.sod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.PersonId;
import io.bursar.model.identity.RoleName;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Under which condition a compensating control may be signed (controls §1, column "mit"). */
class SodConditionTest {

    private static final RoleName BUYER = new RoleName("BUYER");
    private static final RoleName RECEIVER = new RoleName("RECEIVER");
    private static final String TEMPLATE = "the contract follows an approved template";
    private static final SodCondition FEWER_THAN_FIVE = new SodCondition(5, Set.of(BUYER, RECEIVER), "");
    private static final SodCondition CONFIRMED = new SodCondition(0, Set.of(), TEMPLATE);

    private static List<PersonId> people(int many) {
        return IntStream.range(0, many).mapToObj(i -> new PersonId("p" + i)).toList();
    }

    @Test
    void aPlaceWithFewerPeopleThanTheNumberMeetsIt() {
        assertThat(FEWER_THAN_FIVE.isMetBy(people(4))).isTrue();
        assertThat(FEWER_THAN_FIVE.isMetBy(people(5))).isFalse();
        assertThat(FEWER_THAN_FIVE.tooMany(people(4))).isEmpty();
        assertThat(FEWER_THAN_FIVE.tooMany(people(5)).map(Finding::code)).contains(SodCondition.STAFF);
        assertThat(CONFIRMED.isMetBy(people(500))).as("nobody counts").isTrue();
    }

    @Test
    void whoeverHoldsTwoOfTheRolesIsOnePerson() {
        List<PersonId> twice =
                IntStream.range(0, 8).mapToObj(i -> new PersonId("p" + i / 2)).toList();
        assertThat(FEWER_THAN_FIVE.isMetBy(twice)).isTrue();
    }

    @Test
    void whatNobodyCanLookUpIsConfirmedWordForWord() {
        assertThat(CONFIRMED.unconfirmed("").map(Finding::code)).contains(SodCondition.UNCONFIRMED);
        assertThat(CONFIRMED.unconfirmed("yes").map(Finding::code)).contains(SodCondition.UNCONFIRMED);
        assertThat(CONFIRMED.unconfirmed(TEMPLATE)).isEmpty();
        assertThat(FEWER_THAN_FIVE.unconfirmed("")).isEmpty();
    }

    @Test
    void itReadsAsASentence() {
        assertThat(SodCondition.NONE).hasToString("");
        assertThat(FEWER_THAN_FIVE).hasToString("fewer than 5 hold BUYER or RECEIVER");
        assertThat(new SodCondition(2, Set.of(BUYER), TEMPLATE))
                .hasToString("fewer than 2 hold BUYER, and the second signer confirms: " + TEMPLATE);
    }

    @Test
    void theStricterOneLetsLessBeSigned() {
        SodCondition fewer = new SodCondition(3, Set.of(BUYER, RECEIVER), "");
        SodCondition oneRole = new SodCondition(5, Set.of(BUYER), "");
        SodCondition both = new SodCondition(5, Set.of(BUYER, RECEIVER), TEMPLATE);
        for (SodCondition stricter : List.of(fewer, both, FEWER_THAN_FIVE)) {
            assertThat(stricter.isAtLeastAsStrictAs(FEWER_THAN_FIVE)).isTrue();
            assertThat(stricter.isAtLeastAsStrictAs(SodCondition.NONE)).isTrue();
            assertThat(SodCondition.NONE.isAtLeastAsStrictAs(stricter)).isFalse();
        }
        for (SodCondition other : List.of(fewer, both)) {
            assertThat(FEWER_THAN_FIVE.isAtLeastAsStrictAs(other)).isFalse();
        }
        assertThat(oneRole.isAtLeastAsStrictAs(FEWER_THAN_FIVE))
                .as("counts fewer people, so more places meet it")
                .isFalse();
        assertThat(FEWER_THAN_FIVE.isAtLeastAsStrictAs(oneRole)).isTrue();
        assertThat(CONFIRMED.isAtLeastAsStrictAs(new SodCondition(0, Set.of(), "something else")))
                .isFalse();
    }

    @Test
    void aRuleKeepsItInItsStoredForm() {
        for (SodCondition condition : List.of(SodCondition.NONE, FEWER_THAN_FIVE, CONFIRMED)) {
            SodTerms terms =
                    new SodTerms(List.of(SodScope.CHAIN), SodSeverity.HIGH, SodSignature.CONTROLLER, condition, false);
            SodRule rule = new SodRule(
                    "SOD-02", Set.of(new FunctionName("CREATE_PO")), Set.of(new FunctionName("POST_RECEIPT")), terms);
            assertThat(SodRule.from(rule.toData())).isEqualTo(rule);
        }
        assertThat(SodCondition.from(RecordValue.EMPTY)).isEqualTo(SodCondition.NONE);
    }

    @Test
    void aNumberGoesWithRolesAndBothWithARuleThatIsSoftened() {
        assertThatThrownBy(() -> new SodCondition(5, Set.of(), "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SodCondition(0, Set.of(BUYER), "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SodCondition(-1, Set.of(BUYER), "")).isInstanceOf(IllegalArgumentException.class);
        Set<RoleName> roles = IntStream.range(0, SodCondition.MAX_ROLES)
                .mapToObj(number -> new RoleName("ROLE_" + number))
                .collect(Collectors.toSet());
        assertThat(new SodCondition(5, roles, "").holding()).hasSize(SodCondition.MAX_ROLES);
        roles.add(BUYER);
        assertThatThrownBy(() -> new SodCondition(5, roles, "")).isInstanceOf(IllegalArgumentException.class);
        String most = "x".repeat(SodCondition.MAX_STATEMENT);
        assertThat(new SodCondition(0, Set.of(), most).statement()).isEqualTo(most);
        assertThatThrownBy(() -> new SodCondition(0, Set.of(), most + "x"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SodTerms(List.of(SodScope.CHAIN), SodSeverity.HIGH, null, FEWER_THAN_FIVE, false))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
