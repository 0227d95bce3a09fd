/** Guards over opaque facts: which of them can hold together. */
@NullMarked
package io.bursar.verifier.internal.guard;

import org.jspecify.annotations.NullMarked;
