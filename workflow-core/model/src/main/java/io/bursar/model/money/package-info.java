/** Money: exact decimals with a currency, never a double. Entry type: {@link io.bursar.model.money.Money}. */
@NullMarked
package io.bursar.model.money;

import org.jspecify.annotations.NullMarked;
