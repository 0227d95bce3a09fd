package io.bursar.examples.forgery;

import java.util.function.Consumer;

/**
 * One way to break one rule.
 *
 * @param code what the judge must call it
 * @param name what is done, in plain words
 * @param deed does it
 */
record Forgery(String code, String name, Consumer<ForgedLog> deed) {
    @Override
    public String toString() {
        return code + " " + name;
    }
}
