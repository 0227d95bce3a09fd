/** One class per question of the verifier. */
@NullMarked
package io.bursar.verifier.internal.check;

import org.jspecify.annotations.NullMarked;
