/** What operators do after an outage. */
@NullMarked
package io.bursar.erp.runtime.recovery;

import org.jspecify.annotations.NullMarked;
