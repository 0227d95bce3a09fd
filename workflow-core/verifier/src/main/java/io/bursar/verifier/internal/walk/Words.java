package io.bursar.verifier.internal.walk;

import io.bursar.definition.graph.Who;
import java.util.stream.Collectors;

/** How people of a row read. */
public final class Words {

    private Words() {}

    /** For example {@code BUYER or REQUESTER + BUYER}. */
    public static String who(Who who) {
        return who.alternatives().stream()
                .map(together -> String.join(" + ", together))
                .collect(Collectors.joining(" or "));
    }
}
