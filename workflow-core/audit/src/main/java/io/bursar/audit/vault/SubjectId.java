package io.bursar.audit.vault;

import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import java.util.Map;

/**
 * Whose data a restricted value is: a person, a supplier or anything else whose data is erased as a whole.
 *
 * <pre>{@code
 * SubjectId subject = new SubjectId("employee:10042");
 * }</pre>
 *
 * @param value the id, 1 to {@value #MAX_LENGTH} printable ASCII characters without spaces; not restricted itself
 */
public record SubjectId(String value) implements Comparable<SubjectId> {

    /** Most characters of a subject id. */
    public static final int MAX_LENGTH = 200;

    /** Checks the text. */
    public SubjectId {
        if (value.isEmpty() || value.length() > MAX_LENGTH || value.chars().anyMatch(c -> c <= ' ' || c > '~')) {
            throw new BursarException(
                    FailureCode.INVALID_IDENTIFIER,
                    "A subject id must be 1 to 200 printable ASCII characters without spaces",
                    Map.of("length", Integer.toString(value.length())));
        }
    }

    @Override
    public int compareTo(SubjectId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
