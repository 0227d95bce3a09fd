package io.bursar.cli.input;

import io.bursar.controls.policy.PolicyPack;
import io.bursar.definition.WorkflowDefinition;
import io.bursar.engine.Engine;
import io.bursar.engine.Host;
import io.bursar.engine.Questions;
import io.bursar.engine.Settings;
import io.bursar.engine.Standard;
import io.bursar.engine.memory.InMemoryStore;
import io.bursar.engine.port.PeopleDirectory;
import io.bursar.engine.port.SystemsOfRecord;
import io.bursar.model.capability.CapabilityCall;
import io.bursar.model.capability.CapabilityDescriptor;
import io.bursar.model.capability.CommandOutcome;
import io.bursar.model.capability.LookupOutcome;
import io.bursar.model.capability.QueryOutcome;
import io.bursar.model.finding.RetryAdvice;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.CommandId;
import io.bursar.model.identity.IdSource;
import io.bursar.standards.function.StandardFunctions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The hypothetical world of a question: an engine on an empty store, at one moment, over the people of a file, without
 * any system of record. Whatever nobody assumes is unanswered.
 *
 * <pre>{@code
 * Questions questions = World.at(now, definition, policy, people);
 * }</pre>
 */
public final class World {

    /** Why a system of record gives no answer: nobody assumed one. */
    public static final String NOT_ASSUMED = "NOT_ASSUMED";

    private World() {}

    /** Questions to an engine that has one workflow and nothing in its store. */
    public static Questions at(Instant now, WorkflowDefinition definition, PolicyPack policy, PeopleDirectory people) {
        Standard standard = Standard.of(List.of(definition), policy, StandardFunctions.registry());
        Host host = Host.of(new InMemoryStore(1, () -> now), people, new Nothing());
        return new Engine(standard, host, Settings.of("bursar", () -> now, new Numbered())).questions();
    }

    /** Ids that are the same in every run, so that answers can be compared. */
    public static IdSource ids() {
        return new Numbered();
    }

    private static final class Numbered implements IdSource {

        private static final long VERSION_7 = 0x7000L;
        private static final long VARIANT = 0x8000000000000000L;

        private final AtomicLong last = new AtomicLong();

        @Override
        public CaseId newCaseId() {
            return new CaseId(next());
        }

        @Override
        public CommandId newCommandId() {
            return new CommandId(next());
        }

        private UUID next() {
            return new UUID(VERSION_7, VARIANT | last.incrementAndGet());
        }
    }

    /** No system of record at all: nothing answers, nothing is sent. */
    private static final class Nothing implements SystemsOfRecord {

        @Override
        public Optional<CapabilityDescriptor> descriptor(CapabilityCall call) {
            return Optional.empty();
        }

        @Override
        public QueryOutcome query(CapabilityCall call) {
            return new QueryOutcome.Unavailable(NOT_ASSUMED, RetryAdvice.NEVER);
        }

        @Override
        public CommandOutcome send(CapabilityCall call) {
            return new CommandOutcome.NotSent(NOT_ASSUMED, RetryAdvice.NEVER);
        }

        @Override
        public LookupOutcome lookUp(CapabilityCall call) {
            return new LookupOutcome.Unavailable(NOT_ASSUMED, RetryAdvice.NEVER);
        }
    }
}
