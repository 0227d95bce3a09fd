package io.bursar.controls.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;

class IdentifierProperties {

    @Property(tries = 300)
    void anyTextGetsAnAnswerAndNormalisingTwiceIsNormalisingOnce(
            @ForAll IdentifierKind kind, @ForAll @StringLength(max = 70) String text) {
        kind.check(text)
                .normalised()
                .ifPresent(normal -> assertThat(kind.check(normal).normalised()).contains(normal));
    }

    @Property(tries = 200)
    void everySingleWrongDigitOfATradeItemIsNoticed(
            @ForAll @NumericChars @StringLength(13) String body,
            @ForAll @IntRange(max = 12) int position,
            @ForAll @IntRange(min = 1, max = 9) int shift) {
        String valid = body + CheckDigits.gs1CheckDigit(body + "0");
        char wrong = (char) ('0' + (valid.charAt(position) - '0' + shift) % 10);

        assertThat(IdentifierKind.GTIN.check(valid).holds()).isTrue();
        assertThat(IdentifierKind.GTIN
                        .check(valid.substring(0, position) + wrong + valid.substring(position + 1))
                        .holds())
                .isFalse();
    }
}
