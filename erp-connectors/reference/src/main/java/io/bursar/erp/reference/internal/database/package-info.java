/** The durable file under the reference ERP; not exported. */
@NullMarked
package io.bursar.erp.reference.internal.database;

import org.jspecify.annotations.NullMarked;
