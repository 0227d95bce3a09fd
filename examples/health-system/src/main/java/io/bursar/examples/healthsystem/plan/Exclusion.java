package io.bursar.examples.healthsystem.plan;

/**
 * The supplier that is excluded in the middle of the season: the second edition of the LEIE has its identifier.
 *
 * <pre>{@code
 * invoice.data().text("supplierId").filter(Exclusion.SUPPLIER::equals);
 * }</pre>
 */
public final class Exclusion {

    /** Its number. */
    public static final String SUPPLIER = "SUP-1002";

    /** Its National Provider Identifier. */
    public static final String NPI = "1234567893";

    private Exclusion() {}
}
