package io.bursar.erp.runtime.routing;

import io.bursar.model.identity.CapabilityName;
import java.util.regex.Pattern;

/**
 * Which capabilities a row is about: one by name, those of an area, or all.
 *
 * <pre>{@code
 * new CapabilityPattern("payment.*").matches(new CapabilityName("payment.stop"));   // true
 * }</pre>
 *
 * @param text a name, the beginning of names followed by {@code *}, or {@code *} alone
 */
public record CapabilityPattern(String text) {

    /** What a pattern looks like. */
    public static final Pattern FORM = Pattern.compile("\\*|[a-zA-Z][a-zA-Z0-9]*(\\.[a-zA-Z0-9]+)*(\\.\\*)?");

    /** All capabilities; after the form, which it is held against. */
    public static final CapabilityPattern ALL = new CapabilityPattern("*");

    private static final int EXACT = 10_000;

    /** Refuses what does not look like a pattern. */
    public CapabilityPattern {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("A pattern is a capability, an area followed by .*, or *");
        }
    }

    /** Whether a capability is meant. */
    public boolean matches(CapabilityName capability) {
        return text.endsWith("*")
                ? capability.value().startsWith(text.substring(0, text.length() - 1))
                : capability.value().equals(text);
    }

    /** The higher, the more exactly it says what is meant; where two match, the higher one counts. */
    int exactness() {
        return text.endsWith("*") ? text.length() : EXACT;
    }
}
