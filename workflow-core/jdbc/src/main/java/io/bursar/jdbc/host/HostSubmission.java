package io.bursar.jdbc.host;

import io.bursar.controls.approval.PlanRequest;
import io.bursar.controls.approval.ReviewRequest;
import io.bursar.controls.commitment.CommitmentKey;
import io.bursar.model.identity.Digest;
import io.bursar.model.identity.PersonId;
import io.bursar.model.money.Money;
import io.bursar.model.people.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A request that needs approval: the act of asking, what a plan depends on, and what the approval will cover. Submitted
 * again after a change, it replaces the plan; decisions on an unchanged digest go on counting (canonical §1.6-8).
 *
 * <pre>{@code
 * HostSubmission.of(requestAct, planRequest, MaterialDigest.of(data, spec))
 *         .counting(List.of(CommitmentKey.byRequester(dana, "SUP-1001", "42142500")), List.of(Money.usd("5000.00")))
 *         .ofClass("CATALOG_LOW_RISK");
 * }</pre>
 *
 * @param act the act of asking
 * @param plan what the plan depends on; who is there and what duties forbid is filled in, and a delegate commits within
 *     both limits whatever it says
 * @param digest the digest of the material fields
 * @param keys what the amount is added up by with other requests (canonical §1.6-10); empty for none
 * @param thresholds amounts at which a stricter route begins, for split detection
 * @param caseClass the class of cases for which a standing approval may stand (canonical §1.6-9); empty for none
 */
public record HostSubmission(
        HostAct act,
        PlanRequest plan,
        Digest digest,
        List<CommitmentKey> keys,
        List<Money> thresholds,
        String caseClass) {

    /** Most keys of one request. */
    public static final int MAX_KEYS = 20;

    /** Copies the lists; keys and a standing approval need an amount to count. */
    public HostSubmission {
        Objects.requireNonNull(act, "act");
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(digest, "digest");
        keys = keys.stream().distinct().toList();
        thresholds = List.copyOf(thresholds);
        if (keys.size() > MAX_KEYS) {
            throw new IllegalArgumentException("A request is added up by at most 20 keys");
        }
        Objects.requireNonNull(caseClass, "caseClass");
        if (!(keys.isEmpty() && caseClass.isEmpty()) && plan.tested() == null) {
            throw new IllegalArgumentException("What is added up needs an amount");
        }
    }

    /**
     * The same request, to be agreed to by whom approvers have asked before, too; whoever has handed it in before, or
     * was a party then, approves it now no more than at first.
     */
    HostSubmission after(HostSaid said) {
        Set<PersonId> added =
                said.reviews().stream().map(ReviewRequest::reviewer).collect(Collectors.toSet());
        List<ReviewRequest> all = new ArrayList<>(said.reviews());
        plan.reviews().stream()
                .filter(review -> !added.contains(review.reviewer()))
                .forEach(all::add);
        PlanRequest asked = new PlanRequest(
                plan.parties().alsoExcluding(said.parties()),
                plan.rules(),
                plan.place(),
                plan.tested(),
                plan.climb(),
                plan.specialists(),
                plan.committees(),
                all,
                plan.availability(),
                plan.sod());
        return new HostSubmission(act, asked, digest, keys, thresholds, caseClass);
    }

    /** The act of asking, in the places that it is planned for. */
    HostAct placed() {
        List<Scope> places = plan.place().scopes();
        return act.at(places.subList(0, Math.min(HostAct.MAX_PLACES, places.size())));
    }

    /** What is locked before it is looked what others count and claim. */
    Set<String> locks() {
        Set<String> names = act.claimLocks();
        keys.forEach(key -> names.add(key.toString()));
        return names;
    }

    /** A request that is added up with no other. */
    public static HostSubmission of(HostAct act, PlanRequest plan, Digest digest) {
        return new HostSubmission(act, plan, digest, List.of(), List.of(), "");
    }

    /** The same request, added up with others under keys. */
    public HostSubmission counting(List<CommitmentKey> by, List<Money> stricterFrom) {
        return new HostSubmission(act, plan, digest, by, stricterFrom, caseClass);
    }

    /**
     * The same request as one of a class of cases. Where a standing approval of {@link HostRules#standing} for that
     * class is live, it is approved by its grantor at once and nobody is asked; else the notes of the outcome say why
     * none is, and the plan holds.
     */
    public HostSubmission ofClass(String name) {
        return new HostSubmission(act, plan, digest, keys, thresholds, name);
    }
}
