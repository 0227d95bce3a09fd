package io.bursar.engine.store;

import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.CommandId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Where cases live. A store is safe for many threads; it keeps what a commit gives it, together or not at all, and
 * loses nothing it has acknowledged.
 *
 * <pre>{@code
 * Optional<StoredCase> requisition = store.read(caseId);
 * }</pre>
 */
public interface CaseStore extends StoreReads {

    /** Most rows one call gives. */
    int MAX_PAGE = 1_000;

    /** How long an event without a taker is kept for a late case (canonical §1.17). */
    Duration EARLY_ARRIVAL_LIFE = Duration.ofDays(3);

    /** Names this database's line of history; changes when a copy starts a line of its own (design §4.7). */
    long epoch();

    /** A case as last committed. */
    Optional<StoredCase> read(CaseId caseId);

    /** Which case and version a command led to, if it was committed. */
    Optional<Receipt> receipt(CommandId commandId);

    /** Runs work in one transaction after taking the locks in order; rolls back when it throws. */
    <T> T transact(StoreLocks locks, Function<StoreTransaction, T> work);

    /** The log of a case, from a sequence number on. */
    List<LogRow> log(CaseId caseId, long fromSeq, int limit);

    /** Gives every log row to a reader, case by case in the order of their ids, each in order. */
    void exportLog(Consumer<LogRow> reader);

    /** Open tasks of the given queue keys, most urgent first (without a due time last), at most {@code limit}. */
    List<InboxItem> inbox(Collection<String> queueKeys, int limit);

    /**
     * Takes effects that are due for this node, under a lease; rows another node holds, and those of cases whose
     * definition the node has not loaded, are passed over.
     */
    List<DueEffect> takeEffects(TakeRequest request);

    /**
     * Takes the ready effects of one case for this node, and those waiting behind them: what the node that committed
     * runs at once.
     */
    List<DueEffect> takeEffectsOf(CaseId caseId, TakeRequest request);

    /**
     * Says that an effect was proved not sent: the lease goes, it is due again later. Fails with {@code STORE_CONFLICT}
     * when another node has taken it meanwhile, or it is settled; nothing is changed then.
     */
    void postpone(DueEffect effect, Instant until);

    /**
     * Begins the lease of a taken effect anew, so that what is known of it can be committed before another node takes
     * it; false when another node has taken it meanwhile, or it is settled.
     */
    boolean keep(DueEffect effect, Duration lease);

    /**
     * Effects that wait for a person, in order of case and number, after a given one; whatever definition they belong
     * to.
     */
    List<ParkedRow> parked(Optional<ParkedRow> after, int limit);

    /** The cases whose next due time has come, of the definitions a node has loaded, most overdue first. */
    List<DueCase> dueCases(Instant now, Loaded loaded, int limit);

    /** When the next effect or case is due; what a virtual clock jumps to. */
    Optional<Instant> nextDue();

    /** Events not yet delivered, oldest first; only events of commits that can no longer be overtaken. */
    List<BusinessEvent> undelivered(int limit);

    /** Puts an event from outside into the delivery queue; an event id that was seen before changes nothing. */
    void offer(BusinessEvent event);

    /** Open cases that subscribed to a key. */
    List<CaseId> subscribers(String subscription);

    /**
     * Says that an event was delivered to all who wait now. When nobody took it, it is kept under the given keys for
     * late cases until {@link #EARLY_ARRIVAL_LIFE} after it happened; without keys it goes. A case that subscribed to
     * one of the keys meanwhile is not missed: the event then stays undelivered and comes again (design §4.11). So give
     * keys only when no case had subscribed to any.
     *
     * @param event the event
     * @param lateKeys the keys under which a late case may ask for it, as {@code event-type|key}; empty when it was
     *     taken
     */
    void delivered(BusinessEvent event, Set<String> lateKeys);

    /**
     * Events that came early for any of these keys and have not expired, each once, oldest first; at most
     * {@link #MAX_PAGE}.
     */
    List<BusinessEvent> early(Collection<String> subscriptions, Instant now);

    /**
     * Says that a late case has taken an event that came early. It is kept for others until its time is over, and is
     * then no longer one that nobody took.
     */
    void taken(BusinessEvent event);

    /** Events kept for late cases whose time is over, oldest first; {@link #delivered} without keys lets them go. */
    List<Expired> expired(Instant now, int limit);

    /** Cases by workflow, for reports: ids in order after a given one. */
    List<CaseId> cases(Optional<CaseId> after, int limit);

    /**
     * Which case and version a command led to.
     *
     * @param caseId the case
     * @param seq the log record
     */
    record Receipt(CaseId caseId, long seq) {}

    /**
     * An event whose time for late cases is over.
     *
     * @param event the event
     * @param taken whether a late case took it
     */
    record Expired(BusinessEvent event, boolean taken) {}

    /**
     * A case that is due by the clock, at the version at which it is due: who looks later finds another version, and
     * leaves it.
     *
     * @param caseId the case
     * @param seq its version
     */
    record DueCase(CaseId caseId, long seq) {}

    /**
     * Which effects a node takes, and for how long.
     *
     * @param node the node's name
     * @param now the business time
     * @param lease how long the lease lasts; lease time is the store's own
     * @param limit most effects
     * @param loaded of which definitions
     */
    record TakeRequest(String node, Instant now, Duration lease, int limit, Loaded loaded) {

        /** A request for effects of any definition. */
        public TakeRequest(String node, Instant now, Duration lease, int limit) {
            this(node, now, lease, limit, Loaded.EVERYTHING);
        }
    }
}
