package io.bursar.audit.bytes;

import java.time.Instant;
import java.time.LocalDate;

/**
 * How large and deep canonical bytes may be. Writers refuse what is over a limit ({@code LIMIT_EXCEEDED}); readers call
 * it corrupt ({@code STORE_CORRUPT}).
 *
 * <pre>{@code
 * if (bytes.length > ByteLimits.MAX_BYTES) { … }
 * }</pre>
 */
public final class ByteLimits {

    /** Most bytes of one record or value: 1 MiB. */
    public static final int MAX_BYTES = 1 << 20;

    /** Most lists and records inside one another; the outermost counts as one. */
    public static final int MAX_DEPTH = 32;

    /** Most UTF-8 bytes of a field name. */
    public static final int MAX_NAME_BYTES = 200;

    /** Most UTF-8 bytes of a vault token. */
    public static final int MAX_TOKEN_BYTES = 512;

    /** Most bytes of the unscaled part of a number; the longest decimal (76 digits) takes 32. */
    public static final int MAX_NUMBER_BYTES = 32;

    /** First date that has a byte form; outside it other languages have no calendar. */
    public static final LocalDate FIRST_DATE = LocalDate.of(1, 1, 1);

    /** Last date that has a byte form. */
    public static final LocalDate LAST_DATE = LocalDate.of(9999, 12, 31);

    /** First instant that has a byte form. */
    public static final Instant FIRST_INSTANT = Instant.parse("0001-01-01T00:00:00Z");

    /** Last instant that has a byte form. */
    public static final Instant LAST_INSTANT = Instant.parse("9999-12-31T23:59:59.999999Z");

    private ByteLimits() {}
}
