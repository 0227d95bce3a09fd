/**
 * Who on a list looks like whom, and why: comparison, index and evidence. Entry type:
 * {@link io.bursar.erp.screening.match.ListScreening}.
 */
@NullMarked
package io.bursar.erp.screening.match;

import org.jspecify.annotations.NullMarked;
