package io.bursar.erp.reference.internal.books;

import io.bursar.erp.reference.internal.database.Session;
import io.bursar.erp.spi.purchasing.ContractLookup;
import io.bursar.erp.spi.purchasing.ContractLookupRequest;
import io.bursar.erp.spi.purchasing.ContractPrice;
import java.util.List;

/** Contract prices. */
public final class ContractBook {

    /** Most prices one look-up gives. */
    public static final int MAX_PRICES = 100;

    private ContractBook() {}

    /** The prices in force on the date, lowest first; none where neither item nor contract is named. */
    public static ContractLookup lookUp(Session session, ContractLookupRequest request) {
        if (request.itemId().isEmpty() && request.contractId().isEmpty()) {
            return new ContractLookup(false, List.of());
        }
        List<ContractPrice> prices = session.list(
                "SELECT * FROM contract_price WHERE (? IS NULL OR item_id = ?) AND (? IS NULL OR supplier_id = ?)"
                        + " AND (? IS NULL OR contract_id = ?) AND ? BETWEEN valid_from AND valid_to"
                        + " ORDER BY unit_price, contract_id, item_id LIMIT " + MAX_PRICES,
                row -> new ContractPrice(
                        row.getString("contract_id"),
                        row.getString("supplier_id"),
                        row.getString("item_id"),
                        Columns.unitPrice(row, "unit_price"),
                        row.getString("uom"),
                        Columns.date(row, "valid_from"),
                        Columns.date(row, "valid_to")),
                request.itemId().orElse(null),
                request.itemId().orElse(null),
                request.supplierId().orElse(null),
                request.supplierId().orElse(null),
                request.contractId().orElse(null),
                request.contractId().orElse(null),
                request.onDate());
        return new ContractLookup(!prices.isEmpty(), prices);
    }
}
