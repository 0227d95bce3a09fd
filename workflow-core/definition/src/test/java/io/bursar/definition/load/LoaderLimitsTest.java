package io.bursar.definition.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LoaderLimitsTest {

    private static final String SMALLEST = Texts.text("smallest.yaml");

    private static String many(int count, IntFunction<String> line) {
        return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("\n", "", "\n"));
    }

    private static void holdsUpTo(int limit, IntFunction<String> text) {
        assertThat(Texts.faults(text.apply(limit))).isEmpty();
        assertThat(Texts.errors(text.apply(limit + 1)))
                .anyMatch(error -> error.code().equals("YML-118"));
    }

    @Test
    void rowsHoldUpToTwoHundred() {
        holdsUpTo(
                200,
                count -> SMALLEST
                        + many(
                                count - 1,
                                i -> "  - { row: " + (i + 2) + ", from: OPEN, on: go, to: DONE, who: BUYER }"));
    }

    @Test
    void statesHoldUpToSixty() {
        holdsUpTo(
                60,
                count -> SMALLEST.replace(
                        "  DONE:",
                        many(count - 2, i -> "  END_" + i + ": { phase: END, terminal: true }") + "  DONE:"));
    }

    @Test
    void factsHoldUpToAHundred() {
        holdsUpTo(
                100,
                count -> SMALLEST + "facts:\n" + many(count, i -> "  f" + i + ": { type: Bool, function: a.b@1 }"));
    }

    @Test
    void effectsHoldUpToSixty() {
        holdsUpTo(
                60, count -> SMALLEST + "effects:\n" + many(count, i -> "  e" + i + ": { capability: a.b, with: {} }"));
    }

    @Test
    void variationPointsHoldUpToForty() {
        holdsUpTo(
                40,
                count -> SMALLEST + "variation:\n"
                        + many(
                                count,
                                i -> "  test.v" + i + ": { type: Int, stricter: lower, default: 1, approver: CFO }"));
    }

    @Test
    void fieldsHoldUpToThreeHundredNestedOnesCounted() {
        // the smallest definition has seven
        holdsUpTo(
                300,
                count -> SMALLEST.replace(
                        "  total:",
                        "  more:\n    type: Record\n    of:\n" + many(count - 8, i -> "      x" + i + ": { type: Int }")
                                + "  total:"));
    }

    @Test
    void namesHoldUpToAHundredAndTwentyCharacters() {
        assertThat(Texts.faults(SMALLEST.replace("total:", "t".repeat(120) + ":")))
                .isEmpty();
        assertThat(Texts.faults(SMALLEST.replace("total:", "t".repeat(121) + ":")))
                .containsExactly("8:3 YML-119");
    }

    @Test
    void textsHoldUpToTheSizeOfAFile() {
        int left = DefinitionLoader.LIMITS.maxBytes() - SMALLEST.length();
        assertThat(Texts.faults(SMALLEST + "#".repeat(left))).isEmpty();
        assertThat(Texts.faults(SMALLEST + "#".repeat(left + 1))).containsExactly("1:1 YML-102");
    }

    @Test
    void guardsHoldUpToTwoHundredParts() {
        IntFunction<String> text = count -> SMALLEST + "  - { row: 2, from: OPEN, on: go, to: DONE, who: BUYER, when: "
                + many(count, i -> "flag").strip().replace("\n", " and ") + " }\n";
        assertThat(Texts.faults(text.apply(200))).isEmpty();
        assertThat(Texts.errors(text.apply(201))).singleElement().satisfies(error -> {
            assertThat(error.code()).isEqualTo("DEF-210");
            assertThat(error.column()).isEqualTo(63 + 200 * 9);
        });
    }
}
