/**
 * What generated payload records read and write with. Entry type: {@link io.bursar.definition.payload.PayloadFields}.
 */
@NullMarked
package io.bursar.definition.payload;

import org.jspecify.annotations.NullMarked;
