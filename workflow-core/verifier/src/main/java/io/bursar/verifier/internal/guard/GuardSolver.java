package io.bursar.verifier.internal.guard;

import io.bursar.definition.guard.Guard;
import io.bursar.model.data.BooleanValue;
import io.bursar.model.data.DataValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Finds facts under which guards hold or fail together. Facts are opaque and independent of each other: what a function
 * computes is any value. So an answer "they cannot" is certain, and an example may be one that never comes about.
 */
public final class GuardSolver {

    /** Most combinations of facts that are tried for one question. */
    public static final int MAX_STEPS = 50_000;

    private enum Truth {
        YES,
        NO,
        OPEN;

        static Truth of(boolean truth) {
            return truth ? YES : NO;
        }
    }

    private final Domains domains;
    private final int limit;

    /** A solver over the facts of a definition. */
    public GuardSolver(Domains domains) {
        this(domains, MAX_STEPS);
    }

    GuardSolver(Domains domains, int limit) {
        this.domains = domains;
        this.limit = limit;
    }

    /**
     * Whether the claims can hold together.
     *
     * @param claims what is to hold or to fail
     * @param fixed facts whose value is known; an empty value means absent
     */
    public Answer solve(List<Claim> claims, Map<String, Optional<DataValue>> fixed) {
        GuardFacts facts = new GuardFacts();
        claims.forEach(claim -> facts.collect(claim.guard()));
        Search search = new Search(claims, facts.choices(domains), limit);
        fixed.forEach((fact, value) -> search.assigned.put(fact, value));
        boolean found = search.run();
        if (search.steps > limit) {
            return Answer.of(Answer.Kind.UNDECIDED);
        }
        if (!found) {
            return Answer.of(Answer.Kind.NO);
        }
        TreeMap<String, Optional<DataValue>> example = new TreeMap<>(search.assigned);
        example.keySet().retainAll(search.choices.keySet());
        return new Answer(Answer.Kind.YES, example);
    }

    /** Facts under which one guard holds and another does not; {@code NO} where the first implies the other. */
    public Answer beyond(Guard one, Guard other) {
        return solve(List.of(Claim.holds(one), Claim.fails(other)), Map.of());
    }

    /** One search with backtracking; a part of a guard that is decided early cuts the rest off. */
    private static final class Search {

        private final List<Claim> claims;
        private final Map<String, List<Optional<DataValue>>> choices;
        private final int limit;
        private final Map<String, Optional<DataValue>> assigned = new HashMap<>();
        private String open = "";
        private int steps;

        Search(List<Claim> claims, Map<String, List<Optional<DataValue>>> choices, int limit) {
            this.claims = claims;
            this.choices = choices;
            this.limit = limit;
        }

        boolean run() {
            steps++;
            if (steps > limit) {
                return false;
            }
            String next = "";
            for (Claim claim : claims) {
                Truth truth = truth(claim.guard());
                if (truth == Truth.OPEN) {
                    next = next.isEmpty() ? open : next;
                } else if ((truth == Truth.YES) != claim.holds()) {
                    return false;
                }
            }
            return next.isEmpty() || tryAll(next);
        }

        private boolean tryAll(String variable) {
            for (Optional<DataValue> value : choices.getOrDefault(variable, List.of())) {
                assigned.put(variable, value);
                if (run()) {
                    return true;
                }
            }
            assigned.remove(variable);
            return false;
        }

        private Truth truth(Guard guard) {
            return guard.fold(new Guard.GuardCases<>(
                    all -> joined(all.parts(), Truth.NO, Truth.YES),
                    any -> joined(any.parts(), Truth.YES, Truth.NO),
                    not -> negated(truth(not.part())),
                    this::compared,
                    present -> asked(present.fact(), Optional::isPresent),
                    isTrue -> asked(isTrue.fact(), value -> value.equals(Optional.of(BooleanValue.TRUE)))));
        }

        private Truth joined(List<Guard> parts, Truth decides, Truth otherwise) {
            String first = "";
            for (Guard part : parts) {
                Truth truth = truth(part);
                if (truth == decides) {
                    return decides;
                }
                if (truth == Truth.OPEN && first.isEmpty()) {
                    first = open;
                }
            }
            if (first.isEmpty()) {
                return otherwise;
            }
            open = first;
            return Truth.OPEN;
        }

        private static Truth negated(Truth truth) {
            return truth == Truth.OPEN ? truth : Truth.of(truth == Truth.NO);
        }

        private Truth asked(String fact, Function<Optional<DataValue>, Boolean> question) {
            Optional<DataValue> value = assigned.get(fact);
            if (value == null) {
                open = fact;
                return Truth.OPEN;
            }
            return Truth.of(question.apply(value));
        }

        private Truth compared(Guard.Compare compare) {
            Optional<String> relation = Relations.variable(compare);
            if (relation.isEmpty()) {
                return asked(
                        compare.fact(),
                        value -> value.isPresent()
                                && compare.operand()
                                        .fold(
                                                constant ->
                                                        Values.holds(compare.operator(), value.get(), constant.value()),
                                                parameter -> false,
                                                path -> false));
            }
            Truth there = asked(compare.fact(), Optional::isPresent);
            return there == Truth.YES
                    ? asked(
                            relation.get(),
                            value -> value.isPresent() && Relations.holds(compare.operator(), value.get()))
                    : there;
        }
    }
}
