package io.bursar.verifier.internal.walk;

/**
 * A situation of a case: its state and what it remembers.
 *
 * @param state the state
 * @param memory what it remembers
 * @param held whether a task that a facility adds is open and holds it
 */
public record Node(String state, Memory memory, boolean held) {

    /** One that no task of a facility holds. */
    Node(String state, Memory memory) {
        this(state, memory, false);
    }
}
