/**
 * How the readers work inside: a bounded XML tree and its mapping. Not for use from outside; may change at any time.
 */
@NullMarked
package io.bursar.erp.documents.internal;

import org.jspecify.annotations.NullMarked;
