package io.bursar.examples.healthsystem;

import java.time.Instant;

/**
 * Is told how far a run has come.
 *
 * <pre>{@code
 * Progress silent = (share, commands, now) -> {};
 * }</pre>
 */
@FunctionalInterface
public interface Progress {

    /** Tells nobody. */
    Progress SILENT = (share, commands, now) -> {};

    /**
     * A moment of the run has passed.
     *
     * @param share how much is done, from 0 to 1000
     * @param commands commands carried out so far
     * @param now what the virtual clock says
     */
    void passed(int share, long commands, Instant now);
}
