/** Pages of this module. */
@NullMarked
package io.bursar.controls;

import org.jspecify.annotations.NullMarked;
