package io.bursar.engine.kernel;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What waits for what among writes that go to several systems of record: each after the one before it in its own
 * system, so that none waits for a system that is away.
 */
final class Chains {

    private final int start;
    private final Map<@Nullable String, Integer> ends = new HashMap<>();

    /** All begin after one effect; 0 for none. */
    Chains(int start) {
        this.start = start;
    }

    /** The last one in a system, after which the next is sent. */
    int end(@Nullable String system) {
        Integer end = ends.get(system);
        return end == null ? start : end;
    }

    /** Another one in a system. */
    void add(@Nullable String system, int number) {
        ends.put(system, number);
    }
}
