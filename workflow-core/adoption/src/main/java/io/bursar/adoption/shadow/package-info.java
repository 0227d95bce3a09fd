/**
 * Shadow mode: a workflow runs beside the process it shall replace, acts on nothing, and says where it would have
 * decided otherwise. Entry type: {@link io.bursar.adoption.shadow.ShadowRun}.
 */
@NullMarked
package io.bursar.adoption.shadow;

import org.jspecify.annotations.NullMarked;
