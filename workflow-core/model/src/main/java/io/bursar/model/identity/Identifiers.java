package io.bursar.model.identity;

import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import java.util.Map;

/** The one rule for textual ids: printable ASCII without spaces, at most {@value #MAX_LENGTH} characters. */
final class Identifiers {

    static final int MAX_LENGTH = 120;

    private Identifiers() {}

    static String require(String kind, String value) {
        if (value.isEmpty() || value.length() > MAX_LENGTH || !printable(value)) {
            throw new BursarException(
                    FailureCode.INVALID_IDENTIFIER,
                    "An identifier must be 1 to 120 printable ASCII characters without spaces",
                    Map.of("kind", kind, "length", Integer.toString(value.length())));
        }
        return value;
    }

    private static boolean printable(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c <= ' ' || c > '~') {
                return false;
            }
        }
        return true;
    }
}
