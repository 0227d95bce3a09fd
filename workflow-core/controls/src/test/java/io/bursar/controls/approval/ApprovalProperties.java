package io.bursar.controls.approval;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.controls.authority.AuthorityLimit;
import io.bursar.controls.authority.CommitmentType;
import io.bursar.controls.authority.ExampleDofa;
import io.bursar.controls.delegation.Availability;
import io.bursar.controls.delegation.Decider;
import io.bursar.model.identity.PersonId;
import io.bursar.model.identity.RoleName;
import io.bursar.model.money.Money;
import io.bursar.model.people.Actor;
import io.bursar.model.people.AuthorityLevel;
import io.bursar.model.people.ChainLink;
import io.bursar.model.people.Delegation;
import io.bursar.model.people.Scope;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/** Random hospitals, requests and people who try to decide; the oracles read only what was accepted. */
class ApprovalProperties {

    private static final int PEOPLE = 14;
    private static final List<Verdict> VERDICTS =
            List.of(Verdict.APPROVE, Verdict.REJECT, Verdict.ABSTAIN, Verdict.RECUSE);

    @Property(tries = 600)
    void aPlanNeverAsksAPartyOfTheRequestNorOnePersonTwiceInTheClimb(@ForAll long seed) {
        World world = new World(seed);
        world.plan().ifPresent(plan -> {
            Set<PersonId> excluded = world.request.parties().excluded();
            Set<PersonId> climbed = new HashSet<>();
            for (ApprovalStage stage : plan.stages()) {
                for (EligibleApprover each : stage.eligible()) {
                    assertThat(excluded)
                            .doesNotContain(
                                    each.decider().person(), each.decider().seat());
                    assertThat(world.request.availability().absent())
                            .doesNotContain(each.decider().person());
                }
                if (!stage.limit().isNone() && !stage.isCollective()) {
                    Set<PersonId> here = new HashSet<>();
                    stage.eligible().forEach(each -> here.add(each.decider().person()));
                    assertThat(climbed).doesNotContainAnyElementsOf(here);
                    climbed.addAll(here);
                }
            }
            assertThat(plan.stages()).extracting(ApprovalStage::group).isSorted();
        });
    }

    @Property(tries = 600)
    void thePlannedLimitCoversTheAmount(@ForAll long seed) {
        World world = new World(seed);
        world.plan().ifPresent(plan -> {
            AuthorityLimit highest = plan.stages().stream()
                    .map(ApprovalStage::limit)
                    .reduce(AuthorityLimit.NONE, AuthorityLimit::widest);
            assertThat(highest.covers(world.amount)).isTrue();
        });
    }

    @Property(tries = 400)
    void aLargerAmountNeverNeedsFewerLinks(@ForAll long seed) {
        World small = new World(seed);
        World large = new World(seed, small.amount.plus(small.amount));
        assertThat(small.plan().isPresent() || large.plan().isEmpty()).isTrue();
        small.plan()
                .ifPresent(less -> large.plan()
                        .ifPresent(more -> assertThat(more.stages())
                                .hasSizeGreaterThanOrEqualTo(less.stages().size())));
    }

    @Property(tries = 400)
    void planAndDecisionsSurviveTheirStoredForm(@ForAll long seed) {
        World world = new World(seed);
        world.plan().ifPresent(plan -> {
            assertThat(ApprovalPlan.from(plan.toData())).isEqualTo(plan);
            List<Decision> decisions = world.play(plan, 40, false);
            decisions.forEach(each -> assertThat(Decision.from(each.toData())).isEqualTo(each));
            Evaluation evaluation = ApprovalState.evaluate(plan, decisions, Hospital.DIGEST);
            assertThat(ApprovalState.evaluate(ApprovalPlan.from(plan.toData()), decisions, Hospital.DIGEST))
                    .isEqualTo(evaluation);
        });
    }

    @Property(tries = 800)
    void whatIsCompleteKeepsEveryRuleWhoeverTriedWhatever(@ForAll long seed) {
        World world = new World(seed);
        world.plan().ifPresent(plan -> {
            List<Decision> accepted = world.play(plan, 120, false);
            assertOnePersonOneMeaning(accepted);
            assertNoParty(world, accepted);
            Evaluation evaluation = ApprovalState.evaluate(plan, accepted, Hospital.DIGEST);
            if (evaluation.isComplete()) {
                assertAuthority(world, plan, accepted);
                assertPeople(plan, accepted);
                assertQuorums(plan, accepted);
            }
        });
    }

    /** If everyone asked approves, in whatever order, the plan completes: no order of honest approvals gets stuck. */
    @Property(tries = 600)
    void everyPlanCanBeCompleted(@ForAll long seed) {
        World world = new World(seed);
        world.plan().ifPresent(plan -> {
            List<Decision> accepted = world.play(plan, 0, true);
            Evaluation evaluation = ApprovalState.evaluate(plan, accepted, Hospital.DIGEST);
            assertThat(evaluation.standing())
                    .as("%s %s %s", plan.explain(), accepted, evaluation)
                    .isEqualTo(PlanStanding.COMPLETE);
        });
    }

