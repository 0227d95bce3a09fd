package io.bursar.testkit;

import io.bursar.engine.port.CallOrigin;
import io.bursar.engine.port.SystemsOfRecord;
import io.bursar.model.capability.CapabilityCall;
import io.bursar.model.capability.CapabilityDescriptor;
import io.bursar.model.capability.CommandOutcome;
import io.bursar.model.capability.LookupOutcome;
import io.bursar.model.capability.QueryOutcome;
import io.bursar.model.capability.UniquenessGuarantee;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.RetryAdvice;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Systems of record made by hand: queries answer what the test says, writes are confirmed and remembered unless the
 * test says otherwise.
 *
 * <pre>{@code
 * FakeSystems systems = new FakeSystems()
 *     .answers("supplier.status", arguments -> Data.record().put("status", "ACTIVE").build())
 *     .next("po.create", new CommandOutcome.Unknown("TIMEOUT"));
 * }</pre>
 */
public final class FakeSystems implements SystemsOfRecord {

    private static final Duration SHORT = Duration.ofSeconds(30);

    private final Map<String, Function<RecordValue, @Nullable RecordValue>> answers = new HashMap<>();
    private final Map<String, Function<RecordValue, RecordValue>> results = new HashMap<>();
    private final Map<String, Function<RecordValue, @Nullable String>> rules = new HashMap<>();
    private final Map<String, List<CommandOutcome>> scripted = new HashMap<>();
    private final Map<String, UniquenessGuarantee> guarantees = new HashMap<>();
    private final Map<String, RecordValue> applied = new HashMap<>();
    private final Map<String, RecordValue> answered = new HashMap<>();
    private final List<String> muted = new ArrayList<>();
    private final List<CapabilityCall> sent = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final Set<String> away = new HashSet<>();
    private boolean down;

    /** Systems that confirm every write and answer no query yet. */
    public FakeSystems() {}

    /** Answers a query; null for what is not found. */
    public FakeSystems answers(String capability, Function<RecordValue, @Nullable RecordValue> answer) {
        answers.put(capability, answer);
        return this;
    }

    /** Says what a confirmed write reads back. */
    public FakeSystems confirms(String capability, Function<RecordValue, RecordValue> result) {
        results.put(capability, result);
        return this;
    }

    /** Says by which code a write is refused for its content; null for a write that is taken. */
    public FakeSystems refuses(String capability, Function<RecordValue, @Nullable String> rule) {
        rules.put(capability, rule);
        return this;
    }

    /** Scripts the outcome of the next write of a capability; several are used up in order. */
    public FakeSystems next(String capability, CommandOutcome outcome) {
        scripted.computeIfAbsent(capability, name -> new ArrayList<>()).add(outcome);
        return this;
    }

    /** Lets the next write of a capability be applied while its answer gets lost. */
    public FakeSystems losesAnswer(String capability) {
        muted.add(capability);
        return this;
    }

    /** Declares a guarantee other than {@code SERVER_ENFORCED}. */
    public FakeSystems guarantees(String capability, UniquenessGuarantee guarantee) {
        guarantees.put(capability, guarantee);
        return this;
    }

    /** Makes a lost write land after all. */
    public void land(CapabilityCall call) {
        apply(call);
    }

    /** A receiver that enforces keys applies the same key once and answers as it did the first time. */
    private RecordValue apply(CapabilityCall call) {
        RecordValue before = answered.get(call.idempotencyKey());
        if (before != null && enforcesKeys(call)) {
            return before;
        }
        RecordValue result = result(call);
        answered.put(call.idempotencyKey(), result);
        applied.put(place(call), result);
        return result;
    }

    private boolean enforcesKeys(CapabilityCall call) {
        return guarantees.getOrDefault(call.capability().value(), UniquenessGuarantee.SERVER_ENFORCED)
                == UniquenessGuarantee.SERVER_ENFORCED;
    }

    /** Stops or starts answering anything. */
    public void down(boolean isDown) {
        down = isDown;
    }

    /** Names several systems, of which the first serves everybody; what they hold is not told apart. */
    public FakeSystems named(String... systems) {
        names.addAll(List.of(systems));
        return this;
    }

