package io.bursar.verifier.internal.walk;

import io.bursar.definition.graph.TransitionSpec;
import io.bursar.verifier.PathStep;
import org.jspecify.annotations.Nullable;

/**
 * A case moves from one situation to another.
 *
 * @param from before
 * @param to after
 * @param row the row that fires; null for an inherited one and for an import
 * @param step how it reads
 */
public record Arc(Node from, Node to, @Nullable TransitionSpec row, PathStep step) {}
