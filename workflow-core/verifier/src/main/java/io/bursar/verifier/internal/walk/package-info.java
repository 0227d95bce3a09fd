/** The states a case can be in, and the shortest way there. */
@NullMarked
package io.bursar.verifier.internal.walk;

import org.jspecify.annotations.NullMarked;
