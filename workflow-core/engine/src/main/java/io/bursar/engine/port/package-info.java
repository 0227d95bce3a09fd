/**
 * What the engine asks of its host: the people directory, the systems of record and, where there are any, models. Entry
 * type: {@link io.bursar.engine.port.SystemsOfRecord}.
 */
@NullMarked
package io.bursar.engine.port;

import org.jspecify.annotations.NullMarked;
