/**
 * The run over everybody: monthly, and on an update of a list. Entry type:
 * {@link io.bursar.erp.screening.run.ScreeningRun}.
 */
@NullMarked
package io.bursar.erp.screening.run;

import org.jspecify.annotations.NullMarked;
