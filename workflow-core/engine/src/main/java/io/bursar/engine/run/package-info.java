/**
 * Runs commands: gathers facts, commits, dispatches effects, delivers events, lets clocks tick. Internal to the engine
 * module.
 */
@NullMarked
package io.bursar.engine.run;

import org.jspecify.annotations.NullMarked;
