/**
 * Whether one policy is at least as strict as another, and where it is not (canonical §1.14). Entry type:
 * {@link io.bursar.controls.order.PolicyOrder}.
 */
@NullMarked
package io.bursar.controls.order;

import org.jspecify.annotations.NullMarked;
