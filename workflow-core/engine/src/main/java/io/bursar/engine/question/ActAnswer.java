package io.bursar.engine.question;

import io.bursar.engine.fact.FactRequest;
import io.bursar.model.finding.Finding;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * Whether a person may do an act now, and which rule says so. It is what the kernel would say to the command; a person
 * who is told yes may be told no a moment later, since it is asked again at the act (design §4.5).
 *
 * <pre>{@code
 * answer.fold(allowed -> allowed.grounds().toString(), forbidden -> forbidden.findings().toString(), needs -> "");
 * }</pre>
 */
public sealed interface ActAnswer {

    /** Goes on with the one function that fits. */
    <T> T fold(Function<Allowed, T> allowed, Function<Forbidden, T> forbidden, Function<NeedsFacts, T> needsFacts);

    /**
     * The person may.
     *
     * @param grounds the rules that let them, and those that were held against the act and do not forbid it
     * @param supposed how things would stand
     */
    record Allowed(List<Ground> grounds, Supposed supposed) implements ActAnswer {
        /** Copies the grounds. */
        public Allowed {
            grounds = List.copyOf(grounds);
            Objects.requireNonNull(supposed, "supposed");
        }

        @Override
        public <T> T fold(
                Function<Allowed, T> allowed, Function<Forbidden, T> forbidden, Function<NeedsFacts, T> needsFacts) {
            return allowed.apply(this);
        }
    }

    /**
     * The person may not.
     *
     * @param findings why; the code of each is the rule that says so
     */
    record Forbidden(List<Finding> findings) implements ActAnswer {
        /** Copies the findings. */
        public Forbidden {
            findings = List.copyOf(findings);
        }

        @Override
        public <T> T fold(
                Function<Allowed, T> allowed, Function<Forbidden, T> forbidden, Function<NeedsFacts, T> needsFacts) {
            return forbidden.apply(this);
        }
    }

    /**
     * More must be known first; an engine gathers it and never gives this answer.
     *
     * @param requests what is needed
     */
    record NeedsFacts(Set<FactRequest> requests) implements ActAnswer {
        /** Copies the set. */
        public NeedsFacts {
            requests = Set.copyOf(requests);
        }

        @Override
        public <T> T fold(
                Function<Allowed, T> allowed, Function<Forbidden, T> forbidden, Function<NeedsFacts, T> needsFacts) {
            return needsFacts.apply(this);
        }
    }

    /**
     * One rule that lets a person act, or that was held against the act and does not forbid it.
     *
     * @param rule its name: a row such as {@code p2p.requisition#7}, a source such as {@code §1.6-2}, or a rule of
     *     segregation of duties such as {@code SOD-03}
     * @param says what it says here
     */
    record Ground(String rule, String says) {
        /** Refuses nulls. */
        public Ground {
            Objects.requireNonNull(rule, "rule");
            Objects.requireNonNull(says, "says");
        }

        @Override
        public String toString() {
            return rule + ": " + says;
        }
    }
}
