package io.bursar.model.finding;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A failure: something that is not a business refusal. The message is constant text; what varies is in the context,
 * with restricted values masked, so that a log line or a trace never carries them.
 *
 * <pre>{@code
 * catch (BursarException failure) {
 *     if (failure.code().advice().kind() == RetryAdvice.Kind.AFTER) { … }
 * }
 * }</pre>
 */
public class BursarException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final FailureCode code;
    private final transient SortedMap<String, String> context;

    /** A failure with its code, constant text and context. */
    public BursarException(FailureCode code, String message, Map<String, String> context) {
        this(code, message, context, null);
    }

    /** A failure that another one caused. */
    public BursarException(FailureCode code, String message, Map<String, String> context, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
        this.context = new TreeMap<>(context);
    }

    /** The numbered code: category and retry advice are its own. */
    public final FailureCode code() {
        return code;
    }

    /** The values behind the constant message. */
    public final Map<String, String> context() {
        return Map.copyOf(context);
    }

    /** The constant message with the number of the code before it and the context behind it. */
    @Override
    public final String getMessage() {
        String message = super.getMessage();
        return "BURSAR-" + code.number() + " " + message + (context.isEmpty() ? "" : " " + context);
    }
}
