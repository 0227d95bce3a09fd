/**
 * The state machine of a workflow: states, transitions, actions, exceptions. Entry type:
 * {@link io.bursar.definition.graph.StateGraph}.
 */
@NullMarked
package io.bursar.definition.graph;

import org.jspecify.annotations.NullMarked;
