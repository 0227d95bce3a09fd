package io.bursar.verifier.internal.walk;

/**
 * A situation of a case: its state and what it remembers.
 *
 * @param state the state
 * @param memory what it remembers
 */
public record Node(String state, Memory memory) {}
