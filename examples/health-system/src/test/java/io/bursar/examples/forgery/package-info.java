/**
 * Forged logs: the exported log of a real run in which one business rule is broken and everything else, hashes and all,
 * is made right again. Whether the judge of package {@code oracle} has power is seen on them, not on samples made by
 * hand. Entry type: {@link io.bursar.examples.forgery.ForgedLog}.
 */
@NullMarked
package io.bursar.examples.forgery;

import org.jspecify.annotations.NullMarked;
