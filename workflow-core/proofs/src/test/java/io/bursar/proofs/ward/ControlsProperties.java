package io.bursar.proofs.ward;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.audit.record.AuditRecord;
import io.bursar.engine.replay.ReDecider;
import io.bursar.model.identity.CaseId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.ActionChainArbitrary;
import net.jqwik.api.state.Transformer;

/**
 * Whatever people, administrators, services, models and time do to each other, the log breaks no sentence of controls
 * §1, §2 and canonical §1.6. {@value #TRIES} sequences are made and shrunk by chance, {@value #SEQUENCES} more follow
 * from their numbers and are the same in every run; more of them run with
 * {@code -Dtest.jvm.args=-Dbursar.sequences=50000}.
 */
@Tag("long")
class ControlsProperties {

    /** Sequences of one run by chance. */
    static final int TRIES = 400;

    /** Sequences that are the same in every build. */
    static final int SEQUENCES = 2_000;

    /** Every so many sequences the log is decided again as well. */
    private static final int DECIDED_AGAIN = 20;

    /** A build that fails does so for everybody; who looks further takes the seed out. */
    @Property(tries = TRIES, seed = "20261129")
    void noSequenceOfActsLeavesALogThatBreaksTheRules(@ForAll("lives") ActionChain<Ward> life) {
        assertThat(life.run().judged()).isEmpty();
    }

    @Provide
    ActionChainArbitrary<Ward> lives() {
        ActionChainArbitrary<Ward> chain =
                ActionChain.startWith(() -> new Ward()).withMaxTransformations(Ward.MOVES);
        // the later ones are made in wards of their own
        for (Move.Kind kind : EnumSet.range(Move.Kind.ORDER, Move.Kind.MITIGATE)) {
            chain = chain.withAction(Math.max(kind.weight, 1), new Made(kind));
        }
        return chain;
    }

    /** Moves of a kind. */
    private record Made(Move.Kind kind) implements Action.Independent<Ward> {
        @Override
        public Arbitrary<Transformer<Ward>> transformer() {
            Arbitrary<Integer> number = Arbitraries.integers().between(0, Move.MOST);
            return Combinators.combine(number, number, number)
                    .as((who, what, how) -> new Move(kind, who, what, how))
                    .map(move -> Transformer.mutate(move.toString(), ward -> ward.make(move)));
        }
    }

    /** Numbers that once left something broken: a cap on too little, a question without a plan, what landed late. */
    @Example
    void whatLongerRunsFoundStaysMended() {
        for (long number : List.of(2_729L, 2_760L, 3_809L, 3_881L, 6_690L, 6_938L, 7_363L)) {
            Random random = new Random(number);
            assertThat(new Ward(WardShape.any(random)).live(random))
                    .as("sequence " + number)
                    .isEmpty();
        }
    }

    @Example
    void noneOfTheNumberedSequencesDoesEither() {
        int sequences = Integer.getInteger("bursar.sequences", SEQUENCES);
        for (long number = 0; number < sequences; number++) {
            Random random = new Random(number);
            Ward ward = new Ward(WardShape.any(random));
            assertThat(ward.live(random)).as("sequence " + number).isEmpty();
            if (number % DECIDED_AGAIN == 0) {
                assertThat(differences(ward))
                        .as("sequence " + number + " decided again")
                        .isEmpty();
            }
        }
    }

    /** A chance of its own adds the reviewers, so that the numbers above keep what they found. */
    @Example
    void noneOfThoseWithAddedReviewersDoesEither() {
        int sequences = Integer.getInteger("bursar.sequences", SEQUENCES) / 4;
        long added = 0;
        for (long number = 0; number < sequences; number++) {
            Random random = new Random(number);
            Ward ward = new Ward(WardShape.any(random));
            assertThat(ward.live(random, Move.Kind.REVIEWER, new Random(~number)))
                    .as("sequence " + number + " with reviewers")
                    .isEmpty();
            added += ward.exported().stream()
                    .filter(record -> record.command().kind().equals("add-reviewer"))
                    .count();
            if (number % DECIDED_AGAIN == 0) {
                assertThat(differences(ward))
                        .as("sequence " + number + " decided again")
                        .isEmpty();
            }
        }
        assertThat(added).as("reviewers added").isGreaterThan(sequences);
    }

    /** Nor where people say in forms what only rows say; whatever was handed in was refused. */
    @Example
    void noneOfThoseWithFormsThatSayTooMuchDoesEither() {
        int sequences = Integer.getInteger("bursar.sequences", SEQUENCES) / 8;
        for (long number = 0; number < sequences; number++) {
            assertThat(Ward.wrongWith("HAND_IN", number))
                    .as("sequence " + number + " with forms")
                    .isEmpty();
        }
    }

    /** Nor, in runs that are longer than a build's, where other turns are taken; a build takes them in the removals. */
    @Example
    void noneOfThoseWithOtherTurnsDoesEither() {
        int sequences = Math.max(0, Integer.getInteger("bursar.sequences", SEQUENCES) - SEQUENCES) / 8;
        for (String turn : List.of("OBJECT", "DOCUMENT", "REPEAT", "MEDDLE", "FOREIGN", "GRANTED", "VARY", "MIGRATE")) {
            for (long number = 0; number < sequences; number++) {
                assertThat(Ward.wrongWith(turn, number))
                        .as("sequence " + number + " with " + turn)
                        .isEmpty();
            }
        }
    }

    /** Nor where compensating controls are signed, made use of and ended; of that there is plenty. */
    @Example
    void noneOfThoseWithCompensatingControlsDoesEither() {
        int sequences = Integer.getInteger("bursar.sequences", SEQUENCES) / 4;
        long under = 0;
        for (long number = 0; number < sequences; number++) {
            Random random = new Random(number);
            Ward ward = new Ward(WardShape.any(random));
            assertThat(ward.live(random, Move.Kind.MITIGATE, new Random(~number)))
                    .as("sequence " + number + " with compensating controls")
                    .isEmpty();
            under += ward.exported().stream()
                    .flatMap(record -> record.events().stream())
                    .filter(event -> !event.body().records("under").isEmpty())
                    .count();
            if (number % DECIDED_AGAIN == 0) {
                assertThat(differences(ward))
                        .as("sequence " + number + " decided again")
                        .isEmpty();
            }
        }
        assertThat(under).as("acts under compensating controls").isGreaterThan(sequences / 10);
    }

    private static List<ReDecider.Difference> differences(Ward ward) {
        Map<CaseId, List<AuditRecord>> cases = new LinkedHashMap<>();
        ward.exported()
                .forEach(record -> cases.computeIfAbsent(record.caseId(), id -> new ArrayList<>())
                        .add(record));
        ReDecider again = new ReDecider(ward.lab().bursar().engine().standard());
        List<ReDecider.Difference> all = new ArrayList<>();
        cases.values().forEach(records -> all.addAll(again.check(records)));
        return all;
    }
}
