/**
 * Guards: boolean combinations of {@code fact op constant|parameter} and {@code present(fact)} (design §4.12). Anything
 * richer is a named fact function. Entry type: {@link io.bursar.definition.guard.Guard}.
 */
@NullMarked
package io.bursar.definition.guard;

import org.jspecify.annotations.NullMarked;
