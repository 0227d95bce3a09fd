/**
 * A case and what belongs to it: tasks, effects, exceptions, decisions. Entry type: {@link io.bursar.model.cases.Case}.
 */
@NullMarked
package io.bursar.model.cases;

import org.jspecify.annotations.NullMarked;
