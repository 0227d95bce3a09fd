package io.bursar.controls.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.controls.approval.Quorum;
import io.bursar.controls.variation.Strictness;
import io.bursar.model.identity.PersonId;
import io.bursar.model.identity.RoleName;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ApproverOrderTest {

    private static final ApproverStage OWNER = stage("owner", Quorum.ANY, "lee", "ada");
    private static final ApproverStage COMMITTEE = stage("committee", Quorum.of(2), "ada", "omar", "ruth");

    @Test
    void rulesAreStricterExactlyWhenNoGroupOfPeopleIsEnoughThatWasNotBefore() {
        List<ApproverRules> rules = smallRules();
        int pairs = Exhaustively.compareAll(rules, policy -> enoughGroups(policy, 3), PolicyOrder::compare);
        assertThat(pairs).isGreaterThan(20_000);
    }

    /** All rules of at most two stages over three people. */
    private static List<ApproverRules> smallRules() {
        List<ApproverStage> stages = new ArrayList<>();
        for (int members = 1; members < 8; members++) {
            Set<PersonId> people = people(members);
            stages.add(new ApproverStage("S" + stages.size(), Quorum.ANY, people));
            if (people.size() > 1) {
                stages.add(new ApproverStage("S" + stages.size(), Quorum.ALL, people));
            }
            if (people.size() > 2) {
                stages.add(new ApproverStage("S" + stages.size(), Quorum.of(2), people));
            }
        }
        List<ApproverRules> rules = new ArrayList<>();
        for (int humans = 1; humans <= 3; humans += 2) {
            rules.add(new ApproverRules("order", List.of(), humans));
            for (int i = 0; i < stages.size(); i++) {
                rules.add(new ApproverRules("order", List.of(stages.get(i)), humans));
                for (int j = i; j < stages.size(); j++) {
                    rules.add(new ApproverRules("order", List.of(stages.get(i), stages.get(j)), humans));
                }
            }
        }
        return rules;
    }

    @Property(tries = 400)
    void theSameHoldsForMoreStagesAndPeople(@ForAll("rules") ApproverRules one, @ForAll("rules") ApproverRules other) {
        BitSet here = enoughGroups(one, 5);
        BitSet usual = enoughGroups(other, 5);
        BitSet more = (BitSet) here.clone();
        more.andNot(usual);
        BitSet fewer = (BitSet) usual.clone();
        fewer.andNot(here);
        PolicyComparison comparison = PolicyOrder.compare(one, other);
        assertThat(comparison.verdict()).isEqualTo(Strictness.of(more.isEmpty(), fewer.isEmpty()));
    }

    @Property(tries = 400)
    void isReflexiveAntisymmetricAndTransitive(
            @ForAll("rules") ApproverRules one,
            @ForAll("rules") ApproverRules two,
            @ForAll("rules") ApproverRules three) {
        Laws.check(List.of(one, two, three), PolicyOrder::compare);
    }

    @Provide
    Arbitrary<ApproverRules> rules() {
        Arbitrary<ApproverStage> stage = Combinators.combine(
                        Arbitraries.integers().between(1, 31),
                        Arbitraries.integers().between(0, 3))
                .as((members, quorum) -> new ApproverStage(
                        "S" + members,
                        quorum == 0 ? Quorum.ALL : quorum == 1 ? Quorum.ANY : Quorum.of(quorum),
                        people(members)));
        return Combinators.combine(
                        stage.list().ofMaxSize(4), Arbitraries.integers().between(1, 5))
                .as((stages, humans) -> new ApproverRules("order", stages, humans));
    }

    /** Whether each group is enough, by trying who counts for which stage. */
    private static BitSet enoughGroups(ApproverRules rules, int people) {
        Exhaustively.Answers answers = new Exhaustively.Answers();
        for (int group = 0; group < 1 << people; group++) {
            List<PersonId> approvers = List.copyOf(people(group));
            List<Integer> open = rules.stages().stream()
                    .map(stage -> stage.quorum().needed(stage.members().size()))
                    .toList();
            long asked = approvers.stream()
                    .filter(person -> rules.stages().stream()
                            .anyMatch(stage -> stage.members().contains(person)))
                    .count();
            answers.add(asked + 1 >= rules.minimumHumans() && canBeSeated(rules, new ArrayList<>(open), approvers, 0));
        }
        return answers.allowed();
    }

    private static boolean canBeSeated(ApproverRules rules, List<Integer> open, List<PersonId> approvers, int next) {
        if (open.stream().allMatch(needed -> needed <= 0)) {
            return true;
        }
        if (next == approvers.size()) {
            return false;
        }
        if (canBeSeated(rules, open, approvers, next + 1)) {
            return true;
        }
        for (int i = 0; i < open.size(); i++) {
            if (rules.stages().get(i).members().contains(approvers.get(next))) {
                open.set(i, open.get(i) - 1);
                boolean seated = canBeSeated(rules, open, approvers, next + 1);
                open.set(i, open.get(i) + 1);
                if (seated) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void namesTheSmallestGroupThatWouldBeEnoughAndWhatItLacks() {
        ApproverRules usual = new ApproverRules("p2p.requisition", List.of(OWNER, COMMITTEE), 2);
        ApproverRules weaker = new ApproverRules("p2p.requisition", List.of(COMMITTEE), 2);
        assertThat(PolicyOrder.compare(weaker, usual).points())
                .extracting(PolicyPoint::toString)
                .containsExactly("p2p.requisition: omar and ruth are enough where the standard asks for 1 of owner");
    }

    @Test
    void onePersonDoesNotCountForTwoStages() {
        ApproverRules usual = new ApproverRules("p2p.requisition", List.of(OWNER, COMMITTEE), 2);
        assertThat(usual.satisfiedBy(named("ada", "omar"))).isFalse();
        assertThat(usual.satisfiedBy(named("ada", "omar", "ruth"))).isTrue();
        assertThat(usual.satisfiedBy(named("lee", "ada", "omar"))).isTrue();
        ApproverRules one = new ApproverRules("p2p.requisition", List.of(COMMITTEE), 2);
        assertThat(PolicyOrder.compare(usual, one).points())
                .extracting(PolicyPoint::toString)
                .containsExactly("p2p.requisition: asks for 1 of owner where the standard does not: omar and ruth are"
                        + " enough");
    }

    @Test
    void twoStagesThatOverlapAskForDifferentPeopleTogether() {
        ApproverStage chiefs = stage("chiefs", Quorum.ANY, "lee", "ada");
        ApproverRules usual = new ApproverRules("order", List.of(OWNER, chiefs), 1);
        ApproverRules weaker = new ApproverRules("order", List.of(OWNER), 1);
        assertThat(PolicyOrder.compare(weaker, usual).points())
                .extracting(PolicyPoint::toString)
                .containsExactly(
                        "order: ada is enough where the standard asks for 2 different people for owner and chiefs");
    }

    @Test
    void fewerPeopleInAllIsWeaker() {
        assertThat(PolicyOrder.compare(
                                new ApproverRules("order", List.of(OWNER), 2),
                                new ApproverRules("order", List.of(OWNER), 3))
                        .points())
                .extracting(PolicyPoint::toString)
                .containsExactly(
                        "order: ada is enough where the standard asks for 3 different people with the requester");
    }

    @Test
    void whereNobodyIsAskedNobodyHasToApprove() {
        assertThat(PolicyOrder.compare(
                                new ApproverRules("order", List.of(), 1), new ApproverRules("order", List.of(OWNER), 1))
                        .points())
                .extracting(PolicyPoint::toString)
                .containsExactly("order: nobody has to approve where the standard asks for 1 of owner");
    }

    @Test
    void rolesAreComparedWithoutADirectory() {
        ApproverStage buyer = ApproverStage.role(new RoleName("BUYER"), Quorum.ANY);
        ApproverStage three = ApproverStage.role(new RoleName("CAPITAL_COMMITTEE"), Quorum.of(3));
        ApproverStage two = ApproverStage.role(new RoleName("CAPITAL_COMMITTEE"), Quorum.of(2));
        assertThat(PolicyOrder.compare(
                                new ApproverRules("order", List.of(two), 2),
                                new ApproverRules("order", List.of(buyer, three), 2))
                        .verdict())
                .isEqualTo(Strictness.WEAKER);
        assertThat(PolicyOrder.compare(
                                new ApproverRules("order", List.of(three, buyer), 2),
                                new ApproverRules("order", List.of(buyer, two), 2))
                        .verdict())
                .isEqualTo(Strictness.STRICTER);
        assertThatThrownBy(() -> ApproverStage.role(new RoleName("BUYER"), Quorum.ALL))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void stagesThatOverlapInTooManyWaysAreRefused() {
        List<ApproverStage> stages = IntStream.range(0, 8)
                .mapToObj(bit -> new ApproverStage("S" + bit, Quorum.of(9), havingBit(bit)))
                .toList();
        ApproverRules tangled = new ApproverRules("order", stages, 2);
        ApproverRules many =
                new ApproverRules("order", List.of(new ApproverStage("all", Quorum.of(40), tangled.members())), 2);
        assertThatThrownBy(() -> PolicyOrder.compare(tangled, many)).hasMessageContaining("too many ways");
    }

    private static Set<PersonId> havingBit(int bit) {
        return IntStream.range(1, 256)
                .filter(number -> (number >> bit & 1) == 1)
                .mapToObj(number -> new PersonId("P" + number))
                .collect(Collectors.toSet());
    }

    @Test
    void stagesAndPeopleHaveLimits() {
        List<ApproverStage> eight = java.util.Collections.nCopies(ApproverRules.MAX_STAGES, OWNER);
        List<ApproverStage> nine =
                Stream.concat(eight.stream(), Stream.of(OWNER)).toList();
        assertThat(new ApproverRules("order", eight, 20).stages()).hasSize(8);
        assertThatThrownBy(() -> new ApproverRules("order", nine, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ApproverRules("order", eight, 21)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ApproverRules("order", eight, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ApproverStage("nobody", Quorum.ANY, Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new ApproverStage("all", Quorum.ALL, crowd(500)).needed()).isEqualTo(500);
        assertThatThrownBy(() -> new ApproverStage("all", Quorum.ALL, crowd(501)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Set<PersonId> crowd(int size) {
        return IntStream.range(0, size)
                .mapToObj(number -> new PersonId("P" + number))
                .collect(Collectors.toSet());
    }

    private static Set<PersonId> people(int bits) {
        return IntStream.range(0, 5)
                .filter(bit -> (bits >> bit & 1) == 1)
                .mapToObj(bit -> new PersonId("person-" + bit))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static ApproverStage stage(String name, Quorum quorum, String... members) {
        return new ApproverStage(name, quorum, named(members));
    }

    private static Set<PersonId> named(String... people) {
        return Stream.of(people).map(PersonId::new).collect(Collectors.toSet());
    }
}