    private static void assertOnePersonOneMeaning(List<Decision> accepted) {
        Map<PersonId, Meaning> said = new HashMap<>();
        for (Decision each : accepted) {
            if (each.verdict().speaks()) {
                for (PersonId person : each.decider().identities()) {
                    Meaning before = said.putIfAbsent(person, each.meaning());
                    assertThat(before == null || before.equals(each.meaning())).isTrue();
                }
            }
        }
    }

    private static void assertNoParty(World world, List<Decision> accepted) {
        for (Decision each : accepted) {
            assertThat(world.request.parties().excluded())
                    .doesNotContainAnyElementsOf(each.decider().identities());
        }
    }

    /** G2: the amount is within the limit of somebody who approved, or a committee with authority met its quorum. */
    private static void assertAuthority(World world, ApprovalPlan plan, List<Decision> accepted) {
        boolean byPerson = accepted.stream()
                .anyMatch(each ->
                        each.verdict() == Verdict.APPROVE && each.limit().covers(world.amount));
        boolean byCommittee = plan.stages().stream()
                .anyMatch(stage -> stage.isCollective() && stage.limit().covers(world.amount));
        assertThat(byPerson || byCommittee).isTrue();
    }

    private static void assertPeople(ApprovalPlan plan, List<Decision> accepted) {
        Set<PersonId> humans = new HashSet<>();
        accepted.stream()
                .filter(each -> each.verdict() == Verdict.APPROVE)
                .forEach(each -> humans.add(each.decider().person()));
        PersonId requester = plan.parties().requester();
        if (requester != null) {
            assertThat(humans.add(requester)).isTrue();
        }
        assertThat(humans).hasSizeGreaterThanOrEqualTo(plan.minimumHumans());
    }

    private static void assertQuorums(ApprovalPlan plan, List<Decision> accepted) {
        for (ApprovalStage stage : plan.stages()) {
            Set<PersonId> people = new HashSet<>();
            Set<PersonId> seats = new HashSet<>();
            for (Decision each : accepted) {
                boolean counts = each.verdict() == Verdict.APPROVE
                        && each.meaning().equals(stage.terms().meaning())
                        && (stage.queue().isPresent()
                                || stage.approver(each.decider()).isPresent());
                if (counts) {
                    people.add(each.decider().person());
                    seats.add(each.decider().seat());
                }
            }
            int needed = stage.queue().isPresent() ? 1 : stage.terms().quorum().needed(stage.seats());
            assertThat(Math.min(people.size(), seats.size())).isGreaterThanOrEqualTo(needed);
        }
    }

    /** A random hospital with one request. */
    private static final class World {

        final Random random;
        final Money amount;
        final PlanRequest request;
        final Map<PersonId, AuthorityLevel> levels = new HashMap<>();
        final Map<RoleName, List<PersonId>> holders = new HashMap<>();

        World(long seed) {
            this(seed, null);
        }

        World(long seed, @Nullable Money forced) {
            this.random = new Random(seed);
            String[] amounts = {
                "0.01", "999.99", "1000.00", "5000.01", "24999.00", "48000", "100000", "700000", "6000000"
            };
            Money drawn =
                    new Money(new BigDecimal(amounts[random.nextInt(amounts.length)]), Currency.getInstance("USD"));
            this.amount = forced == null ? drawn : forced;
            CommitmentType type = random.nextBoolean() ? CommitmentType.OPEX_BUDGETED : CommitmentType.CAPITAL;
            PlanRules rules = PlanRules.of(Hospital.APPROVE).minimumHumans(2 + random.nextInt(2));
            PlanRequest.Builder builder = PlanRequest.builder(parties(), rules)
                    .tested(new TestedAmount(amount, ExampleDofa.basis(type)))
                    .climb(new ClimbRequest(chain(), random.nextInt(4) == 0 ? null : Hospital.board()));
            specialists(builder);
            this.request = builder.availability(availability()).build();
        }

        private Parties parties() {
            Parties parties = random.nextInt(8) == 0 ? new Parties(null, null, Set.of()) : Parties.of(person());
            return random.nextInt(3) == 0 ? parties.benefiting(person()) : parties;
        }

        private List<ChainLink> chain() {
            List<ChainLink> chain = new ArrayList<>();
            Set<PersonId> used = new HashSet<>();
            int level = 1 + random.nextInt(3);
            for (int i = random.nextInt(6); i >= 0; i--) {
                PersonId person = person();
                if (used.add(person)) {
                    levels.put(person, AuthorityLevel.ofRank(level));
                    chain.add(new ChainLink(person, AuthorityLevel.ofRank(level)));
                }
                level = Math.min(7, level + random.nextInt(3));
            }
            return chain;
        }

