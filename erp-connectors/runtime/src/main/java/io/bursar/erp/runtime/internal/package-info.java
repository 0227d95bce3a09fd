/** Lines, gates and traces of calls; not exported. */
@NullMarked
package io.bursar.erp.runtime.internal;

import org.jspecify.annotations.NullMarked;
