/**
 * Proof before running: whether definitions, policy, grants and staff together keep what the standard promises. Entry
 * type: {@link io.bursar.verifier.Verifier}.
 */
@NullMarked
package io.bursar.verifier;

import org.jspecify.annotations.NullMarked;
