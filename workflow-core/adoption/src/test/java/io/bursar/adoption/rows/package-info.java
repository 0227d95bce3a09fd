/** Tests of the readers of rows. */
@NullMarked
package io.bursar.adoption.rows;

import org.jspecify.annotations.NullMarked;
