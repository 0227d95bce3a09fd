/** How calls reach the books: gates, faults, late landings; not exported. */
@NullMarked
package io.bursar.erp.reference.internal;

import org.jspecify.annotations.NullMarked;
