package io.bursar.controls.approval;

import io.bursar.controls.authority.AuthorityLimit;
import io.bursar.controls.authority.AuthorityTable;
import io.bursar.controls.authority.JointSignatureRule;
import io.bursar.controls.delegation.Availability;
import io.bursar.controls.delegation.Decider;
import io.bursar.model.identity.PersonId;
import io.bursar.model.people.AuthorityLevel;
import io.bursar.model.people.ChainLink;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The climb of the supervisory chain until limit, joint signature and number of people suffice (canonical §1.6-2). */
final class Climb {

    private final PlanRequest request;
    private final TestedAmount tested;
    private final AuthorityTable table;
    private final Seating seating;
    private final Availability availability;
    private final List<Link> links = new ArrayList<>();
    private final List<PlanNote> notes = new ArrayList<>();
    private final List<JointSignatureRule> joint;
    private final int humans;
    private int lastResort;
    private AuthorityLimit committee = AuthorityLimit.NONE;

    Climb(PlanRequest request, AuthorityTable table, List<JointSignatureRule> joint, int humansElsewhere) {
        this.request = request;
        this.tested = Objects.requireNonNull(request.tested(), "tested");
        this.table = table;
        this.seating = new Seating(request);
        this.availability = withChainLevels(request);
        this.joint = joint;
        this.humans = humansElsewhere;
    }

    private static Availability withChainLevels(PlanRequest request) {
        Map<PersonId, AuthorityLevel> levels =
                new HashMap<>(request.availability().levels());
        ClimbRequest climb = request.climb();
        if (climb != null) {
            climb.chain().forEach(link -> levels.put(link.person(), link.level()));
        }
        return new Availability(
                request.availability().absent(), request.availability().delegations(), levels);
    }

    private int committeeSignatures(JointSignatureRule rule) {
        return (int) request.committees().stream()
                .map(StageRequest::selector)
                .filter(selector -> selector != null && rule.committees().contains(selector.role()))
                .count();
    }

    void run(List<ChainLink> chain) {
        for (int i = 0; i < chain.size() && !isDone(); i++) {
            ask(chain.get(i), i == 0);
        }
    }

    private void ask(ChainLink link, boolean owner) {
        AuthorityLimit own = table.limitOf(link.level(), tested.basis());
        if (own.isNone()) {
            notes.add(new PlanNote(link.person(), PlanRule.INFORMED, ""));
            return;
        }
        if (covers() && enoughHumans() && missing().noneMatch(rule -> rule.isSigner(link.level()))) {
            // only signatures are missing, and this level can give none of them
            return;
        }
        Seating.Found found = seating.find(link.person(), request.rules().function());
        found.whyNobody().ifPresent(notes::add);
        List<EligibleApprover> able = able(found.deciders(), own);
        if (!found.deciders().isEmpty() && able.isEmpty()) {
            // the only delegate has no authority of their own: as good as none
            notes.add(new PlanNote(link.person(), PlanRule.ABSENT, ""));
        }
        seat(link.person(), able, owner);
    }

    /** Deciders with their limits; a stand-in who would cover less than the person who is there is left out. */
    private List<EligibleApprover> able(List<Decider> deciders, AuthorityLimit own) {
        List<EligibleApprover> able = new ArrayList<>();
        boolean present = !deciders.isEmpty() && deciders.get(0).principal() == null;
        for (Decider decider : deciders) {
            AuthorityLevel level = request.rules().delegation().levelOf(decider, availability);
            AuthorityLimit limit = level == null ? AuthorityLimit.NONE : table.limitOf(level, tested.basis());
            boolean weaker = present && own.covers(tested.amount()) && !limit.covers(tested.amount());
            if (level != null && !limit.isNone() && !weaker) {
                able.add(new EligibleApprover(decider, level, limit));
            }
        }
        return able;
    }

