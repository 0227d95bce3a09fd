package io.bursar.erp.runtime;

import java.util.regex.Pattern;

/**
 * Names one connector of an enterprise: a vendor's connector with its settings. Recorded with every write it serves, so
 * it never changes its meaning.
 *
 * <pre>{@code
 * new ConnectorId("erp-north");
 * }</pre>
 *
 * @param value lower-case letters, digits and hyphens, beginning with a letter, at most 40
 */
public record ConnectorId(String value) implements Comparable<ConnectorId> {

    /** What an id looks like. */
    public static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    /** Refuses what does not look like an id. */
    public ConnectorId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A connector's id is lower-case letters, digits and hyphens");
        }
    }

    @Override
    public int compareTo(ConnectorId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
