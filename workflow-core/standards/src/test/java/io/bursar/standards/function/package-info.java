/** Tests. */
@NullMarked
package io.bursar.standards.function;

import org.jspecify.annotations.NullMarked;
