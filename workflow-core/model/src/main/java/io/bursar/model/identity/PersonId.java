package io.bursar.model.identity;

/**
 * Names a natural person, not a login: separation of duties follows the person.
 *
 * <pre>{@code
 * PersonId id = new PersonId("lee.park");
 * }</pre>
 *
 * @param value the text, 1 to 120 printable ASCII characters without spaces
 */
public record PersonId(String value) implements Comparable<PersonId> {

    /** Checks the text. */
    public PersonId {
        Identifiers.require("person", value);
    }

    @Override
    public int compareTo(PersonId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
