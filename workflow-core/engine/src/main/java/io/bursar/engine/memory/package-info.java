/** A store in memory, for tests, trials and what-if runs. Entry type: {@link io.bursar.engine.memory.InMemoryStore}. */
@NullMarked
package io.bursar.engine.memory;

import org.jspecify.annotations.NullMarked;
