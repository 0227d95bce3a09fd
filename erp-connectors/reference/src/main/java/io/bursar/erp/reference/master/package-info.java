/**
 * Master data the reference ERP is loaded with. Entry type: {@link io.bursar.erp.reference.master.ReferenceErpSeed}.
 */
@NullMarked
package io.bursar.erp.reference.master;

import org.jspecify.annotations.NullMarked;
