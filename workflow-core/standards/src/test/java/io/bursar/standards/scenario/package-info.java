/**
 * The acceptance scenarios of the shipped workflows and a walk through every row and exception, on a bench with a
 * scripted ERP. {@code ScenariosTest} runs them all and says what they cover.
 */
@NullMarked
package io.bursar.standards.scenario;

import org.jspecify.annotations.NullMarked;
