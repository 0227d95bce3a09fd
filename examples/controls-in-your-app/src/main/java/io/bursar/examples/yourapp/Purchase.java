package io.bursar.examples.yourapp;

import io.bursar.controls.commitment.CommitmentKey;
import io.bursar.controls.material.MaterialDigest;
import io.bursar.jdbc.host.HostCase;
import io.bursar.model.data.Data;
import io.bursar.model.identity.Digest;
import io.bursar.model.identity.PersonId;
import io.bursar.model.money.Money;
import java.util.List;
import java.util.Objects;

/**
 * A row of the application's table: what somebody wants to buy.
 *
 * <pre>{@code
 * new Purchase("PR-17", "dana.reyes", "SUP-1001", "42142500", Money.usd("4800.00")).digest();
 * }</pre>
 *
 * @param id its number
 * @param requester who asks
 * @param supplierId from whom
 * @param category what, as UNSPSC code
 * @param total for how much
 */
public record Purchase(String id, String requester, String supplierId, String category, Money total) {

    /** Refuses nulls. */
    public Purchase {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(requester, "requester");
        Objects.requireNonNull(supplierId, "supplierId");
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(total, "total");
    }

    // README row: begin
    /** What the log and segregation of duties know it as. */
    public HostCase hostCase() {
        return HostCase.of("purchase", id);
    }

    /** The digest of what an approval covers. */
    public Digest digest() {
        return MaterialDigest.of(
                Data.record()
                        .put("supplierId", supplierId)
                        .put("category", category)
                        .put("total", total)
                        .build(),
                List.of("supplierId", "category", "total"));
    }

    /** What its amount is added up by with other purchases, so that a split one is seen. */
    public List<CommitmentKey> keys() {
        return List.of(CommitmentKey.byRequester(new PersonId(requester), supplierId, category));
    }
    // README row: end
}
