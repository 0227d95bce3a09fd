/** What was called and what came of it. Entry type: {@link io.bursar.erp.runtime.journal.CallJournal}. */
@NullMarked
package io.bursar.erp.runtime.journal;

import org.jspecify.annotations.NullMarked;
