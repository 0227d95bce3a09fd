package io.bursar.engine.store;

import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.identity.Digest;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Which definition versions a node has loaded. It takes the work of their cases only; what belongs to another version
 * stays for a node that knows it (design §4.14).
 *
 * <pre>{@code
 * store.dueCases(now, Loaded.of(Set.of(definition.header().digest())), 100);
 * }</pre>
 *
 * @param everything whether all work is taken, whatever it belongs to
 * @param definitions the digests of the definitions, where not everything is taken
 */
public record Loaded(boolean everything, Set<Digest> definitions) {

    /** Most definition versions one node has loaded. */
    public static final int MAX_DEFINITIONS = 1_000;

    /** All work, for tools that do not run it. */
    public static final Loaded EVERYTHING = new Loaded(true, Set.of());

    /** Copies the digests; refuses more than {@link #MAX_DEFINITIONS}. */
    public Loaded {
        definitions = Set.copyOf(definitions);
        if (definitions.size() > MAX_DEFINITIONS) {
            throw new BursarException(
                    FailureCode.LIMIT_EXCEEDED,
                    "Too many definition versions are loaded",
                    Map.of("limit", Integer.toString(MAX_DEFINITIONS)));
        }
    }

    /** The definitions of these digests. */
    public static Loaded of(Set<Digest> definitions) {
        return new Loaded(false, definitions);
    }

    /** Whether work of a case on this definition is taken. */
    public boolean has(Digest definition) {
        return everything || definitions.contains(Objects.requireNonNull(definition, "definition"));
    }
}
