/** Tests of the risk-and-control matrix. */
@NullMarked
package io.bursar.standards.matrix;

import org.jspecify.annotations.NullMarked;
