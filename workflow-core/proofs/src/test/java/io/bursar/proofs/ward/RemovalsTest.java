package io.bursar.proofs.ward;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.definition.WorkflowDefinition;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The sequences of {@link ControlsProperties} have the power to notice: take any one check out of the code, and within
 * {@value #ROUNDS} sequences the judge says so. What was tried stands in {@link RemovedChecks}, and below for lines of
 * definitions and rules of the policy; what was not tried, and why, in {@code not-removed.txt}.
 */
@Tag("long")
class RemovalsTest {

    /** So many sequences may pass before a missing check is noticed. */
    static final int ROUNDS = 200;

    static Stream<Removal> checks() {
        return RemovedChecks.plain().stream();
    }

    @ParameterizedTest
    @MethodSource("checks")
    void aCheckThatIsTakenOutIsNoticed(Removal removal) throws ReflectiveOperationException {
        BrokenHouse house = new BrokenHouse(removal);

        long noticed = noticedAfter(plain(house));

        assertThat(house.hollowed())
                .as("methods of " + removal)
                .isGreaterThanOrEqualTo(removal.methods().size());
        assertThat(noticed).as("sequences without " + removal).isLessThan(ROUNDS);
    }

    static Stream<Arguments> checksAndTurns() {
        return RemovedChecks.byTurn().entrySet().stream()
                .flatMap(turn -> turn.getValue().stream().map(removal -> Arguments.of(turn.getKey(), removal)));
    }

    @ParameterizedTest
    @MethodSource("checksAndTurns")
    void aCheckThatIsTakenOutIsNoticedWhereTheTurnIsTaken(String kind, Removal removal)
            throws ReflectiveOperationException {
        BrokenHouse house = new BrokenHouse(removal);

        assertThat(noticedAfter(with(kind, house)))
                .as("sequences without " + removal)
                .isLessThan(ROUNDS);
        assertThat(house.hollowed()).isGreaterThanOrEqualTo(removal.methods().size());
    }

    /** Without anything taken out, none of these turns is found wrong. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "CONFLICT",
                "SAME",
                "LOST",
                "MITIGATE",
                "OBJECT",
                "DOCUMENT",
                "REPEAT",
                "MEDDLE",
                "FOREIGN",
                "GRANTED",
                "VARY",
                "MIGRATE"
            })
    void aTurnAloneIsNoFault(String kind) {
        for (long seed = 0; seed < ROUNDS / 10; seed++) {
            assertThat(Ward.wrongWith(kind, seed)).as("sequence " + seed).isEmpty();
        }
    }

    /** Lines of the definitions and of the policy, by what is taken out. */
    static Stream<Line> lines() {
        return Stream.of(
                new Line("the plan before the order", " when: plan.complete, to: ORDERING,", " to: ORDERING,"),
                new Line(
                        "the plan before the supplier's change",
                        " when: plan.complete, to: UPDATING,",
                        " to: UPDATING,"),
                new Line(
                        "the pharmacist",
                        "      - \\{ role: PHARMACIST_IN_CHARGE, meaning: SPECIALIST, position: \\w+ }\n",
                        ""),
                new Line("the committee", "      - \\{ role: CAPITAL_COMMITTEE,.*\n", ""),
                new Line("two of the committee", "quorum: \\d, of: 3", "quorum: 1"),
                new Line("the third person", "minimumHumans: [34]", "minimumHumans: 2"),
                new Line("what is material", "material: \\[.*]", "material: [supplierId]"),
                new Line("the buyer beside the requester", "who: \\[REQUESTER \\+ BUYER]", "who: [REQUESTER]"),
                new Line(
                        "the ratification before the payment",
                        "on: release, when: not emergency or ratified",
                        "on: release"),
                new Line("the receipt as an act", "who: RECEIVER, act: POST_RECEIPT", "who: RECEIVER"),
                new Line("the invoice as an act", "who: AP_PROCESSOR, act: ENTER_INVOICE", "who: AP_PROCESSOR"),
                new Line("the role of the receiver", "who: RECEIVER,", "who: [RECEIVER, BUYER, REQUESTER],"));
    }

    /**
     * A line of a definition that is weaker than the law.
     *
     * @param says what goes missing
     * @param from what stands there, as a pattern
     * @param to what stands there instead
     */
    record Line(String says, String from, String to) {
        @Override
        public String toString() {
            return says;
        }
    }

    @ParameterizedTest
    @MethodSource("lines")
    void aLineThatIsTakenOutOfADefinitionIsNoticed(Line line) {
        long seed = 0;
        boolean noticed = false;
        while (seed < ROUNDS && !noticed) {
            Random random = new Random(seed++);
            WardShape shape = WardShape.any(random);
            List<WorkflowDefinition> weaker = shape.definitions(text -> text.replaceAll(line.from(), line.to()));
            noticed = !new Ward(weaker, WardLaw.policy(), shape.law())
                    .live(random)
                    .isEmpty();
        }
        assertThat(noticed)
                .as("within " + ROUNDS + " sequences without " + line)
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SOD-01", "SOD-02", "SOD-03", "SOD-05", "SOD-07", "SOD-09"})
    void aRuleThatIsTakenOutIsNoticed(String rule) {
        long seed = 0;
        boolean noticed = false;
        while (seed < ROUNDS && !noticed) {
            Random random = new Random(seed++);
            WardShape shape = WardShape.any(random);
            List<WorkflowDefinition> without = shape.definitions(
                    text -> text.replaceAll(rule + "(, )?", "").replace("sod: []", ""));
            Ward ward = new Ward(without, WardLaw.policy(id -> !id.equals(rule)), shape.law());
            noticed = ward.live(random).stream().anyMatch(wrong -> wrong.contains(rule));
        }
        assertThat(noticed)
                .as("within " + ROUNDS + " sequences without " + rule)
                .isTrue();
    }

    /** A sequence of moves in a broken house, by its number; gives what the judge finds wrong. */
    private interface Sequences {
        Object number(long seed) throws ReflectiveOperationException;
    }

    private static Sequences plain(BrokenHouse house) throws ReflectiveOperationException {
        Method wrong = house.loadClass(Ward.class.getName()).getDeclaredMethod("wrongAfter", long.class);
        wrong.setAccessible(true);
        return seed -> wrong.invoke(null, seed);
    }

    private static Sequences with(String kind, BrokenHouse house) throws ReflectiveOperationException {
        Method wrong = house.loadClass(Ward.class.getName()).getDeclaredMethod("wrongWith", String.class, long.class);
        wrong.setAccessible(true);
        return seed -> wrong.invoke(null, kind, seed);
    }

    private static long noticedAfter(Sequences sequences) throws ReflectiveOperationException {
        for (long seed = 0; seed < ROUNDS; seed++) {
            if (notices(sequences, seed)) {
                return seed;
            }
        }
        return ROUNDS;
    }

    /** A broken house may also fall down: that is noticed as well, unless it was broken so that it cannot stand. */
    private static boolean notices(Sequences sequences, long seed) throws ReflectiveOperationException {
        try {
            return !((List<?>) sequences.number(seed)).isEmpty();
        } catch (InvocationTargetException fell) {
            assertThat(fell.getCause()).isNotInstanceOf(LinkageError.class);
            return true;
        }
    }

    @Test
    void aHouseInWhichNothingIsTakenOutIsFoundWhole() throws ReflectiveOperationException {
        BrokenHouse house = new BrokenHouse(new Removal("nothing", List.of()));
        Sequences whole = plain(house);
        for (long seed = 0; seed < ROUNDS / 10; seed++) {
            assertThat((List<?>) whole.number(seed)).isEmpty();
        }
    }
}
