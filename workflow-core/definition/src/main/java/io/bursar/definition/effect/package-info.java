/**
 * Effects: writes to systems of record, as intents of a case. Entry type:
 * {@link io.bursar.definition.effect.EffectSpec}.
 */
@NullMarked
package io.bursar.definition.effect;

import org.jspecify.annotations.NullMarked;
