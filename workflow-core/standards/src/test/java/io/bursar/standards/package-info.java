/** Tests. */
@NullMarked
package io.bursar.standards;

import org.jspecify.annotations.NullMarked;
