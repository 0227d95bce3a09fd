package io.bursar.engine.kernel;

import io.bursar.controls.approval.ClimbRequest;
import io.bursar.controls.approval.Meaning;
import io.bursar.controls.approval.Parties;
import io.bursar.controls.approval.PlanRequest;
import io.bursar.controls.approval.PlanRules;
import io.bursar.controls.approval.Quorum;
import io.bursar.controls.approval.ReviewRequest;
import io.bursar.controls.approval.RoleAtScope;
import io.bursar.controls.approval.SodLookAhead;
import io.bursar.controls.approval.StageRequest;
import io.bursar.controls.approval.TestedAmount;
import io.bursar.controls.approval.Verdict;
import io.bursar.controls.authority.AuthorityBasis;
import io.bursar.controls.authority.CommitmentType;
import io.bursar.controls.sod.ActHistory;
import io.bursar.controls.sod.ScopeKey;
import io.bursar.definition.approval.ApprovalSpec;
import io.bursar.definition.approval.ApprovalSpec.Placement;
import io.bursar.definition.approval.ApprovalSpec.StageSpec;
import io.bursar.definition.guard.Guard;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.MoneyValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TextValue;
import io.bursar.model.identity.Digest;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.PersonId;
import io.bursar.model.identity.RoleName;
import io.bursar.model.money.Money;
import io.bursar.model.people.ChainLink;
import io.bursar.model.people.Scope;
import io.bursar.model.variation.VariationKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what the planner needs to know: the parties, the amount, the chain, the holders of roles, and who stands in
 * for whom.
 */
final class PlanQuestion {

    /** Whoever decides when a supervisory chain is exhausted (canonical §1.6-2). */
    private static final RoleName LAST_RESORT = new RoleName("GOVERNING_BODY");

    private final Proceeding proceeding;
    private final Desks desks;
    private final People people;

    PlanQuestion(Proceeding proceeding, Desks desks) {
        this.proceeding = proceeding;
        this.desks = desks;
        this.people = new People(proceeding);
    }

    PlanRequest request(ApprovalSpec spec) {
        Meaning climbMeaning = spec.conduct().ratifies()
                ? Meaning.RATIFY
                : Meaning.parse(spec.money().meaning());
        PlanRules rules = PlanRules.of(spec.conduct().act())
                .minimumHumans(Math.max(PlanRules.LEAST_HUMANS, spec.conduct().minimumHumans()))
                .climbMeaning(climbMeaning);
        PlanRequest.Builder request = PlanRequest.builder(parties(spec), rules);
        List<Scope> scopes = people.scopes();
        request.place(scopes, proceeding.today());
        Optional<ClimbRequest> climb = climb(spec);
        tested(spec, scopes).ifPresent(request::tested);
        climb.ifPresent(request::climb);
        Set<PersonId> involved = new LinkedHashSet<>(parties(spec).excluded());
        climb.ifPresent(found -> found.chain().forEach(link -> involved.add(link.person())));
        for (StageSpec stage : spec.stages()) {
            if (desks.guards().holds(stage.when())) {
                StageRequest asked = stage(stage, spec);
                involved.addAll(asked.candidates());
                if (stage.placement().position().equalsIgnoreCase("after")) {
                    request.committee(asked);
                } else {
                    request.specialist(asked);
                }
            }
        }
        for (StageSpec stage : extraStages(spec)) {
            StageRequest asked = stage(stage, spec);
            involved.addAll(asked.candidates());
            request.specialist(asked);
        }
        for (ReviewRequest review : reviews(spec)) {
            involved.addAll(review.seats());
            request.review(review);
        }
        request.availability(people.availability(involved));
        lookAhead(spec, involved).ifPresent(request::sod);
        PlanRequest built = request.build();
        proceeding.requireComplete();
        return built;
    }

    private Optional<SodLookAhead> lookAhead(ApprovalSpec spec, Set<PersonId> involved) {
        Set<FunctionName> functions = new TreeSet<>(Set.of(spec.conduct().act()));
        spec.stages().forEach(stage -> functions.add(act(stage, spec)));
        Set<ScopeKey> keys = new TreeSet<>();
        functions.forEach(function -> keys.addAll(desks.acts().scopes(function)));
        if (keys.isEmpty()) {
            return Optional.empty();
        }
        ActHistory history = desks.acts().mitigated(people.pastActs(involved, keys), involved, functions, keys);
        return Optional.of(
                new SodLookAhead(proceeding.rules().policy().authority().duties(), keys, history, proceeding.now()));
    }

    /** Whoever was added as a reviewer is asked again, or the next above where the reviewer has left. */
    private List<ReviewRequest> reviews(ApprovalSpec spec) {
        Set<PersonId> parties = parties(spec).excluded();
        List<ReviewRequest> reviews = new ArrayList<>();
        for (PersonId reviewer : ReviewerDesk.added(proceeding, spec)) {
            List<PersonId> seats = new ArrayList<>(people.chain(reviewer).stream()
                    .map(ChainLink::person)
                    .filter(link -> !link.equals(reviewer))
                    .toList());
            Set<PersonId> known =
                    people.availability(List.of(reviewer)).levels().keySet();
            if (known.contains(reviewer)) {
                seats.add(0, reviewer);
            }
            boolean given = !parties.contains(reviewer) && hasReviewed(reviewer);
            reviews.add(new ReviewRequest(reviewer, seats, given));
        }
        return reviews;
    }

