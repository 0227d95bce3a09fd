/**
 * What the engine asks of its host: the people directory and the systems of record. Entry type:
 * {@link io.bursar.engine.port.SystemsOfRecord}.
 */
@NullMarked
package io.bursar.engine.port;

import org.jspecify.annotations.NullMarked;
