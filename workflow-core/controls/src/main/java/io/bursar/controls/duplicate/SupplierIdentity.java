package io.bursar.controls.duplicate;

import io.bursar.model.identity.KeyText;
import java.util.Objects;
import java.util.Optional;

/**
 * Who sent an invoice, as duplicate detection sees it: tax number and bank account come as tokens, never as text. For a
 * hit across suppliers the token must be the same for the same number whoever gave it, as with {@link SupplierNumbers}:
 * a token of the vault finds only what one subject gave twice.
 *
 * <pre>{@code
 * SupplierIdentity.of("S-100", "G-7").withTinToken("tok-1");
 * }</pre>
 *
 * @param supplierId the supplier
 * @param supplierGroup what all supplier ids that share a tax number have in common
 * @param tinToken the token of the tax number
 * @param bankToken the token of the bank account the invoice names
 */
public record SupplierIdentity(
        String supplierId, String supplierGroup, Optional<String> tinToken, Optional<String> bankToken) {

    /** Keeps the ids as {@link KeyText}. */
    public SupplierIdentity {
        supplierId = KeyText.of(supplierId);
        supplierGroup = KeyText.of(supplierGroup);
        Objects.requireNonNull(tinToken, "tinToken");
        Objects.requireNonNull(bankToken, "bankToken");
    }

    /** A supplier of which no tokens are known. */
    public static SupplierIdentity of(String supplierId, String supplierGroup) {
        return new SupplierIdentity(supplierId, supplierGroup, Optional.empty(), Optional.empty());
    }

    /** The same with the token of its tax number. */
    public SupplierIdentity withTinToken(String token) {
        return new SupplierIdentity(supplierId, supplierGroup, Optional.of(token), bankToken);
    }

    /** The same with the token of its bank account. */
    public SupplierIdentity withBankToken(String token) {
        return new SupplierIdentity(supplierId, supplierGroup, tinToken, Optional.of(token));
    }
}
