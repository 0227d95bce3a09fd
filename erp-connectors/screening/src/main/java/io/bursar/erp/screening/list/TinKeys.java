package io.bursar.erp.screening.list;

import java.util.Optional;

/**
 * Turns the tax numbers of a list into keys that are equal for equal numbers, the same way as the host does at intake,
 * so that no number is kept beside its list.
 *
 * <pre>{@code
 * ListReader.standard().withTinKeys(number -> Optional.of(blindIndex.of(number)));
 * }</pre>
 */
@FunctionalInterface
public interface TinKeys {

    /** Leaves tax numbers out. */
    TinKeys NONE = number -> Optional.empty();

    /** The key of a number as written; empty to leave it out. */
    Optional<String> keyOf(String number);
}
