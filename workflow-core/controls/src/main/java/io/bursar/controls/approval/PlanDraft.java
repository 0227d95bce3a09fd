package io.bursar.controls.approval;

import io.bursar.controls.authority.AuthorityLimit;
import io.bursar.controls.authority.AuthorityTable;
import io.bursar.controls.authority.JointSignatureRule;
import io.bursar.controls.delegation.Decider;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.PersonId;
import io.bursar.model.people.AuthorityLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A plan while it is being made. */
final class PlanDraft {

    /**
     * Candidates of a queue that are looked at: more than any plan has seats, so enough to know that people suffice.
     */
    private static final int QUEUE_SAMPLE = 200;

    private final PlanRequest request;
    private final AuthorityTable table;
    private final Seating seating;
    private final List<Drafted> first = new ArrayList<>();
    private final List<Drafted> later = new ArrayList<>();
    private final List<List<Decider>> reviews = new ArrayList<>();
    private final List<PlanNote> notes = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<JointSignatureRule> joint;

    /** A draft for which these rules of joint signature hold, where the chain is climbed. */
    PlanDraft(PlanRequest request, AuthorityTable table, List<JointSignatureRule> joint) {
        this.request = request;
        this.table = table;
        this.joint = joint;
        this.seating = new Seating(request);
    }

    void askSpecialists() {
        request.specialists().forEach(stage -> draft(stage, PlanRule.SPECIALIST).ifPresent(first::add));
    }

    void askCommittees() {
        request.committees().forEach(stage -> draft(stage, PlanRule.COMMITTEE).ifPresent(later::add));
    }

    /** Whoever was added as a reviewer is asked too, unless their own approval is needed anyway. */
    void askReviewers() {
        for (ReviewRequest review : request.reviews()) {
            List<Decider> deciders = reviewing(review);
            if (deciders.isEmpty()) {
                findings.add(Finding.error(PlanOutcome.NO_APPROVER, "Nobody can give the review that was asked for")
                        .with("reviewer", review.reviewer()));
            } else if (!isNeeded(deciders.get(0).seat())) {
                reviews.add(deciders);
            }
        }
    }

    /** The reviewer or who stands in; where nobody can, the next above the reviewer. What was said already stands. */
    private List<Decider> reviewing(ReviewRequest review) {
        if (review.given()) {
            return List.of(Decider.self(review.reviewer()));
        }
        for (PersonId candidate : review.seats()) {
            Seating.Found found = seating.find(candidate, request.rules().function());
            found.whyNobody().ifPresent(notes::add);
            if (!found.deciders().isEmpty()) {
                return found.deciders();
            }
        }
        return List.of();
    }

    /** Whether the plan cannot be completed without whoever sits on a seat. */
    private boolean isNeeded(PersonId seat) {
        return Stream.concat(first.stream(), later.stream()).anyMatch(drafted -> drafted.needsAllOf(seat));
    }

    void climb() {
        ClimbRequest asked = request.climb();
        TestedAmount tested = request.tested();
        if (asked == null || tested == null) {
            return;
        }
        Climb climb = new Climb(request, table, joint, humansWithoutClimb());
        climb.run(asked.chain());
        notes.addAll(climb.notes());
        for (Climb.Link link : climb.links()) {
            Drafted drafted = drafted(link);
            (link.isOwner() ? first : later).add(drafted);
        }
        if (!climb.isDone()) {
            exhausted(climb, asked, tested);
        }
    }

    private void exhausted(Climb climb, ClimbRequest asked, TestedAmount tested) {
        StageRequest committee = asked.exhausted();
        AuthorityLimit limit = table.limitOf(AuthorityLevel.L8, tested.basis());
        if (committee != null && !limit.isNone()) {
            StageRequest spending = committee.meaning(request.rules().climbMeaning());
            draft(spending, PlanRule.EXHAUSTED).ifPresent(drafted -> {
                later.add(drafted.withLimit(limit));
                climb.addCommittee(limit);
            });
        }
        if (findings.isEmpty() && !climb.isCovered()) {
            findings.add(Finding.error(
                            PlanOutcome.AUTHORITY_GAP, "Nobody of the chain can commit this amount for this request")
                    .with("amount", tested.amount())
                    .with("type", tested.basis().type().code()));
        }
    }

    private int humansWithoutClimb() {
        int humans = request.parties().requester() == null ? 0 : 1;
        for (StageRequest stage : request.committees()) {
            humans += stage.isQueue()
                    ? 1
                    : stage.quorum().needed(stage.candidates().size());
        }
        for (Drafted drafted : first) {
            humans += drafted.needed();
        }
        return humans;
    }

    private Drafted drafted(Climb.Link link) {
        List<PlanRule> rules = new ArrayList<>(link.rules());
        if (link.approvers().stream().anyMatch(each -> each.decider().principal() != null)) {
            rules.add(PlanRule.DELEGATE);
        }
        Ask ask = new Ask(
                null,
                request.rules().climbMeaning(),
                Quorum.ANY,
                request.rules().function());
        return new Drafted(ask, link.approvers(), List.of(), link.limit(), rules);
    }

