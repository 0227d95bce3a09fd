/**
 * The standards of an enterprise's back office, ready to run: definitions, functions and an example policy. Entry type:
 * {@link io.bursar.standards.Standards}.
 */
@NullMarked
package io.bursar.standards;

import org.jspecify.annotations.NullMarked;
