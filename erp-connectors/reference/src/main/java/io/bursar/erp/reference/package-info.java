/** The reference ERP, its desks and its connector. Entry type: {@link io.bursar.erp.reference.ReferenceErp}. */
@NullMarked
package io.bursar.erp.reference;

import org.jspecify.annotations.NullMarked;
