/**
 * The data section of a definition: the one truth from which payload records and schemas are generated (design §4.13).
 */
@NullMarked
package io.bursar.definition.data;

import org.jspecify.annotations.NullMarked;
