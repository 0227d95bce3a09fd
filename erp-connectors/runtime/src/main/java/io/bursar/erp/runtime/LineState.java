package io.bursar.erp.runtime;

import io.bursar.erp.runtime.resilience.BreakerState;
import io.bursar.erp.runtime.resilience.CallClass;
import java.time.Duration;

/**
 * How one class of calls of one connector stands now, for operators and for pacing.
 *
 * <pre>{@code
 * runtime.line(connector, CallClass.COMMAND).room();   // how many writes would pass now
 * }</pre>
 *
 * @param connector the connector
 * @param callClass the class of calls
 * @param breaker whether calls pass
 * @param room how many would pass now, as far as breaker, advice and rate are concerned
 * @param opensIn how long until one would pass; zero where there is room
 */
public record LineState(ConnectorId connector, CallClass callClass, BreakerState breaker, int room, Duration opensIn) {}
