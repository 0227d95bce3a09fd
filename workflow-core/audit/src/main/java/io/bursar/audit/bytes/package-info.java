/**
 * The one byte form of every value: what is hashed is what is stored, and nothing can be written in two ways. Entry
 * type: {@link io.bursar.audit.bytes.CanonicalValues}.
 */
@NullMarked
package io.bursar.audit.bytes;

import org.jspecify.annotations.NullMarked;