    private boolean hasReviewed(PersonId reviewer) {
        Digest digest = desks.approvals().digest();
        return desks.approvals().decisions().stream()
                .filter(decision -> decision.meaning().equals(Meaning.REVIEW)
                        && decision.verdict().speaks()
                        && decision.digest().equals(digest))
                .anyMatch(decision -> decision.decider().seat().equals(reviewer));
    }

    /**
     * Who may not decide: the requester, the beneficiary, whoever submitted for them, and whoever left this decision as
     * one they may not take. Their delegates are found by the planner.
     */
    Parties parties(ApprovalSpec spec) {
        Set<PersonId> others = new LinkedHashSet<>();
        if (spec.conduct().ratifies()) {
            // who performed the act does not ratify it (canonical §1.6-12)
            others.addAll(joined());
        }
        others.addAll(recused());
        return new CaseParties(proceeding).now().alsoExcluding(others);
    }

    private Set<PersonId> joined() {
        Set<PersonId> people = new LinkedHashSet<>();
        RecordValue events = Book.of(proceeding.here().work()).record(Book.JOINED);
        events.fields().keySet().stream()
                .map(events::record)
                .forEach(words -> words.fields()
                        .keySet()
                        .forEach(word -> words.text(word).map(PersonId::new).ifPresent(people::add)));
        return people;
    }

    /**
     * Where nobody is left of those who were asked, the next plan asks others: the next in the hierarchy (canonical
     * §1.6-1).
     */
    private List<PersonId> recused() {
        Digest digest = desks.approvals().digest();
        return desks.approvals().decisions().stream()
                .filter(decision -> decision.verdict() == Verdict.RECUSE)
                .filter(decision -> decision.digest().equals(digest))
                .map(decision -> decision.decider().seat())
                .toList();
    }

    private Optional<TestedAmount> tested(ApprovalSpec spec, List<Scope> scopes) {
        Optional<Money> amount = money(spec.money().amount());
        Optional<String> column = text(spec.money().column());
        proceeding.requireComplete();
        return amount.isPresent() && column.isPresent()
                ? Optional.of(new TestedAmount(
                        new Rates(proceeding).inLimits(amount.get()),
                        new AuthorityBasis(CommitmentType.ofCode(column.get()), scopes, proceeding.today())))
                : Optional.empty();
    }

    private Optional<ClimbRequest> climb(ApprovalSpec spec) {
        if (spec.money().climbFrom() == null || spec.money().amount() == null) {
            return Optional.empty();
        }
        Optional<String> start = text(spec.money().climbFrom());
        proceeding.requireComplete();
        List<ChainLink> chain =
                start.map(person -> people.chain(new PersonId(person))).orElse(List.of());
        RoleAtScope last = new RoleAtScope(LAST_RESORT, Scope.ENTERPRISE);
        StageRequest exhausted = StageRequest.role(last, people.holders(last))
                .meaning(
                        spec.conduct().ratifies()
                                ? Meaning.RATIFY
                                : Meaning.parse(spec.money().meaning()));
        return Optional.of(new ClimbRequest(chain, exhausted));
    }

    /**
     * Reviewers whom the facility asks beside those of the standard, where money is approved (canonical §1.14,
     * EXTRA_STAGE).
     */
    private List<StageSpec> extraStages(ApprovalSpec spec) {
        if (spec.money().amount() == null) {
            return List.of();
        }
        return Parameters.named(proceeding, VariationKind.EXTRA_STAGE).stream()
                .map(RoleName::new)
                .filter(role ->
                        spec.stages().stream().noneMatch(stage -> stage.role().equals(role)))
                .map(role -> new StageSpec(role, Guard.ALWAYS, "SPECIALIST", null, new Placement("BESIDE", 1, 0)))
                .toList();
    }

    private StageRequest stage(StageSpec stage, ApprovalSpec spec) {
        RoleAtScope selector = new RoleAtScope(stage.role(), desks.tasks().facilityScope());
        List<PersonId> holders = people.holders(selector);
        int quorum = stage.placement().quorum();
        StageRequest request = quorum > 1
                ? StageRequest.committee(
                        selector,
                        Quorum.of(quorum),
                        firstOf(holders, stage.placement().of()))
                : StageRequest.role(selector, holders);
        Meaning meaning = spec.conduct().ratifies()
                ? Meaning.RATIFY
                : stage.meaning().equals("SPECIALIST")
                        ? Meaning.specialist(stage.role())
                        : Meaning.parse(stage.meaning());
        return request.meaning(meaning).function(act(stage, spec));
    }

    private static FunctionName act(StageSpec stage, ApprovalSpec spec) {
        FunctionName own = stage.act();
        return own == null ? spec.conduct().act() : own;
    }

    private static List<PersonId> firstOf(List<PersonId> holders, int count) {
        return count == 0 || holders.size() <= count ? holders : new ArrayList<>(holders.subList(0, count));
    }

    private Optional<Money> money(@Nullable String path) {
        Optional<DataValue> value =
                path == null ? Optional.empty() : desks.facts().value(path);
        return value.orElse(null) instanceof MoneyValue money ? Optional.of(money.value()) : Optional.empty();
    }

    private Optional<String> text(@Nullable String path) {
        Optional<DataValue> value =
                path == null ? Optional.empty() : desks.facts().value(path);
        return value.orElse(null) instanceof TextValue text ? Optional.of(text.value()) : Optional.empty();
    }
}
