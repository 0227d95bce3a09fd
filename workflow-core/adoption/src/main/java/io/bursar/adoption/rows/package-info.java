/**
 * Files of rows from the systems a workflow replaces: CSV or a JSON object per line, with limits, and with the place of
 * everything that is wrong. Entry type: {@link io.bursar.adoption.rows.RowFile}.
 */
@NullMarked
package io.bursar.adoption.rows;

import org.jspecify.annotations.NullMarked;
