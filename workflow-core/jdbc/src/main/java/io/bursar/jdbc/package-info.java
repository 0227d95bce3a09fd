/**
 * Cases in a relational database. Entry types: {@link io.bursar.jdbc.JdbcStore} over any data source,
 * {@link io.bursar.jdbc.H2Database} for an embedded file, {@link io.bursar.jdbc.Schema} for the tables.
 */
@NullMarked
package io.bursar.jdbc;

import org.jspecify.annotations.NullMarked;
