package io.bursar.erp.reference.master;

import java.util.Objects;
import java.util.Set;

/**
 * An account as it is loaded.
 *
 * <pre>{@code
 * GlAccountMaster supplies = GlAccountMaster.active("6100", "SUPPLIES");
 * }</pre>
 *
 * @param glAccountId the account
 * @param name its name
 * @param accountClass the class budgets are kept by
 * @param active whether it takes postings
 * @param allowedCostCenters the only cost centers it may be used with; empty means all
 */
public record GlAccountMaster(
        String glAccountId, String name, String accountClass, boolean active, Set<String> allowedCostCenters) {

    /** Refuses nulls and copies the set. */
    public GlAccountMaster {
        Objects.requireNonNull(glAccountId, "glAccountId");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(accountClass, "accountClass");
        allowedCostCenters = Set.copyOf(allowedCostCenters);
    }

    /** An account that may be used with every cost center. */
    public static GlAccountMaster active(String glAccountId, String accountClass) {
        return new GlAccountMaster(glAccountId, glAccountId, accountClass, true, Set.of());
    }

    /** This account for some cost centers only. */
    public GlAccountMaster onlyFor(Set<String> costCenterIds) {
        return new GlAccountMaster(glAccountId, name, accountClass, active, costCenterIds);
    }
}
