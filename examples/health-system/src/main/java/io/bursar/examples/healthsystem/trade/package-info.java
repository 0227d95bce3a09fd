/**
 * The world outside: suppliers who acknowledge and bill, the dock, the bank. Each reports facts; none decides. Entry
 * types: {@link io.bursar.examples.healthsystem.trade.Suppliers}, {@link io.bursar.examples.healthsystem.trade.Dock}
 * and {@link io.bursar.examples.healthsystem.trade.InvoiceDesk}.
 *
 * <pre>{@code
 * List<Player> outside = List.of(suppliers, dock, billing, treasury);
 * }</pre>
 */
@NullMarked
package io.bursar.examples.healthsystem.trade;

import org.jspecify.annotations.NullMarked;
