/**
 * Simple models that need no network and explain themselves; the same input gives the same suggestion on every node.
 * Entry types: the four factories, such as {@link io.bursar.ai.local.TriageFactory}.
 */
@NullMarked
package io.bursar.ai.local;

import org.jspecify.annotations.NullMarked;
