package io.bursar.audit.vault;

import java.time.LocalDate;
import java.util.Objects;
import javax.crypto.SecretKey;

/**
 * One generation of the key that wraps the keys of subjects. It lives outside the database: a key service, a hardware
 * module, a file of the operator.
 *
 * <pre>{@code
 * new KeyEpoch(3, key, LocalDate.of(2027, 6, 30));
 * }</pre>
 *
 * @param number which generation, from 1
 * @param key an AES key of 256 bits
 * @param destroyedOn the day on which it is destroyed; erasures under it are final from then on
 */
public record KeyEpoch(int number, SecretKey key, LocalDate destroyedOn) {

    /** Refuses a number below 1. */
    public KeyEpoch {
        if (number < 1) {
            throw new IllegalArgumentException("Key epochs count from 1");
        }
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(destroyedOn, "destroyedOn");
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "KeyEpoch[" + number + ", destroyed on " + destroyedOn + "]";
    }
}
