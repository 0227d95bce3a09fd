package io.bursar.erp.reference.internal;

import io.bursar.erp.reference.internal.PendingCalls.Delivery;
import io.bursar.erp.reference.internal.PendingCalls.PendingCall;
import io.bursar.erp.reference.internal.books.Moment;
import io.bursar.erp.reference.internal.database.Database;
import io.bursar.erp.reference.internal.database.Session;
import io.bursar.erp.spi.CapabilityContract;
import io.bursar.erp.spi.CapabilityRequest;
import io.bursar.model.capability.CommandOutcome;
import io.bursar.model.identity.CapabilityName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** Lets deliveries under way land when their time has come, in the order in which they are due. */
final class Landing {

    /** Deliveries that land in one transaction; more take another. */
    static final int BATCH = 500;

    private final Database database;
    private final Map<CapabilityName, GatedCommand<?, ?>> commands = new ConcurrentHashMap<>();
    private final AtomicReference<Instant> nextDue;

    Landing(Database database) {
        this.database = database;
        this.nextDue = new AtomicReference<>(
                database.read(session -> PendingCalls.nextDue(session).orElse(Instant.MAX)));
    }

    void receives(GatedCommand<?, ?> command) {
        commands.put(command.contract().name(), command);
    }

    void add(Session session, CapabilityContract<?, ?> contract, CapabilityRequest<?> request, Delivery delivery) {
        PendingCalls.add(session, contract, request, delivery);
        nextDue.accumulateAndGet(delivery.due(), (one, other) -> one.isBefore(other) ? one : other);
    }

    void upTo(Instant now, Function<Instant, Moment> moments) {
        while (!now.isBefore(nextDue.get())) {
            database.write(session -> {
                List<PendingCall> due = PendingCalls.due(session, now, BATCH);
                due.forEach(call -> land(session, call, moments.apply(call.due())));
                nextDue.set(PendingCalls.nextDue(session).orElse(Instant.MAX));
                return due.size();
            });
        }
    }

    private void land(Session session, PendingCall pending, Moment moment) {
        GatedCommand<?, ?> command = commands.get(pending.call().capability());
        if (command == null) {
            throw new IllegalStateException("A delivery is under way to a capability that is not there");
        }
        CommandOutcome outcome = command.land(session, pending.call(), moment);
        PendingCalls.landed(
                session,
                pending,
                outcome.fold(
                        CommandOutcome.Confirmed::reference,
                        CommandOutcome.Rejected::code,
                        CommandOutcome.Unknown::reason,
                        CommandOutcome.NotSent::reason));
    }
}
