/**
 * The risk-and-control matrix of definitions and a policy, for auditors (controls §8). Entry type:
 * {@link io.bursar.standards.matrix.ControlMatrix}.
 */
@NullMarked
package io.bursar.standards.matrix;

import org.jspecify.annotations.NullMarked;
