package io.bursar.controls.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.model.identity.PersonId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {

    private static final PersonId DANA = new PersonId("dana.reyes");

    @ParameterizedTest
    @ValueSource(strings = {"a", "z", "0", "9", "a-z", "edi-850"})
    void theKindOfAClaimIsOfLowerCaseLettersDigitsAndHyphens(String kind) {
        assertThat(new ClaimKey(kind, "1").kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "`", "{", "/", ":", "a b", "a_b", "ä"})
    void noOtherCharacterIsInTheKindOfAClaim(String kind) {
        assertThatThrownBy(() -> new ClaimKey(kind, "1")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theKindOfAClaimIsNoLongerThanFortyCharacters() {
        String tooLong = "a".repeat(ClaimKey.MAX_KIND + 1);
        assertThatThrownBy(() -> new ClaimKey(tooLong, "1")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aClaimIsReadUpToItsFirstColonAndNeedsOne() {
        assertThat(ClaimKey.parse("object:supplier:S-100")).isEqualTo(new ClaimKey("object", "supplier:S-100"));
        assertThatThrownBy(() -> ClaimKey.parse("object"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A claim is a kind and a key");
        assertThatThrownBy(() -> ClaimKey.parse(":1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("A claim has a kind");
    }

    @Test
    void claimsAreInTheOrderOfTheirText() {
        ClaimKey first = new ClaimKey("invoice", "1");
        assertThat(first).isLessThan(new ClaimKey("invoice", "2")).isLessThan(new ClaimKey("line", "0"));
        assertThat(new ClaimKey("line", "0")).isGreaterThan(first);
        assertThat(first).isEqualByComparingTo(new ClaimKey("invoice", "1"));
    }

    @Test
    void whatIsAddedUpReadsAsItsKindAndItsParts() {
        assertThat(CommitmentKey.byRequester(DANA, "S-100", "421")).hasToString("split-requester:dana.reyes|S-100|421");
        assertThat(CommitmentKey.byCostCenter("CC-1", "S-100", "421")).hasToString("split-cost-center:CC-1|S-100|421");
        assertThat(CommitmentKey.standing("SA-7")).hasToString("standing:SA-7");
    }

    @Test
    void anIdThatIsWrittenInTwoWaysIsAddedUpUnderOneKey() {
        assertThat(CommitmentKey.byRequester(DANA, " s-100", "a1"))
                .isEqualTo(CommitmentKey.byRequester(DANA, "S-100", "A1"));
        assertThat(CommitmentKey.byCostCenter("cc-1", "s-100", "421"))
                .isEqualTo(CommitmentKey.byCostCenter("CC-1", "S-100 ", "421"));
    }

    @Test
    void aCommitmentKeyIsReadBackAndNeedsAKindAndAnId() {
        for (CommitmentKey key : List.of(CommitmentKey.standing("SA-7"), CommitmentKey.byCostCenter("a", "b:c", "d"))) {
            assertThat(CommitmentKey.parse(key.toString())).isEqualTo(key);
        }
        assertThatThrownBy(() -> CommitmentKey.parse("standing"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A commitment key is a kind and a key");
        assertThatThrownBy(() -> CommitmentKey.parse(":SA-7"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No constant has this code");
        assertThatThrownBy(() -> CommitmentKey.standing("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CommitmentKey.standing("x".repeat(CommitmentKey.MAX_LENGTH + 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(CommitmentKey.standing("x".repeat(CommitmentKey.MAX_LENGTH)).key())
                .hasSize(300);
    }

    @Test
    void commitmentKeysAreInTheOrderOfTheirText() {
        CommitmentKey first = CommitmentKey.byRequester(DANA, "S-100", "421");
        assertThat(first).isLessThan(CommitmentKey.standing("SA-7"));
        assertThat(CommitmentKey.standing("SA-7")).isGreaterThan(first);
        assertThat(first).isEqualByComparingTo(CommitmentKey.byRequester(DANA, "S-100", "421"));
    }
}
