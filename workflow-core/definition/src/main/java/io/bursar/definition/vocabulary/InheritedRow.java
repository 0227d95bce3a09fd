package io.bursar.definition.vocabulary;

import java.util.List;

/**
 * One row that every workflow inherits (canonical §1.3), as people read it.
 *
 * <pre>{@code
 * row.id();   // CT8
 * }</pre>
 *
 * @param id the id that {@code disabled} names
 * @param from the states it leaves, in words
 * @param event the event
 * @param to the state it enters, in words
 * @param who who may fire it
 * @param says what it does, in one sentence
 */
public record InheritedRow(String id, String from, String event, String to, List<String> who, String says) {
    /** Copies the list. */
    public InheritedRow {
        who = List.copyOf(who);
    }
}
