package io.bursar.storetck;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Two engines on one store, many threads, one moment: what each of several commands may do alone and all of them may
 * not do together happens exactly as often as it may (design §4.3, §4.4).
 *
 * <pre>{@code
 * class MyStoreTest implements EngineRaceContract { … }
 * }</pre>
 */
public interface EngineRaceContract extends StoreUnderTest {

    /** How many threads race, half of them on either engine. */
    int RACERS = 6;

    /** How often each race is run. */
    int RACES = 10;

    /**
     * One person acts on both sides of a rule in one chain, each act legal by itself: one side wins, the other is
     * refused.
     */
    @Test
    @Timeout(value = 120, unit = TimeUnit.SECONDS)
    default void actsThatAreOnlyJointlyForbiddenNeverBothCommit() {
        TwoEngines engines = new TwoEngines(emptyStore(), "SA-R");
        for (int race = 0; race < RACES; race++) {
            String chain = "C-" + race;
            List<TwoEngines.Begun> begun = raced(number -> engines.begins(
                    number,
                    new TwoEngines.Bill("asker0", number % 2 == 0 ? "receive" : "bill", chain, RecordValue.EMPTY)));

            List<TwoEngines.Begun> received = every(begun, 0);
            List<TwoEngines.Begun> billed = every(begun, 1);
            assertThat(List.of(allDone(received), allDone(billed)))
                    .as("race " + race)
                    .containsOnlyOnce(true);
            List<TwoEngines.Begun> lost = allDone(received) ? billed : received;
            assertThat(lost).allSatisfy(one -> assertThat(one.refused()).containsOnly("SOD-07"));
        }
    }

    /**
     * A standing approval makes its grantor an approver: not where they receive in the same chain at the same moment.
     */
    @Test
    @Timeout(value = 120, unit = TimeUnit.SECONDS)
    default void aGrantorDoesNotApproveAndReceiveAtTheSameMoment() {
        TwoEngines engines = new TwoEngines(emptyStore(), "SA-R");
        for (int race = 0; race < RACES; race++) {
            String chain = "C-" + race;
            List<TwoEngines.Begun> begun = raced(number -> engines.begins(
                    number,
                    number == 0
                            ? new TwoEngines.Bill("asker0", "submit", chain, RecordValue.EMPTY)
                            : new TwoEngines.Bill("lee", "receive", chain, RecordValue.EMPTY)));

            boolean approved = begun.get(0).state().equals("PASSED");
            long received = begun.subList(1, RACERS).stream()
                    .filter(one -> one.state().equals("DONE"))
                    .count();
            assertThat(received).as("race " + race).isEqualTo(approved ? 0 : RACERS - 1);
        }
    }

    /** Parts of one request that are submitted at the same moment see each other: only the first one is alone. */
    @Test
    @Timeout(value = 120, unit = TimeUnit.SECONDS)
    default void ofPartsThatAreSubmittedAtTheSameMomentOnlyOneIsNoPart() {
        TwoEngines engines = new TwoEngines(emptyStore(), "SA-R");
        for (int race = 0; race < RACES; race++) {
            RecordValue about = Data.record().put("subject", "Gloves " + race).build();

            assertPass(1, "SUSPECT", everybody(engines, "count", about));
        }
    }

    /** Of equal documents that come in at the same moment, one has the claim and the others know it. */
    @Test
    @Timeout(value = 120, unit = TimeUnit.SECONDS)
    default void ofEqualDocumentsOnlyOneHoldsTheClaim() {
        TwoEngines engines = new TwoEngines(emptyStore(), "SA-R");
        for (int race = 0; race < RACES; race++) {
            RecordValue about = Data.record().put("subject", "INV-" + race).build();

            assertPass(1, "SUSPECT", everybody(engines, "claim", about));
        }
    }

    /** A request that is sent several times at the same moment is one case. */
    @Test
    @Timeout(value = 120, unit = TimeUnit.SECONDS)
    default void aRequestThatIsSentSeveralTimesIsOneCase() {
        TwoEngines engines = new TwoEngines(emptyStore(), "SA-R");
        for (int race = 0; race < RACES; race++) {
            RecordValue about = Data.record().put("reference", "REQ-" + race).build();
            List<TwoEngines.Begun> begun = everybody(engines, "open", about);

            assertPass(1, "", begun);
            assertThat(begun)
                    .filteredOn(one -> one.state().isEmpty())
                    .allSatisfy(one -> assertThat(one.refused()).containsExactly("SYS_DUPLICATE_SUBMIT"));
        }
    }

    /** A standing approval lets as many cases pass as its cumulative limit holds, and not one more. */
    @Test
    @Timeout(value = 120, unit = TimeUnit.SECONDS)
    default void aStandingApprovalLetsPassExactlyWhatItsLimitHolds() {
        for (int race = 0; race < RACES; race++) {
            TwoEngines engines = new TwoEngines(emptyStore(), "SA-" + race);

            assertPass(3, "PENDING", everybody(engines, "submit", RecordValue.EMPTY));
        }
    }

    /** Different people do the same at the same moment, each in a chain of their own. */
    private static List<TwoEngines.Begun> everybody(TwoEngines engines, String event, RecordValue about) {
        return raced(
                number -> engines.begins(number, new TwoEngines.Bill("asker" + number, event, "C-" + number, about)));
    }

    /** So many pass, and all the others come to stand in another state. */
    private static void assertPass(int most, String others, List<TwoEngines.Begun> begun) {
        List<String> states = begun.stream().map(TwoEngines.Begun::state).toList();
        assertThat(Collections.frequency(states, "PASSED"))
                .as("passed of " + states)
                .isEqualTo(most);
        assertThat(Collections.frequency(states, others))
                .as("others of " + states)
                .isEqualTo(RACERS - most);
    }

    private static List<TwoEngines.Begun> raced(IntFunction<Callable<TwoEngines.Begun>> racer) {
        List<Callable<TwoEngines.Begun>> racers = new ArrayList<>();
        for (int number = 0; number < RACERS; number++) {
            racers.add(racer.apply(number));
        }
        return Race.of(racers);
    }

    private static List<TwoEngines.Begun> every(List<TwoEngines.Begun> all, int rest) {
        List<TwoEngines.Begun> some = new ArrayList<>();
        for (int number = rest; number < all.size(); number += 2) {
            some.add(all.get(number));
        }
        return some;
    }

    private static boolean allDone(List<TwoEngines.Begun> begun) {
        return begun.stream().allMatch(one -> one.state().equals("DONE"));
    }
}
