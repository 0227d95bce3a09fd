package io.bursar.proofs.ward;

import static io.bursar.proofs.ward.Removal.Body.ABSENT;
import static io.bursar.proofs.ward.Removal.Body.FIRST;
import static io.bursar.proofs.ward.Removal.Body.NO;
import static io.bursar.proofs.ward.Removal.Body.NOTHING;
import static io.bursar.proofs.ward.Removal.Body.NO_LIST;
import static io.bursar.proofs.ward.Removal.Body.NO_SET;
import static io.bursar.proofs.ward.Removal.Body.ONE_DIGEST;
import static io.bursar.proofs.ward.Removal.Body.SECOND;
import static io.bursar.proofs.ward.Removal.Body.UNLIMITED;
import static io.bursar.proofs.ward.Removal.Body.YES;
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
 * {@value #ROUNDS} sequences the judge says so. The lists say what was tried.
 *
 * <p>Not among them: that no guard holds on the lack of an answer ({@code GuardCheck}). The ward asks no system before
 * a row; {@code GuardsInAnOutageTest} of the testkit holds it.
 */
@Tag("long")
class RemovalsTest {

    /** So many sequences may pass before a missing check is noticed. */
    static final int ROUNDS = 200;

    static Stream<Removal> checks() {
        return Stream.of(
                Removal.of("segregation of duties", "controls.sod.SodCheck", "check", NO_LIST),
                Removal.of("duties at a step by hand", "engine.kernel.ActDesk", "refuseConflicts", NOTHING),
                Removal.of("objects that a row names itself", "engine.kernel.ActDesk", "performOn", NOTHING),
                Removal.of(
                        "parties at the decision", "controls.approval.DecisionCheck$Attempt", "checkParties", NOTHING),
                Removal.of("delegates of parties", "controls.delegation.DelegationRules", "delegatesOf", NO_SET),
                Removal.of("the beneficiary in the data", "engine.kernel.CaseParties", "beneficiaryOfData", ABSENT),
                Removal.of("whoever submits again", "engine.kernel.CaseParties", "noteSubmitters", NOTHING),
                Removal.of(
                        "the delegation behind a decision",
                        "controls.approval.DecisionCheck$Attempt",
                        "checkDelegation",
                        NOTHING),
                Removal.of("the delegation behind a step", "engine.kernel.ActorCheck", "requireDelegation", NOTHING),
                Removal.of("whether somebody is known", "engine.kernel.ActorCheck", "requireKnown", NOTHING),
                Removal.of("the leaver at the decision", "engine.kernel.DecisionDesk", "refuseLeaver", NOTHING),
                Removal.of("the role of a queue", "engine.kernel.DecisionDesk", "roleHolders", SECOND),
                Removal.of("the role of a step", "engine.kernel.Authorizer", "holds", YES),
                Removal.of("every limit", "controls.authority.AuthorityTable", "limitOf", UNLIMITED),
                Removal.of("the limit at the decision", "engine.kernel.DecisionDesk", "limit", UNLIMITED),
                Removal.of(
                        "the limit when decisions are summed up",
                        "controls.approval.Reckoning",
                        "checkAuthority",
                        NOTHING),
                Removal.of("a plan for what it is now", "engine.kernel.ApprovalDesk", "isAged", NO),
                Removal.of("what is approved", "controls.material.MaterialDigest", "of", ONE_DIGEST),
                Removal.of("the step back of a correction", "engine.kernel.ResolutionDesk", "requireStepBack", NOTHING),
                Removal.of("the hold of a case", "engine.kernel.DecisionDesk", "refuseOnHold", NOTHING),
                Removal.of("the bounds of models", "engine.kernel.Kernel", "refuseModels", NOTHING),
                Removal.of(
                        "the limits of a standing approval", "controls.standing.StandingCheck", "checkLimits", NOTHING),
                Removal.of(
                        "the grantor of a standing approval",
                        "controls.standing.StandingCheck",
                        "checkGrantor",
                        NOTHING),
                Removal.of("what a grant has let pass", "engine.kernel.StandingDesk", "commitments", NO_LIST),
                Removal.of("who spoke before", "controls.approval.Tally", "otherMeaning", NO)
                        .and(Removal.of(
                                "who is kept",
                                "controls.approval.DecisionCheck$Attempt",
                                "checkNeededElsewhere",
                                NOTHING)),
                Removal.of("who was counted in a stage", "controls.approval.StageVotes", "hasCounted", NO),
                Removal.of("whoever has become a party since", "engine.kernel.DecisionDesk", "partiesNow", NO_SET)
                        .and(Removal.of(
                                "what blocks a decision until there is a plan without them",
                                "engine.kernel.DecisionDesk",
                                "refuseBlocked",
                                NOTHING)),
                Removal.of(
                        "whoever is acted for in a joint step", "engine.kernel.Authorizer", "notePrincipal", NOTHING),
                Removal.of("the level of a signature at the act", "controls.approval.Reckoning", "hasLost", NO),
                Removal.of("the duties of a grantor", "engine.kernel.StandingDesk", "conflicts", NO_LIST),
                Removal.of("the column of a grant", "engine.kernel.StandingDesk", "columnPath", ABSENT),
                Removal.of("what an ended case leaves open", "engine.kernel.RowRunner", "end", NOTHING),
                Removal.of("the quorum of a stage", "controls.approval.Quorum", "needed", YES),
                Removal.of("the number of people", "controls.approval.Reckoning", "checkHumans", NOTHING)
                        .and(Removal.of("planning for it", "controls.approval.Climb", "enoughHumans", YES))
                        .and(Removal.of("staffing for it", "controls.approval.PlanDraft", "isStaffed", YES)),
                Removal.of("the joint signature", "controls.approval.Reckoning", "checkJointSignature", NOTHING)
                        .and(Removal.of("climbing for it", "controls.approval.Climb", "enoughSignatures", YES)));
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

    /** What plain sequences do not reach, and the turn that does. */
    static Stream<Arguments> checksAndTurns() {
        return Stream.of(
                turn("REVIEWER", Removal.of("who may add", "engine.kernel.ReviewerDesk", "refuseOthers", NOTHING)),
                turn(
                        "REVIEWER",
                        Removal.of(
                                "reason, oneself and twice", "controls.approval.ReviewerCheck", "checkTerms", NOTHING)),
                turn(
                        "REVIEWER",
                        Removal.of("parties and absence", "controls.approval.ReviewerCheck", "checkPerson", NOTHING)),
                turn(
                        "REVIEWER",
                        Removal.of("the review in a plan made anew", "engine.kernel.PlanQuestion", "reviews", NO_LIST)),
                turn("REVIEWER", Removal.of("the duties behind a review", "engine.kernel.ActDesk", "review", NOTHING)),
                turn("HAND_IN", Removal.of("who may hand in a field", "engine.kernel.HandedIn", "require", NOTHING)),
                turn(
                        "SAME",
                        Removal.of(
                                "approving anew what is asked again",
                                "engine.kernel.ApprovalDesk",
                                "isAskedAgain",
                                NO)),
                turn("LOST", Removal.of("what is under way at the end", "engine.kernel.RowRunner", "awaited", FIRST)),
                turn(
                        "MITIGATE",
                        Removal.of("a mitigation for oneself only", "engine.kernel.ActDesk", "isForThemselves", YES)
                                .and(Removal.of("the same at the check", "controls.sod.SodCheck", "isOwn", YES))),
                turn(
                        "MITIGATE",
                        Removal.of("its days when it is asked for", "engine.kernel.MitigationTerms", "isDated", YES)
                                .and(Removal.of("its days", "controls.sod.SodMitigation", "covers", YES))),
                turn(
                        "CONFLICT",
                        Removal.of("a conflict beside a plan", "engine.kernel.ApprovalDesk", "isConflicted", NO)
                                .and(Removal.of(
                                        "the exception before the verdict",
                                        "engine.kernel.DecisionDesk",
                                        "refuseBlocked",
                                        NOTHING))));
    }

    private static Arguments turn(String kind, Removal removal) {
        return Arguments.of(kind, removal);
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
    @ValueSource(strings = {"CONFLICT", "SAME", "LOST", "MITIGATE"})
    void aTurnAloneIsNoFault(String kind) {
        for (long seed = 0; seed < ROUNDS / 4; seed++) {
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

    /** A broken house may also fall down: that is noticed as well. */
    private static boolean notices(Sequences sequences, long seed) throws ReflectiveOperationException {
        try {
            return !((List<?>) sequences.number(seed)).isEmpty();
        } catch (InvocationTargetException fell) {
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
