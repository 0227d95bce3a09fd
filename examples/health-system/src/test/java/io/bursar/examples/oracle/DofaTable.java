package io.bursar.examples.oracle;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The limits of controls §2, level L1 to L7 by column; L8 is unlimited everywhere. */
final class DofaTable {
    static final String CAPITAL = "CAPITAL";
    static final BigDecimal JOINT_FROM = new BigDecimal("100000");
    static final int JOINT_LEVEL = 6;

    private static final Map<String, List<Integer>> COLUMNS = Map.of(
            "OPEX_BUDGETED",
            List.of(1_000, 5_000, 25_000, 100_000, 250_000, 1_000_000, 5_000_000),
            "OPEX_UNBUDGETED",
            List.of(0, 0, 5_000, 25_000, 100_000, 500_000, 2_000_000),
            CAPITAL,
            List.of(0, 0, 10_000, 50_000, 100_000, 1_000_000, 5_000_000),
            "CONTRACT",
            List.of(0, 0, 25_000, 100_000, 250_000, 1_000_000, 5_000_000),
            "CONTINGENT",
            List.of(0, 10_000, 75_000, 250_000, 500_000, 1_000_000, 5_000_000),
            "PAYROLL",
            List.of(250, 2_500, 10_000, 25_000, 50_000, 250_000, 1_000_000),
            "WRITE_OFF",
            List.of(0, 250, 2_500, 10_000, 25_000, 250_000, 1_000_000),
            "BUDGET_TRANSFER",
            List.of(0, 5_000, 25_000, 100_000, 250_000, 500_000, 2_000_000));

    private DofaTable() {}

    /** The limit of a level such as {@code L3}; empty where the column or level is unknown. */
    static Optional<Limit> limit(String column, String level) {
        if (!COLUMNS.containsKey(column) || !level.matches("L[1-8]")) {
            return Optional.empty();
        }
        int number = level.charAt(1) - '0';
        return Optional.of(
                number == 8
                        ? Limit.UNLIMITED
                        : new Limit(Optional.of(
                                BigDecimal.valueOf(COLUMNS.get(column).get(number - 1)))));
    }
}
