/**
 * Lists of excluded and sanctioned parties as their publishers give them: layouts, limits, and a reader that loses no
 * row to a neighbour's fault. Entry type: {@link io.bursar.erp.screening.list.ListReader}.
 */
@NullMarked
package io.bursar.erp.screening.list;

import org.jspecify.annotations.NullMarked;
