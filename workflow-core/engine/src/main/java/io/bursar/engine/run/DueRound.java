package io.bursar.engine.run;

import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One round of due work. The pieces have nothing to do with each other: one that another node was faster with is left
 * to that node, and one that fails keeps none of the others from being done. What failed stays where it is, comes again
 * in a later round, and is thrown when all others are done.
 */
public final class DueRound {

    private static final Logger LOG = LoggerFactory.getLogger(DueRound.class);

    private final Telemetry telemetry;
    private @Nullable RuntimeException failure;
    private int done;

    /** A round in which nothing was done yet. */
    public DueRound(Telemetry telemetry) {
        this.telemetry = telemetry;
    }

    /**
     * Does one piece, which says whether it changed anything; gives whether it was done without failing.
     *
     * @throws BursarException {@code STORE_UNAVAILABLE}, at once: the next piece would not fare better
     */
    public boolean piece(String kind, BooleanSupplier work) {
        try {
            done += work.getAsBoolean() ? 1 : 0;
            return true;
        } catch (BursarException met) {
            if (met.code() == FailureCode.STORE_UNAVAILABLE) {
                throw met;
            }
            if (met.code() == FailureCode.STORE_CONFLICT) {
                LOG.info("Another node was faster with due work of kind {}: {}", kind, met.getMessage());
                telemetry.lost(kind);
            } else {
                failed(kind, met);
            }
        } catch (RuntimeException failed) {
            failed(kind, failed);
        }
        return false;
    }

    // A failure must not suppress itself, whatever it is equal to.
    @SuppressWarnings("ReferenceEquality")
    private void failed(String kind, RuntimeException thrown) {
        LOG.warn("Due work of kind {} failed and stays", kind, thrown);
        telemetry.failed(kind);
        if (failure == null) {
            failure = thrown;
        } else if (failure != thrown) {
            failure.addSuppressed(thrown);
        }
    }

    /** How many pieces changed something; throws the first failure when there was one. */
    public int end() {
        if (failure != null) {
            throw failure;
        }
        return done;
    }
}
