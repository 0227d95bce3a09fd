/** Tests of the canonical bytes. */
@NullMarked
package io.bursar.audit.bytes;

import org.jspecify.annotations.NullMarked;
