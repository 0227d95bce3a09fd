package io.bursar.erp.spi;

/**
 * An enumeration whose constants travel as stable codes, never as their Java names.
 *
 * <pre>{@code
 * BudgetResult.BLOCK.code();   // BLOCK
 * }</pre>
 */
@FunctionalInterface
public interface WireCode {

    /** The stable code. */
    String code();
}