    private void seat(PersonId person, List<EligibleApprover> able, boolean owner) {
        // whoever is asked here for themselves need not stand in further down as well
        able.stream()
                .filter(each -> each.decider().principal() == null)
                .forEach(each -> releaseStandIn(each.decider().person()));
        List<EligibleApprover> fresh =
                able.stream().filter(each -> !isAsked(each.decider().person())).toList();
        if (fresh.isEmpty()) {
            able.stream().findFirst().ifPresent(any -> notes.add(new PlanNote(person, PlanRule.ONCE, "")));
            return;
        }
        AuthorityLimit limit = strictest(fresh);
        links.add(new Link(person, fresh, limit, rules(limit, owner)));
    }

    private List<PlanRule> rules(AuthorityLimit limit, boolean owner) {
        List<PlanRule> rules = new ArrayList<>();
        if (owner) {
            rules.add(PlanRule.OWNER);
        }
        if (covers()) {
            rules.add(enoughSignatures() ? PlanRule.HUMANS : PlanRule.JOINT);
        } else if (limit.covers(tested.amount())) {
            rules.add(PlanRule.COVERS);
        } else if (!owner) {
            rules.add(PlanRule.LINK);
        }
        return rules;
    }

    private static AuthorityLimit strictest(List<EligibleApprover> approvers) {
        return approvers.stream()
                .map(EligibleApprover::limit)
                .reduce(AuthorityLimit.UNLIMITED, AuthorityLimit::strictest);
    }

    private boolean isAsked(PersonId person) {
        return links.stream().anyMatch(link -> link.involves(person));
    }

    private void releaseStandIn(PersonId person) {
        for (int i = links.size() - 1; i >= 0; i--) {
            Link link = links.get(i);
            if (link.involves(person)) {
                List<EligibleApprover> rest = link.approvers().stream()
                        .filter(each -> !each.decider().person().equals(person))
                        .toList();
                if (rest.isEmpty()) {
                    links.remove(i);
                    notes.add(new PlanNote(link.person(), PlanRule.ONCE, person.value()));
                } else {
                    links.set(i, new Link(link.person(), rest, strictest(rest), link.rules()));
                }
            }
        }
    }

    private boolean covers() {
        return committee.covers(tested.amount())
                || links.stream().anyMatch(link -> link.limit().covers(tested.amount()));
    }

    private boolean enoughSignatures() {
        return missing().findAny().isEmpty();
    }

    /** The rules of joint signature that whoever is asked so far does not satisfy. */
    private Stream<JointSignatureRule> missing() {
        return joint.stream().filter(rule -> signatures(rule) < rule.signatures());
    }

    private long signatures(JointSignatureRule rule) {
        return lastResort
                + committeeSignatures(rule)
                + links.stream().filter(link -> link.signs(rule)).count();
    }

    private boolean enoughHumans() {
        return humans + links.size() >= request.rules().minimumHumans();
    }

    boolean isDone() {
        return isCovered() && enoughHumans();
    }

    /** A committee that decides because the chain is exhausted closes what is missing. */
    void addCommittee(AuthorityLimit limit) {
        committee = limit;
        lastResort++;
    }

    boolean isCovered() {
        return covers() && enoughSignatures();
    }

    List<Link> links() {
        return links;
    }

    List<PlanNote> notes() {
        return notes;
    }

    /**
     * One person of the chain who is asked.
     *
     * @param person whose seat
     * @param approvers who may sit on it
     * @param limit what the strictest of them covers
     * @param rules why
     */
    record Link(PersonId person, List<EligibleApprover> approvers, AuthorityLimit limit, List<PlanRule> rules) {

        boolean isOwner() {
            return rules.contains(PlanRule.OWNER);
        }

        boolean signs(JointSignatureRule rule) {
            return approvers.stream().allMatch(each -> each.level() != null && rule.isSigner(each.level()));
        }

        boolean involves(PersonId other) {
            return approvers.stream().anyMatch(each -> each.decider().person().equals(other));
        }
    }
}
