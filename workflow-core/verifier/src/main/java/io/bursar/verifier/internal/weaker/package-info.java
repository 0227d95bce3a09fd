/** Where a definition or policy is weaker than the standard. */
@NullMarked
package io.bursar.verifier.internal.weaker;

import org.jspecify.annotations.NullMarked;
