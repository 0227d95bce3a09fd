/** A payload to test with. Generated from the definitions; do not edit. */
@NullMarked
package io.bursar.definition.sample;

import org.jspecify.annotations.NullMarked;
