/** Tests of the records. */
@NullMarked
package io.bursar.audit.record;

import org.jspecify.annotations.NullMarked;
