/** The rows of a host's cases: the tables of the store, without those of cases and work. */
@NullMarked
package io.bursar.jdbc.host.internal;

import org.jspecify.annotations.NullMarked;
