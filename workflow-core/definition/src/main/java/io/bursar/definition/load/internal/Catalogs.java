package io.bursar.definition.load.internal;

import io.bursar.definition.function.FunctionCatalog;
import io.bursar.model.identity.CapabilityName;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What exists outside a definition.
 *
 * @param functions the functions; null when they are not checked
 * @param capabilities the capabilities; null when they are not checked
 */
public record Catalogs(
        @Nullable FunctionCatalog functions, @Nullable Set<CapabilityName> capabilities) {

    /** Nothing is checked. */
    public static final Catalogs UNCHECKED = new Catalogs(null, null);

    /** Copies the set. */
    public Catalogs {
        capabilities = capabilities == null ? null : Set.copyOf(capabilities);
    }
}
