/**
 * The typed value tree the kernel sees: payloads, facts and recorded events are all made of
 * {@link io.bursar.model.data.DataValue}.
 */
@NullMarked
package io.bursar.model.data;

import org.jspecify.annotations.NullMarked;
