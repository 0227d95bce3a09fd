package io.bursar.erp.reference.internal;

import io.bursar.erp.reference.ReferenceErpOptions;
import io.bursar.erp.reference.fault.FaultKind;
import io.bursar.erp.reference.fault.FaultPlan;
import io.bursar.erp.reference.fault.OutageWindow;
import io.bursar.erp.reference.internal.books.Moment;
import io.bursar.erp.reference.internal.database.Database;
import io.bursar.erp.reference.internal.database.Session;
import io.bursar.model.finding.RetryAdvice;
import io.bursar.model.identity.CapabilityName;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** What every call passes: late deliveries land first, then the fault of the call is drawn. */
public final class Gate {

    private final Database database;
    private final ReferenceErpOptions options;
    private final Attempts attempts = new Attempts();
    private final Landing landing;

    /** A gate to a file. */
    public Gate(Database database, ReferenceErpOptions options) {
        this.database = database;
        this.options = options;
        this.landing = new Landing(database);
    }

    /** Lets everything land that is due, and tells the moment. */
    public Moment enter() {
        Instant now = options.clock().instant();
        landing.upTo(now, this::momentOf);
        return momentOf(now);
    }

    /** Reads on a snapshot. */
    public <T> T read(Function<Session, T> work) {
        return database.read(work);
    }

    /** Writes in one transaction. */
    public <T> T write(Function<Session, T> work) {
        return database.write(work);
    }

    FaultPlan faults() {
        return options.faults();
    }

    Duration inFlightMaximum() {
        return options.inFlightMaximum();
    }

    Landing landing() {
        return landing;
    }

    /** How long to wait until the outage at an instant is over; empty where there is none. */
    Optional<RetryAdvice> outage(Instant now) {
        return faults().outageAt(now).map(OutageWindow::to).map(end -> RetryAdvice.after(Duration.between(now, end)));
    }

    RetryAdvice retryAfter() {
        return RetryAdvice.after(faults().times().retryAfter());
    }

    FaultKind faultOfWrite(Session session, CapabilityName capability, String key) {
        if (faults().isQuiet()) {
            return FaultKind.NONE;
        }
        return told(capability, faults().faultOf(capability, key, attempts.ofWrite(session, key)));
    }

    FaultKind faultOfRead(CapabilityName capability, String key) {
        return told(capability, faults().faultOf(capability, key, attempts.ofRead(capability + "|" + key)));
    }

    private FaultKind told(CapabilityName capability, FaultKind fault) {
        if (fault == FaultKind.SLOW) {
            options.latencies().slow(capability, faults().times().latency());
        }
        return fault;
    }

    private Moment momentOf(Instant instant) {
        return new Moment(instant, instant.atZone(options.zone()).toLocalDate());
    }
}
