package io.bursar.embedded.sample;

import io.bursar.model.identity.PersonId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * A sample cost centre.
 *
 * <pre>{@code
 * SampleCostCenter.all().get(0).owner();   // lee.park owns MERCY-NURSING
 * }</pre>
 *
 * @param id the cost centre
 * @param name what people call it
 * @param facility the hospital it belongs to
 * @param owner who answers for it
 * @param budgetShare its budgets as a multiple of what its accounts give per month
 */
public record SampleCostCenter(String id, String name, String facility, PersonId owner, BigDecimal budgetShare) {

    /** Refuses nulls. */
    public SampleCostCenter {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(facility, "facility");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(budgetShare, "budgetShare");
    }

    /** All of them, by facility. */
    public static List<SampleCostCenter> all() {
        return Shipped.CENTERS;
    }

    /** Those of one hospital. */
    public static List<SampleCostCenter> of(String facility) {
        return all().stream()
                .filter(centre -> centre.facility().equals(facility))
                .toList();
    }

    private static SampleCostCenter read(SampleTable.Row row) {
        return new SampleCostCenter(
                row.text(0), row.text(1), row.text(2), row.value(3, PersonId::new), row.value(4, BigDecimal::new));
    }

    /** Read once, when first asked for. */
    private static final class Shipped {
        private static final List<SampleCostCenter> CENTERS = SampleTable.shipped(
                        "cost-centers.csv", "costCenter,name,facility,owner,budgetShare")
                .map(SampleCostCenter::read);
    }
}
