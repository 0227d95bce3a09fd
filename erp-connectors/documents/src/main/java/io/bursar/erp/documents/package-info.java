/**
 * Supplier documents as canonical records (canonical W04). Entry type: {@link io.bursar.erp.documents.UblReader}; what
 * it reads is a {@link io.bursar.erp.documents.SupplierDocument}, what it refuses is a list of coded findings with
 * positions.
 */
@NullMarked
package io.bursar.erp.documents;

import org.jspecify.annotations.NullMarked;
