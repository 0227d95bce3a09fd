/**
 * Facts a decision rests on: asked for by the kernel, gathered by the engine, recorded with the decision (design §3,
 * §4.9). Entry type: {@link io.bursar.engine.fact.Facts}.
 */
@NullMarked
package io.bursar.engine.fact;

import org.jspecify.annotations.NullMarked;
