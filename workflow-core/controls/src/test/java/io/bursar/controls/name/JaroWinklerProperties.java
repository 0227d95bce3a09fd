package io.bursar.controls.name;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;

class JaroWinklerProperties {

    @Property(tries = 1_000)
    void theOrderOfTheTwoDoesNotMatter(
            @ForAll @CharRange(from = 'A', to = 'D') @StringLength(max = 20) String one,
            @ForAll @CharRange(from = 'A', to = 'D') @StringLength(max = 20) String other) {
        assertThat(JaroWinkler.of(one, other)).isEqualTo(JaroWinkler.of(other, one));
    }

    @Property(tries = 1_000)
    void isOneExactlyForEqualTexts(
            @ForAll @CharRange(from = 'A', to = 'C') @StringLength(max = 8) String one,
            @ForAll @CharRange(from = 'A', to = 'C') @StringLength(max = 8) String other) {
        assertThat(JaroWinkler.of(one, one)).isEqualTo(Similarity.EQUAL);
        assertThat(JaroWinkler.of(one, other).equals(Similarity.EQUAL)).isEqualTo(one.equals(other));
    }

    @Property(tries = 500)
    void noCommonCharacterIsNoSimilarity(
            @ForAll @CharRange(from = 'A', to = 'M') @StringLength(min = 1, max = 20) String one,
            @ForAll @CharRange(from = 'N', to = 'Z') @StringLength(min = 1, max = 20) String other) {
        assertThat(JaroWinkler.of(one, other)).isEqualTo(Similarity.NONE);
    }

    /** The bound that an index rules out by: it must never be below the value. */
    @Property(tries = 1_000)
    void theBoundIsNeverBelowTheValue(
            @ForAll @CharRange(from = 'A', to = 'E') @StringLength(min = 1, max = 20) String one,
            @ForAll @CharRange(from = 'A', to = 'E') @StringLength(min = 1, max = 20) String other) {
        int shared = 0;
        while (shared < Math.min(one.length(), other.length()) && one.charAt(shared) == other.charAt(shared)) {
            shared++;
        }
        Similarity bound = JaroWinkler.atMost(one.length(), other.length(), commonCharacters(one, other), shared);

        assertThat(bound).isGreaterThanOrEqualTo(JaroWinkler.of(one, other));
    }

    private static int commonCharacters(String one, String other) {
        StringBuilder left = new StringBuilder(other);
        int common = 0;
        for (int i = 0; i < one.length(); i++) {
            int at = left.indexOf(one.substring(i, i + 1));
            if (at >= 0) {
                left.deleteCharAt(at);
                common++;
            }
        }
        return common;
    }
}