        private void specialists(PlanRequest.Builder builder) {
            if (random.nextInt(3) == 0) {
                List<PersonId> outside = List.of(new PersonId("queue.one"), new PersonId("queue.two"));
                holders.put(Hospital.SECURITY_OFFICER.role(), outside);
                builder.specialist(StageRequest.role(Hospital.SECURITY_OFFICER, outside));
            }
            if (random.nextInt(3) == 0) {
                builder.specialist(StageRequest.named(Meaning.SIGN, List.of(person())));
            }
            if (random.nextInt(3) == 0) {
                List<PersonId> members = new ArrayList<>();
                for (int i = 0; i < 5; i++) {
                    members.add(person());
                }
                builder.committee(
                        StageRequest.committee(Hospital.CAPITAL_COMMITTEE, Quorum.of(1 + random.nextInt(3)), members));
            }
        }

        private Availability availability() {
            Set<PersonId> absent = new HashSet<>();
            List<Delegation> delegations = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                absent.add(person());
            }
            for (int i = random.nextInt(5); i > 0; i--) {
                PersonId from = person();
                PersonId to = person();
                if (!from.equals(to)) {
                    delegations.add(new Delegation(
                            from, to, Scope.ENTERPRISE, ExampleDofa.TODAY, ExampleDofa.TODAY.plusDays(9)));
                }
            }
            return new Availability(absent, delegations, levels);
        }

        private PersonId person() {
            return new PersonId("p" + random.nextInt(PEOPLE));
        }

        Optional<ApprovalPlan> plan() {
            return new ApprovalPlanner(Hospital.TABLE)
                    .plan(request)
                    .fold(planned -> Optional.of(planned.plan()), not -> Optional.empty());
        }

        /** Random attempts; then, if asked, everyone who is asked approves as long as somebody can. */
        List<Decision> play(ApprovalPlan plan, int attempts, boolean toTheEnd) {
            List<Decision> accepted = new ArrayList<>();
            for (int i = 0; i < attempts; i++) {
                Verdict verdict =
                        random.nextInt(5) > 0 ? Verdict.APPROVE : VERDICTS.get(random.nextInt(VERDICTS.size()));
                Actor actor = Actor.person(person());
                if (random.nextInt(3) == 0) {
                    ApprovalStage stage =
                            plan.stages().get(random.nextInt(plan.stages().size()));
                    actor = stage.eligible().isEmpty()
                            ? Actor.person("queue.one")
                            : stage.eligible()
                                    .get(random.nextInt(stage.eligible().size()))
                                    .decider()
                                    .actor();
                }
                attempt(plan, accepted, 1 + random.nextInt(plan.stages().size()), actor, verdict);
            }
            boolean moved = toTheEnd;
            while (moved) {
                moved = approveOne(plan, accepted);
            }
            return accepted;
        }

        private boolean approveOne(ApprovalPlan plan, List<Decision> accepted) {
            List<Integer> open = new ArrayList<>(
                    ApprovalState.evaluate(plan, accepted, Hospital.DIGEST).open());
            Collections.shuffle(open, random);
            for (int seq : open) {
                ApprovalStage stage = plan.stage(seq).orElseThrow();
                List<Actor> actors = new ArrayList<>();
                stage.eligible().forEach(each -> actors.add(each.decider().actor()));
                stage.queue().ifPresent(role -> holders.get(role.role()).forEach(one -> actors.add(Actor.person(one))));
                Collections.shuffle(actors, random);
                for (Actor actor : actors) {
                    if (attempt(plan, accepted, seq, actor, Verdict.APPROVE)) {
                        return true;
                    }
                }
            }
            return false;
        }

        private boolean attempt(ApprovalPlan plan, List<Decision> accepted, int seq, Actor actor, Verdict verdict) {
            Set<PersonId> roleHolders = plan.stage(seq)
                    .flatMap(ApprovalStage::queue)
                    .map(role -> Set.copyOf(holders.get(role.role())))
                    .orElse(Set.of());
            DecisionFacts facts = new DecisionFacts(
                    Hospital.DIGEST,
                    request.rules().delegation(),
                    Hospital.facts(request, Set.of(), List.of()).directory(),
                    roleHolders,
                    List.of(),
                    limit(actor));
            return DecisionCheck.decide(plan, accepted, Hospital.attempt(seq, actor, verdict), facts)
                    .fold(made -> accepted.add(made.decision()), refused -> false);
        }

        private AuthorityLimit limit(Actor actor) {
            Decider decider = new Decider(new PersonId(actor.id()), actor.principal());
            TestedAmount tested = Objects.requireNonNull(request.tested());
            return request.rules()
                    .delegation()
                    .limitOf(decider, request.availability(), Hospital.TABLE, tested.basis());
        }
    }
}
