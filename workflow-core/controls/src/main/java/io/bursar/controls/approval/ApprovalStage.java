package io.bursar.controls.approval;

import io.bursar.controls.authority.AuthorityLimit;
import io.bursar.controls.delegation.Decider;
import io.bursar.controls.internal.StoredFields;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.FunctionName;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One question of a plan: who is asked, what their decision says, how many must approve, and why they are here.
 *
 * <pre>{@code
 * stage.explain();
 * // 2. lee.park (L4, up to 100000.00 USD) decides SPEND: is the first whose limit covers the amount [§1.6-2]
 * }</pre>
 *
 * @param seq the number within the plan, from 1
 * @param group stages of one group run in parallel; groups run in order
 * @param terms mode, quorum, meaning and the act a decision is
 * @param selector the role in a place; null for named people
 * @param eligible who may decide; empty where the task lies in the queue of the role
 * @param limit what the stage can approve when it is satisfied; none where it tests the role only
 * @param rules why the stage is here
 */
public record ApprovalStage(
        int seq,
        int group,
        StageTerms terms,
        @Nullable RoleAtScope selector,
        List<EligibleApprover> eligible,
        AuthorityLimit limit,
        List<PlanRule> rules) {

    /** Copies the lists. */
    public ApprovalStage {
        Objects.requireNonNull(terms, "terms");
        Objects.requireNonNull(limit, "limit");
        eligible = List.copyOf(eligible);
        rules = List.copyOf(rules);
        if (eligible.isEmpty() && selector == null) {
            throw new IllegalArgumentException("A stage asks named people or a role");
        }
    }

    /**
     * The question to a further reviewer (see {@link ReviewerCheck}). It belongs to the first group: asked at once,
     * beside whoever is asked now; being the last in number, it lets nobody wait but the plan as a whole.
     */
    static ApprovalStage review(int seq, List<Decider> deciders, FunctionName function) {
        return new ApprovalStage(
                seq,
                1,
                new StageTerms(StageMode.PARALLEL, Quorum.ALL, Meaning.REVIEW, function),
                null,
                deciders.stream().map(EligibleApprover::byRole).toList(),
                AuthorityLimit.NONE,
                List.of(PlanRule.REVIEWER));
    }

    /** The queue the task lies in, where no people are named. */
    public Optional<RoleAtScope> queue() {
        return eligible.isEmpty() ? Optional.ofNullable(selector) : Optional.empty();
    }

    /** Whether the members decide together, so that no single member carries the authority of the stage. */
    public boolean isCollective() {
        return terms.quorum().kind() == Quorum.Kind.N_OF_M;
    }

    /** Whether it asks a reviewer whom an approver added: it must be satisfied, and carries no authority. */
    public boolean isReview() {
        return terms.meaning().equals(Meaning.REVIEW);
    }

    /** The named approver with this person and principal. */
    public Optional<EligibleApprover> approver(Decider decider) {
        for (EligibleApprover each : eligible) {
            if (each.decider().equals(decider)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /** How many seats the named people fill: a delegate and the delegator share one. */
    public int seats() {
        return (int)
                eligible.stream().map(each -> each.decider().seat()).distinct().count();
    }

    /** Who is asked: {@code SECURITY_OFFICER@facility:MERCY}, or the names. */
    public String selectorText() {
        RoleAtScope role = selector;
        return role != null ? role.toString() : names();
    }

    /** One line a person can read: who, what about, and why. */
    public String explain() {
        String why = rules.stream()
                .map(rule -> rule.sentence() + " [" + rule.source() + "]")
                .collect(Collectors.joining("; "));
        String many = terms.quorum().kind() == Quorum.Kind.N_OF_M ? ", " + terms.quorum() : "";
        String who = eligible.isEmpty() || selector == null ? selectorText() : selectorText() + " (" + names() + ")";
        return seq + ". " + who + many + " decides " + terms.meaning() + ": " + why;
    }

    private String names() {
        return eligible.stream().map(ApprovalStage::name).collect(Collectors.joining(" or "));
    }

    private static String name(EligibleApprover each) {
        if (each.level() == null) {
            return each.decider().toString();
        }
        String upTo = each.limit().amount() == null ? "" : "up to ";
        return each.decider() + " (" + each.level().code() + ", " + upTo + each.limit() + ")";
    }

    /** The stored form. */
    public RecordValue toData() {
        FunctionName function = terms.function();
        return Data.record()
                .put("seq", seq)
                .put("group", group)
                .put("mode", terms.mode().code())
                .put("quorum", terms.quorum().toString())
                .put("meaning", terms.meaning().toString())
                .put("function", function.value())
                .put("selector", selector == null ? null : selector.toString())
                .put(
                        "eligible",
                        eligible.isEmpty()
                                ? null
                                : Data.list(eligible.stream()
                                        .map(EligibleApprover::toData)
                                        .toList()))
                .put("limit", limit.isNone() ? null : limit.toData())
                .put("rules", Data.texts(rules.stream().map(PlanRule::code).toList()))
                .build();
    }

    /** Reads the stored form. */
    public static ApprovalStage from(RecordValue stored) {
        StageTerms terms = new StageTerms(
                StageMode.ofCode(StoredFields.text(stored, "mode")),
                Quorum.parse(StoredFields.text(stored, "quorum")),
                Meaning.parse(StoredFields.text(stored, "meaning")),
                new FunctionName(StoredFields.text(stored, "function")));
        return new ApprovalStage(
                StoredFields.wholeNumber(stored, "seq"),
                StoredFields.wholeNumber(stored, "group"),
                terms,
                stored.text("selector").map(RoleAtScope::parse).orElse(null),
                stored.records("eligible").stream().map(EligibleApprover::from).toList(),
                AuthorityLimit.from(stored.record("limit")),
                stored.list("rules").texts().stream().map(PlanRule::ofCode).toList());
    }
}
