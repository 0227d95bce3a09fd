/** A requisition from the request to the order. Entry type: {@link io.bursar.examples.firstcase.FirstCase}. */
@NullMarked
package io.bursar.examples.firstcase;

import org.jspecify.annotations.NullMarked;
