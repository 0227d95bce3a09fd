package io.bursar.embedded.sample;

import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import java.util.List;
import java.util.Map;

/**
 * What the sample hospitals buy: supplies and drugs on contract, equipment without one, services, software and agency
 * hours.
 *
 * <pre>{@code
 * SampleItem gloves = SampleCatalog.item("ITM-1001");
 * }</pre>
 */
public final class SampleCatalog {

    private SampleCatalog() {}

    /** All items, in order of id. */
    public static List<SampleItem> items() {
        return Shipped.ITEMS;
    }

    /** The item of an id; fails with {@code INVALID_IDENTIFIER} where there is none. */
    public static SampleItem item(String id) {
        return items().stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new BursarException(
                        FailureCode.INVALID_IDENTIFIER, "The sample catalogue has no such item", Map.of("item", id)));
    }

    /** Read once, when first asked for. */
    private static final class Shipped {
        private static final List<SampleItem> ITEMS = SampleTable.shipped(
                        "catalog.csv", "item,description,unspsc,uom,unitPrice,contract,supplier,account")
                .map(SampleItem::of);
    }
}
