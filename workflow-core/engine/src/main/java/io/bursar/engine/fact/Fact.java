package io.bursar.engine.fact;

import io.bursar.model.data.DataValue;
import java.time.Instant;

/**
 * One answer, with its question and the time it was true.
 *
 * <pre>{@code
 * new Fact(request, answer, asOf);
 * }</pre>
 *
 * @param request what was asked
 * @param value the answer
 * @param asOf when it was true
 */
public record Fact(FactRequest request, DataValue value, Instant asOf) {}
