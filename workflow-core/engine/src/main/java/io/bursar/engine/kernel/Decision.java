package io.bursar.engine.kernel;

import io.bursar.engine.fact.Fact;
import io.bursar.engine.fact.FactRequest;
import io.bursar.engine.store.EffectWork;
import io.bursar.model.cases.Case;
import io.bursar.model.cases.CaseEvent;
import io.bursar.model.finding.Finding;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the kernel says to a command.
 *
 * <pre>{@code
 * decision.fold(accepted -> commit(accepted), refused -> tell(refused), needed -> gather(needed));
 * }</pre>
 */
public sealed interface Decision {

    /** Goes on with the one function that fits. */
    <T> T fold(Function<Accepted, T> accepted, Function<Refused, T> refused, Function<NeedsFacts, T> needsFacts);

    /**
     * The command is carried out by these events.
     *
     * @param events what happens, in order
     * @param after the case afterwards
     * @param outbox what goes to the store and the systems of record besides the events
     * @param used the facts the decision rests on
     */
    record Accepted(List<CaseEvent> events, Case after, Outbox outbox, List<Fact> used) implements Decision {
        /** Copies the lists. */
        public Accepted {
            events = List.copyOf(events);
            used = List.copyOf(used);
        }

        /** The same with the connector of each new effect, which the systems of record name unless the kernel has. */
        public Accepted by(Function<EffectWork.Call, @Nullable String> connector) {
            Map<Integer, EffectWork.Call> calls = new TreeMap<>();
            outbox.calls()
                    .forEach((number, call) ->
                            calls.put(number, call.connector() == null ? call.by(connector.apply(call)) : call));
            return new Accepted(
                    events, after, new Outbox(calls, outbox.acts(), outbox.children(), outbox.lookUps()), used);
        }

        @Override
        public <T> T fold(
                Function<Accepted, T> accepted, Function<Refused, T> refused, Function<NeedsFacts, T> needsFacts) {
            return accepted.apply(this);
        }
    }

    /**
     * The command is refused; nothing changes.
     *
     * @param findings why, for a clerk to read
     */
    record Refused(List<Finding> findings) implements Decision {
        /** Copies the findings; a refusal without a reason is a defect. */
        public Refused {
            findings = List.copyOf(findings);
            if (findings.isEmpty()) {
                throw new IllegalArgumentException("A refusal says why");
            }
        }

        @Override
        public <T> T fold(
                Function<Accepted, T> accepted, Function<Refused, T> refused, Function<NeedsFacts, T> needsFacts) {
            return refused.apply(this);
        }
    }

    /**
     * The kernel needs to know more; gather these and decide again.
     *
     * @param requests what it needs
     */
    record NeedsFacts(Set<FactRequest> requests) implements Decision {
        /** Copies the set. */
        public NeedsFacts {
            requests = Set.copyOf(requests);
        }

        @Override
        public <T> T fold(
                Function<Accepted, T> accepted, Function<Refused, T> refused, Function<NeedsFacts, T> needsFacts) {
            return needsFacts.apply(this);
        }
    }
}
