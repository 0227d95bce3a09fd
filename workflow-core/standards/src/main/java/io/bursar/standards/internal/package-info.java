/** What the standards use themselves. */
@NullMarked
package io.bursar.standards.internal;

import org.jspecify.annotations.NullMarked;
