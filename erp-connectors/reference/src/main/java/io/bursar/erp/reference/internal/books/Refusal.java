package io.bursar.erp.reference.internal.books;

import io.bursar.erp.spi.RejectionCode;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;

/**
 * A rule refuses. Thrown only inside a transaction, to leave it from any depth with nothing written; the gate turns it
 * into a value before anyone outside sees it.
 */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final RejectionCode code;
    private final transient RecordValue detail;

    private Refusal(RejectionCode code, RecordValue detail) {
        super("A rule of the reference ERP refuses", null, false, false);
        this.code = code;
        this.detail = detail;
    }

    /** A refusal without further values. */
    public static Refusal of(RejectionCode code) {
        return new Refusal(code, RecordValue.EMPTY);
    }

    /** A refusal that names what it is about. */
    public static Refusal of(RejectionCode code, String key, String value) {
        return new Refusal(code, Data.record().put(key, value).build());
    }

    /** A refusal with several values. */
    public static Refusal of(RejectionCode code, RecordValue detail) {
        return new Refusal(code, detail);
    }

    /** Why. */
    public RejectionCode code() {
        return code;
    }

    /** The values behind it. */
    public RecordValue detail() {
        return detail;
    }
}
