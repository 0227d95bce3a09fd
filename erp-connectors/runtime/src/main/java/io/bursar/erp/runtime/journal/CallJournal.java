package io.bursar.erp.runtime.journal;

import java.time.Instant;
import java.util.List;

/**
 * Where tries of calls are written down. Not evidence: what a case intended, sent and heard is in its log, committed
 * with the case (design §4.16). A journal tells how well a connector does, and may lose its oldest rows. It is called
 * on every try, by many threads, and must neither block nor throw.
 *
 * <pre>{@code
 * CallJournal journal = new RingJournal(10_000, Duration.ofDays(7));
 * }</pre>
 */
public interface CallJournal {

    /** Most rows one reading gives. */
    int MAX_PAGE = 100_000;

    /** Writes down one try. */
    void record(CallRecord call);

    /** What is still known of tries that began at or after an instant, oldest first, at most so many of the latest. */
    List<CallRecord> since(Instant from, int limit);
}
