/**
 * The connector that answers {@code screening.check} from list files on disk. Entry type:
 * {@link io.bursar.erp.screening.ListConnector}.
 */
@NullMarked
package io.bursar.erp.screening;

import org.jspecify.annotations.NullMarked;
