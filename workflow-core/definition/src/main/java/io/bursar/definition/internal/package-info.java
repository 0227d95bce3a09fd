/** What several packages of this module use and nobody else; not part of the API. */
@NullMarked
package io.bursar.definition.internal;

import org.jspecify.annotations.NullMarked;
