package io.bursar.definition.fact;

import io.bursar.definition.guard.Operand;
import io.bursar.model.identity.CapabilityName;
import io.bursar.model.time.BusinessDuration;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where a fact comes from: a system of record, the people directory, the store, the standing approvals, a model, or a
 * named function over other facts.
 *
 * <pre>{@code
 * fact.source().fold(cases);   // one function for each kind of source: none is forgotten
 * }</pre>
 */
public sealed interface FactSource {

    /** Goes on with the one function that fits. */
    <T> T fold(SourceCases<T> cases);

    /**
     * A query capability of a system of record. With {@code forEach} it is asked once per item of a list, in which
     * {@code item.…} paths are allowed, and the fact is the list of answers. A missing object gives a record with only
     * {@code found: false}; an answer carries {@code found: true}.
     *
     * @param capability what is asked
     * @param with the arguments
     * @param forEach the path of a list; null for a single question
     * @param maxAge how old the answer may be
     */
    record Query(
            CapabilityName capability,
            SortedMap<String, Operand> with,
            @Nullable String forEach,
            BusinessDuration maxAge)
            implements FactSource {
        @Override
        public <T> T fold(SourceCases<T> cases) {
            return cases.query().apply(this);
        }
    }

    /**
     * A named, versioned, total function over other facts: no clock, no I/O.
     *
     * @param name the name, such as {@code lines.total}
     * @param version the version of its meaning
     * @param with the arguments
     */
    record FunctionCall(String name, int version, SortedMap<String, Operand> with) implements FactSource {
        @Override
        public <T> T fold(SourceCases<T> cases) {
            return cases.function().apply(this);
        }
    }

    /**
     * A question to the people directory: {@code chain} (supervisory chain of a person), {@code person},
     * {@code holders} (of a role in the case's facility).
     *
     * @param question which question
     * @param with the arguments
     */
    record Directory(String question, SortedMap<String, Operand> with) implements FactSource {
        @Override
        public <T> T fold(SourceCases<T> cases) {
            return cases.directory().apply(this);
        }
    }

    /**
     * Who else holds a unique claim (controls §6): a record {@code held: Bool, caseId, kind} for the first of the keys
     * that another open or finished case holds.
     *
     * @param kinds the kinds of claim looked at, strongest first
     * @param keys the path of a record that gives the key for each kind
     */
    record Claims(List<String> kinds, String keys) implements FactSource {
        /** Copies the kinds. */
        public Claims {
            kinds = List.copyOf(kinds);
        }

        @Override
        public <T> T fold(SourceCases<T> cases) {
            return cases.claims().apply(this);
        }
    }

    /**
     * What others have committed under the same keys inside a window (canonical §1.6-10): a record {@code total: Money,
     * count: Int}, the case's own commitment left out.
     *
     * @param keys the path of a list of commitment keys
     * @param windowDays how many days back
     */
    record Commitments(String keys, int windowDays) implements FactSource {
        @Override
        public <T> T fold(SourceCases<T> cases) {
            return cases.commitments().apply(this);
        }
    }

    /**
     * A live standing approval of a class (canonical §1.6-9): a record {@code live: Bool, id, grantor, limit}.
     *
     * @param approvalClass the class of cases that is pre-approved
     * @param amount the path of the amount tested
     */
    record Standing(String approvalClass, String amount) implements FactSource {
        @Override
        public <T> T fold(SourceCases<T> cases) {
            return cases.standing().apply(this);
        }
    }

    /**
     * What a model suggests (canonical §1.12): a record {@code accepted, flagged: Bool, suggestion: Record, confidence:
     * Decimal, abstained, why: Code, proposalId: Text}. A model is asked in the states listed only, at most once per
     * state and content of the arguments; elsewhere the fact is what was suggested last.
     *
     * @param useCase the use case, one of the definition's {@code assist} section
     * @param with what the model may look at; never a restricted value
     * @param in the states in which it is asked
     * @param feedback how what people decide is compared with it
     */
    record Assist(String useCase, SortedMap<String, Operand> with, List<String> in, Feedback feedback)
            implements FactSource {
        /** Copies the states. */
        public Assist {
            in = List.copyOf(in);
        }

        @Override
        public <T> T fold(SourceCases<T> cases) {
            return cases.assist().apply(this);
        }
    }

    /**
     * When and by what a suggestion is judged.
     *
     * @param judgedOn events that people fire, and exceptions that people resolve
     * @param compares fields of the suggestion, and the path of what people decided instead or alike
     */
    record Feedback(List<String> judgedOn, SortedMap<String, String> compares) {
        /** Copies both. */
        public Feedback {
            judgedOn = List.copyOf(judgedOn);
            compares = Collections.unmodifiableSortedMap(new TreeMap<>(compares));
        }
    }

    /**
     * One function per kind of source.
     *
     * @param query for {@link Query}
     * @param function for {@link FunctionCall}
     * @param directory for {@link Directory}
     * @param claims for {@link Claims}
     * @param commitments for {@link Commitments}
     * @param standing for {@link Standing}
     * @param assist for {@link Assist}
     * @param <T> what they give
     */
    record SourceCases<T>(
            Function<Query, T> query,
            Function<FunctionCall, T> function,
            Function<Directory, T> directory,
            Function<Claims, T> claims,
            Function<Commitments, T> commitments,
            Function<Standing, T> standing,
            Function<Assist, T> assist) {}
}