    private Optional<Drafted> draft(StageRequest stage, PlanRule rule) {
        FunctionName own = stage.function();
        FunctionName function = own == null ? request.rules().function() : own;
        List<EligibleApprover> eligible = new ArrayList<>();
        List<PlanNote> missing = new ArrayList<>();
        for (PersonId candidate : stage.candidates()) {
            Seating.Found found = seating.find(candidate, function);
            found.deciders().forEach(decider -> eligible.add(EligibleApprover.byRole(decider)));
            found.whyNobody().ifPresent(missing::add);
            if (stage.isQueue() && eligible.size() >= QUEUE_SAMPLE) {
                break;
            }
        }
        if (!stage.isQueue()) {
            notes.addAll(missing);
        }
        if (!isEnough(stage, eligible)) {
            findings.add(nobody(stage, missing));
            return Optional.empty();
        }
        Ask ask = new Ask(stage.selector(), stage.meaning(), stage.quorum(), function);
        return Optional.of(
                stage.isQueue()
                        ? new Drafted(ask, List.of(), candidates(eligible), AuthorityLimit.NONE, List.of(rule))
                        : new Drafted(ask, eligible, List.of(), AuthorityLimit.NONE, List.of(rule)));
    }

    /** ALL means all who are named: one of them missing is a gap, not a smaller stage. */
    private static boolean isEnough(StageRequest stage, List<EligibleApprover> eligible) {
        int seats = (int)
                eligible.stream().map(each -> each.decider().seat()).distinct().count();
        int wanted = stage.quorum().needed(Math.max(stage.candidates().size(), 1));
        return seats >= wanted;
    }

    private static Finding nobody(StageRequest stage, List<PlanNote> missing) {
        boolean conflicted = missing.stream().anyMatch(note -> note.rule() == PlanRule.SOD);
        RoleAtScope selector = stage.selector();
        return Finding.error(
                        conflicted ? PlanOutcome.SOD_CONFLICT : PlanOutcome.NO_APPROVER,
                        "Too few people may decide in a stage")
                .with("stage", selector == null ? stage.meaning() : selector);
    }

    private static List<Set<PersonId>> candidates(List<EligibleApprover> eligible) {
        return EligibleApprover.candidates(
                eligible.stream().map(EligibleApprover::decider).toList());
    }

    PlanOutcome outcome() {
        List<Drafted> all = new ArrayList<>(first);
        all.addAll(later);
        if (findings.isEmpty() && (all.isEmpty() || !isStaffed(all))) {
            findings.add(Finding.error(PlanOutcome.NO_APPROVER, "Too few different people may decide")
                    .with("stages", all.size())
                    .with("minimumHumans", request.rules().minimumHumans()));
        }
        return findings.isEmpty() ? new PlanOutcome.Planned(plan()) : new PlanOutcome.NotPlannable(findings, notes);
    }

    /** Reviewers are people beside those whom the case must have: they speak with a meaning of their own. */
    private boolean isStaffed(List<Drafted> stages) {
        List<Staffing.Need> needs =
                new ArrayList<>(stages.stream().map(Drafted::need).toList());
        int missing = request.rules().minimumHumans() - (request.parties().requester() == null ? 0 : 1);
        if (!Staffing.suffices(needs, Map.of(), missing)) {
            return false;
        }
        reviews.forEach(
                deciders -> needs.add(new Staffing.Need(Meaning.REVIEW, 1, EligibleApprover.candidates(deciders))));
        long reviewers = reviews.stream()
                .map(deciders -> deciders.get(0).seat())
                .distinct()
                .count();
        return reviews.isEmpty() || Staffing.suffices(needs, Map.of(), missing + (int) reviewers);
    }

    private ApprovalPlan plan() {
        List<ApprovalStage> stages = new ArrayList<>();
        StageMode mode = first.size() > 1 ? StageMode.PARALLEL : StageMode.SERIAL;
        int group = 1;
        for (Drafted drafted : first) {
            stages.add(drafted.stage(stages.size() + 1, group, mode));
        }
        group = first.isEmpty() ? 0 : 1;
        for (Drafted drafted : later) {
            group++;
            stages.add(drafted.stage(stages.size() + 1, group, StageMode.SERIAL));
        }
        for (List<Decider> deciders : reviews) {
            stages.add(ApprovalStage.review(
                    stages.size() + 1, deciders, request.rules().function()));
        }
        return new ApprovalPlan(
                request.parties(),
                request.climb() == null ? null : request.tested(),
                request.rules().minimumHumans(),
                joint,
                stages,
                notes);
    }

    /** Who is asked for what. */
    record Ask(@Nullable RoleAtScope selector, Meaning meaning, Quorum quorum, FunctionName function) {}

    /** A stage before it has a number; the holders are those of a queue. */
    record Drafted(
            Ask ask,
            List<EligibleApprover> eligible,
            List<Set<PersonId>> holders,
            AuthorityLimit limit,
            List<PlanRule> rules) {

        Drafted withLimit(AuthorityLimit other) {
            return new Drafted(ask, eligible, holders, other, rules);
        }

        int needed() {
            int seats = (int) eligible.stream()
                    .map(each -> each.decider().seat())
                    .distinct()
                    .count();
            return ask.quorum().needed(Math.max(seats, 1));
        }

        boolean needsAllOf(PersonId seat) {
            Set<PersonId> seats =
                    eligible.stream().map(each -> each.decider().seat()).collect(Collectors.toSet());
            return seats.contains(seat) && needed() == seats.size();
        }

        Staffing.Need need() {
            List<Set<PersonId>> able = eligible.isEmpty() ? holders : candidates(eligible);
            return new Staffing.Need(ask.meaning(), needed(), able);
        }

        ApprovalStage stage(int seq, int group, StageMode mode) {
            StageTerms terms = new StageTerms(mode, ask.quorum(), ask.meaning(), ask.function());
            return new ApprovalStage(seq, group, terms, ask.selector(), eligible, limit, rules);
        }
    }
}
