package io.bursar.embedded.sample;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A sample account. The first account of a class says what the class has per month and cost centre.
 *
 * <pre>{@code
 * SampleAccount.all().get(0).accountClass();   // SUPPLIES
 * }</pre>
 *
 * @param id the account
 * @param name what people call it
 * @param accountClass the class budgets are kept by
 * @param monthlyBudget US dollars of the class per month, before the cost centre's share; empty where another account
 *     of the class says it
 * @param onlyFor the kind of cost centre, which is the end of its id, that alone may use it; empty means every one
 */
public record SampleAccount(
        String id, String name, String accountClass, Optional<BigDecimal> monthlyBudget, Optional<String> onlyFor) {

    /** Refuses nulls. */
    public SampleAccount {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(accountClass, "accountClass");
        Objects.requireNonNull(monthlyBudget, "monthlyBudget");
        Objects.requireNonNull(onlyFor, "onlyFor");
    }

    /** All of them. */
    public static List<SampleAccount> all() {
        return SampleTable.shipped("accounts.csv", "account,name,accountClass,monthlyBudget,onlyFor")
                .map(SampleAccount::of);
    }

    /** Whether a cost centre may use it. */
    public boolean fits(SampleCostCenter centre) {
        return onlyFor.map(kind -> centre.id().endsWith("-" + kind)).orElse(true);
    }

    private static SampleAccount of(SampleTable.Row row) {
        Optional<BigDecimal> budget =
                row.optional(3).isEmpty() ? Optional.empty() : Optional.of(row.value(3, BigDecimal::new));
        return new SampleAccount(
                row.text(0),
                row.text(1),
                row.text(2),
                budget,
                Optional.of(row.optional(4)).filter(kind -> !kind.isEmpty()));
    }
}
