/** Readers of the sections of a definition; not part of the API. */
@NullMarked
package io.bursar.definition.load.internal;

import org.jspecify.annotations.NullMarked;
