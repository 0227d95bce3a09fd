package io.bursar.ai.spi;

import java.util.regex.Pattern;

/**
 * Names a use case of the registry, such as {@code A02}, or one of a host.
 *
 * <pre>{@code
 * AiUseCaseId extraction = new AiUseCaseId("A02");
 * }</pre>
 *
 * @param value 2 to 20 capital letters, digits or hyphens, a letter first
 */
public record AiUseCaseId(String value) implements Comparable<AiUseCaseId> {

    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9-]{1,19}");

    /** Checks the text. */
    public AiUseCaseId {
        Terms.require(FORM.matcher(value).matches(), "A use case id is not in its form");
    }

    @Override
    public int compareTo(AiUseCaseId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
