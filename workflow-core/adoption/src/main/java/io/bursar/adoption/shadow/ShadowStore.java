package io.bursar.adoption.shadow;

import io.bursar.engine.Engine;
import io.bursar.engine.Host;
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
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.CommandId;
import io.bursar.model.identity.IdSource;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Where shadow cases live: an engine over a memory of its own, which goes when the run ends. Its effects are handed to
 * nobody, and behind its systems of record there is only what may be asked.
 */
final class ShadowStore {

    private static final long EPOCH = 1;
    private static final int MAX_DELIVERED = 100;

    private final Time time = new Time();
    private final Engine engine;

    ShadowStore(Standard standard, PeopleDirectory directory, ShadowReads reads) {
        Settings settings = new Settings(
                "shadow",
                time,
                new Ids(),
                effect -> {
                    // nobody carries out what a shadow intends
                },
                Settings.DEFAULT_LEASE);
        this.engine = new Engine(
                standard, Host.of(new InMemoryStore(EPOCH, time), directory, new OnlyReads(reads)), settings);
    }

    Engine engine() {
        return engine;
    }

    /** Lets what one shadow case tells another arrive. */
    void deliver() {
        engine.deliverEvents(MAX_DELIVERED);
    }

    /** Time never goes back. */
    void at(Instant now) {
        time.now.updateAndGet(before -> now.isAfter(before) ? now : before);
    }

    Instant now() {
        return time.instant();
    }

    private static final class Time implements InstantSource {
        private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);

        @Override
        public Instant instant() {
            return Objects.requireNonNull(now.get());
        }
    }

    /** The same in every run of the same feed. */
    private static final class Ids implements IdSource {
        private final AtomicLong last = new AtomicLong();

        @Override
        public CaseId newCaseId() {
            return new CaseId(newCommandId().value());
        }

        @Override
        public CommandId newCommandId() {
            return CommandId.derivedFrom("shadow", Long.toString(last.incrementAndGet()));
        }
    }

    /** Systems of record of which nothing but reading is left. */
    private record OnlyReads(ShadowReads reads) implements SystemsOfRecord {

        @Override
        public Optional<CapabilityDescriptor> descriptor(CapabilityCall call) {
            return Optional.empty();
        }

        @Override
        public QueryOutcome query(CapabilityCall call) {
            return reads.query(call);
        }

        @Override
        public CommandOutcome send(CapabilityCall call) {
            throw new IllegalStateException("A shadow sends nothing");
        }

        @Override
        public LookupOutcome lookUp(CapabilityCall call) {
            throw new IllegalStateException("A shadow sends nothing that could be looked up");
        }
    }
}
