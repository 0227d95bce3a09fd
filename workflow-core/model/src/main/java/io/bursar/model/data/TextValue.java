package io.bursar.model.data;

import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import java.util.Map;

/**
 * Unicode text, at most {@value #MAX_LENGTH} characters. Codes of enumerations are text too.
 *
 * <pre>{@code
 * new TextValue("Gloves for the wards").kind();   // TEXT
 * }</pre>
 *
 * @param value the text
 */
public record TextValue(String value) implements DataValue {

    /** Most characters of one text; longer content belongs in a document repository. */
    public static final int MAX_LENGTH = 20_000;

    /** Refuses text over the limit and unpaired surrogates, which have no UTF-8 form. */
    public TextValue {
        if (value.length() > MAX_LENGTH) {
            throw new BursarException(
                    FailureCode.LIMIT_EXCEEDED,
                    "A text is over the limit",
                    Map.of("limit", Integer.toString(MAX_LENGTH), "length", Integer.toString(value.length())));
        }
        for (int i = 0; i < value.length(); i++) {
            if (Character.isSurrogate(value.charAt(i))) {
                boolean paired =
                        i + 1 < value.length() && Character.isSurrogatePair(value.charAt(i), value.charAt(i + 1));
                if (!paired) {
                    throw new BursarException(
                            FailureCode.WRONG_TYPE,
                            "A text has half a character",
                            Map.of("position", Integer.toString(i)));
                }
                i++;
            }
        }
    }

    @Override
    public Kind kind() {
        return Kind.TEXT;
    }
}
