/** The statements, per database. */
@NullMarked
package io.bursar.jdbc.internal;

import org.jspecify.annotations.NullMarked;
