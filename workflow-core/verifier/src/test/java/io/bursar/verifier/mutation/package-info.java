/** Definitions and policies that were made weaker on purpose, and what the verifier says of them. */
@NullMarked
package io.bursar.verifier.mutation;

import org.jspecify.annotations.NullMarked;
