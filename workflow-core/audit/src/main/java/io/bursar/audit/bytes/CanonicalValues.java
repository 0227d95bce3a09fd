package io.bursar.audit.bytes;

import io.bursar.model.data.DataValue;

/**
 * Values to bytes and back, one form each: two values are equal exactly when their bytes are.
 *
 * <pre>{@code
 * byte[] bytes = CanonicalValues.encode(value);
 * CanonicalValues.decode(bytes).equals(value);   // true; any other bytes are refused or another value
 * }</pre>
 */
public final class CanonicalValues {

    private CanonicalValues() {}

    /**
     * The bytes of a value.
     *
     * @throws io.bursar.model.finding.BursarException {@code LIMIT_EXCEEDED} over a limit of {@link ByteLimits},
     *     {@code WRONG_TYPE} for text without a UTF-8 form
     */
    public static byte[] encode(DataValue value) {
        return new CanonicalWriter().value(value).toBytes();
    }

    /**
     * The value of bytes.
     *
     * @throws io.bursar.model.finding.BursarException {@code STORE_CORRUPT} with the offset, for bytes that
     *     {@link #encode} does not write
     */
    public static DataValue decode(byte[] bytes) {
        CanonicalReader reader = new CanonicalReader(bytes);
        DataValue value = reader.value();
        reader.end();
        return value;
    }
}
