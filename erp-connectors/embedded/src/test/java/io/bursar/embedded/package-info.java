/** The parts of an embedded Bursar work together: cases, ERP, standards and staff. */
@NullMarked
package io.bursar.embedded;

import org.jspecify.annotations.NullMarked;
