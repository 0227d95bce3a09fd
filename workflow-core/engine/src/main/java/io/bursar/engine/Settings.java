package io.bursar.engine;

import io.bursar.model.identity.IdSource;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executor;

/**
 * How an engine runs: its name among the nodes, its clock, its ids, and how long it holds work.
 *
 * <pre>{@code
 * Settings settings = Settings.of("node-1", Clock.systemUTC(), ids);
 * }</pre>
 *
 * @param node the node's name; leases carry it
 * @param clock the business clock
 * @param ids where ids come from
 * @param dispatch where effects of this node's own commits run: at once and in the caller's thread, unless a host hands
 *     in a pool
 * @param lease how long a node may hold an effect before another may take it over
 */
public record Settings(String node, InstantSource clock, IdSource ids, Executor dispatch, Duration lease) {

    /** How long a node holds an effect unless said otherwise; longer than any connector's time-out. */
    public static final Duration DEFAULT_LEASE = Duration.ofMinutes(2);

    /** Settings that dispatch in the caller's thread. */
    public static Settings of(String node, InstantSource clock, IdSource ids) {
        return new Settings(node, clock, ids, Runnable::run, DEFAULT_LEASE);
    }
}
