/** How a row is understood; not exported. */
@NullMarked
package io.bursar.adoption.internal;

import org.jspecify.annotations.NullMarked;
