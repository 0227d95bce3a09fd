/** What can be wished of a case, by whom. Entry type: {@link io.bursar.engine.command.Command}. */
@NullMarked
package io.bursar.engine.command;

import org.jspecify.annotations.NullMarked;