    /** Stops or starts one of several systems; what is sent to another arrives. */
    public void away(String name, boolean isAway) {
        if (isAway) {
            away.add(name);
        } else {
            away.remove(name);
        }
    }

    @Override
    public Optional<String> connector(CapabilityCall call) {
        return names.stream().findFirst();
    }

    @Override
    public List<String> connectors(CapabilityCall call) {
        return List.copyOf(names);
    }

    @Override
    public SystemsOfRecord on(CallOrigin origin) {
        return origin.recorded().filter(away::contains).isPresent() ? new Away(this) : this;
    }

    /** The same systems as work meets them that goes to one which is away. */
    private record Away(FakeSystems all) implements SystemsOfRecord {

        @Override
        public Optional<CapabilityDescriptor> descriptor(CapabilityCall call) {
            return all.descriptor(call);
        }

        @Override
        public QueryOutcome query(CapabilityCall call) {
            return new QueryOutcome.Unavailable("DOWN", RetryAdvice.after(SHORT));
        }

        @Override
        public CommandOutcome send(CapabilityCall call) {
            return new CommandOutcome.NotSent("DOWN", RetryAdvice.after(SHORT));
        }

        @Override
        public LookupOutcome lookUp(CapabilityCall call) {
            return new LookupOutcome.Unavailable("DOWN", RetryAdvice.after(SHORT));
        }
    }

    /** Every write that was sent, in order. */
    public List<CapabilityCall> sent() {
        return List.copyOf(sent);
    }

    /** Every write of a capability that was sent, in order. */
    public List<CapabilityCall> sent(String capability) {
        return sent.stream()
                .filter(call -> call.capability().value().equals(capability))
                .toList();
    }

    @Override
    public Optional<CapabilityDescriptor> descriptor(CapabilityCall call) {
        String name = call.capability().value();
        return Optional.of(CapabilityDescriptor.command(
                name, guarantees.getOrDefault(name, UniquenessGuarantee.SERVER_ENFORCED), SHORT));
    }

    @Override
    public QueryOutcome query(CapabilityCall call) {
        if (down) {
            return new QueryOutcome.Unavailable("DOWN", RetryAdvice.after(SHORT));
        }
        Function<RecordValue, @Nullable RecordValue> answer =
                answers.get(call.capability().value());
        RecordValue found = answer == null ? null : answer.apply(call.arguments());
        return found == null ? new QueryOutcome.NotFound(Instant.EPOCH) : new QueryOutcome.Answer(found, Instant.EPOCH);
    }

    @Override
    public CommandOutcome send(CapabilityCall call) {
        if (down) {
            return new CommandOutcome.NotSent("DOWN", RetryAdvice.after(SHORT));
        }
        sent.add(call);
        List<CommandOutcome> script = scripted.getOrDefault(call.capability().value(), List.of());
        if (!script.isEmpty()) {
            return script.remove(0);
        }
        Function<RecordValue, @Nullable String> rule =
                rules.get(call.capability().value());
        String refusal =
                rule == null || answered.containsKey(call.idempotencyKey()) ? null : rule.apply(call.arguments());
        if (refusal != null) {
            return new CommandOutcome.Rejected(refusal, RecordValue.EMPTY);
        }
        RecordValue result = apply(call);
        return muted.remove(call.capability().value())
                ? new CommandOutcome.Unknown("ANSWER_LOST")
                : new CommandOutcome.Confirmed(reference(call), result);
    }

    private static String place(CapabilityCall call) {
        return call.capability() + " " + call.businessKey();
    }

    private RecordValue result(CapabilityCall call) {
        Function<RecordValue, RecordValue> result =
                results.get(call.capability().value());
        return result == null ? Data.record().put("done", true).build() : result.apply(call.arguments());
    }

    private static String reference(CapabilityCall call) {
        return call.capability() + "-"
                + Integer.toHexString(call.idempotencyKey().hashCode());
    }

    @Override
    public LookupOutcome lookUp(CapabilityCall call) {
        if (down) {
            return new LookupOutcome.Unavailable("DOWN", RetryAdvice.after(SHORT));
        }
        RecordValue found = applied.get(place(call));
        return found == null ? new LookupOutcome.Absent() : new LookupOutcome.Found(reference(call), found);
    }
}
