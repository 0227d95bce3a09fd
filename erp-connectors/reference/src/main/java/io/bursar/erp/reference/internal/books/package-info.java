/** The rules of the reference ERP, one book per kind of document; not exported. */
@NullMarked
package io.bursar.erp.reference.internal.books;

import org.jspecify.annotations.NullMarked;
