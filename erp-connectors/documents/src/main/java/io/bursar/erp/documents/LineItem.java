package io.bursar.erp.documents;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a line sells.
 *
 * <pre>{@code
 * line.item().standardId();   // 0160:04006381333931, a GTIN
 * }</pre>
 *
 * @param name the item's name
 * @param description more words, if any
 * @param sellerId the supplier's item number
 * @param buyerId the buyer's item number
 * @param standardId a registered item number, such as a GTIN
 * @param classifications codes such as UNSPSC, with their list as scheme
 * @param taxCategory how the line is taxed
 */
public record LineItem(
        String name,
        @Nullable String description,
        @Nullable String sellerId,
        @Nullable String buyerId,
        @Nullable SchemedId standardId,
        List<SchemedId> classifications,
        @Nullable TaxCategory taxCategory) {

    /** Refuses a null name and copies the classifications. */
    public LineItem {
        Objects.requireNonNull(name, "name");
        classifications = List.copyOf(classifications);
    }
}
