/** Tests of the shadow run. */
@NullMarked
package io.bursar.adoption.shadow;

import org.jspecify.annotations.NullMarked;
