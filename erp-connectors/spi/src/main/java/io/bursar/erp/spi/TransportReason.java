package io.bursar.erp.spi;

/**
 * Why there is no business answer: the constant codes of {@code Unknown}, {@code NotSent} and {@code Unavailable}.
 *
 * <pre>{@code
 * return Outcomes.unknown(TransportReason.TIMEOUT);
 * }</pre>
 */
public enum TransportReason implements WireCode {
    /** No answer within the declared time-out; a write may have been applied or may still land. */
    TIMEOUT("TIMEOUT"),
    /** The connection broke after the request was sent. */
    CONNECTION_LOST("CONNECTION_LOST"),
    /** The system took the request but applies it later; a look-up tells. */
    QUEUED("QUEUED"),
    /** No connection could be made: nothing was sent. */
    REFUSED_CONNECTION("REFUSED_CONNECTION"),
    /** The system asked to slow down before it processed anything. */
    THROTTLED("THROTTLED"),
    /** The system is down for a known while. */
    OUTAGE("OUTAGE"),
    /** Our credentials were refused; a person must act. */
    UNAUTHORIZED("UNAUTHORIZED"),
    /** The connector does not claim this capability. */
    NOT_CLAIMED("NOT_CLAIMED"),
    /** The arguments do not fit the contract, so the question was not asked. */
    INVALID_REQUEST("INVALID_REQUEST"),
    /** The system answered something that cannot be read. */
    UNREADABLE_ANSWER("UNREADABLE_ANSWER");

    private final String code;

    TransportReason(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
