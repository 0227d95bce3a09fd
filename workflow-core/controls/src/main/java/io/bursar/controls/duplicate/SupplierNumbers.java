package io.bursar.controls.duplicate;

import java.util.Objects;
import java.util.Optional;

/**
 * The numbers by which a supplier is known elsewhere. Tax number and bank account come as keys that are equal for equal
 * numbers whoever gave them, such as a keyed hash; a token of the vault is not one, because it differs from subject to
 * subject. Neither is ever the number itself.
 *
 * <pre>{@code
 * new SupplierNumbers(Optional.of("bi1.7c9e…"), Optional.empty(), Optional.of("1234567893"));
 * }</pre>
 *
 * @param tinKey key of the tax number
 * @param bankKey key of the bank account
 * @param npi the National Provider Identifier, which is public
 */
public record SupplierNumbers(Optional<String> tinKey, Optional<String> bankKey, Optional<String> npi) {

    /** No number is known. */
    public static final SupplierNumbers NONE =
            new SupplierNumbers(Optional.empty(), Optional.empty(), Optional.empty());

    /** Refuses null. */
    public SupplierNumbers {
        Objects.requireNonNull(tinKey, "tinKey");
        Objects.requireNonNull(bankKey, "bankKey");
        Objects.requireNonNull(npi, "npi");
    }

    /** Without the keys: they are restricted like what they stand for. */
    @Override
    public String toString() {
        return "SupplierNumbers[npi=" + npi.orElse("") + "]";
    }
}
