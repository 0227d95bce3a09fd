package io.bursar.controls.internal;

import io.bursar.model.data.Data;
import io.bursar.model.data.ListValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.identity.PersonId;
import io.bursar.model.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Reads mandatory fields of stored records; a field that is missing means the store is corrupt. */
public final class StoredFields {

    private StoredFields() {}

    /** The text of a mandatory field. */
    public static String text(RecordValue stored, String name) {
        return present(stored.text(name), name);
    }

    /** The amount of a mandatory field. */
    public static Money money(RecordValue stored, String name) {
        return present(stored.money(name), name);
    }

    /** The date of a mandatory field. */
    public static LocalDate date(RecordValue stored, String name) {
        return present(stored.date(name), name);
    }

    /** The instant of a mandatory field. */
    public static Instant instant(RecordValue stored, String name) {
        return present(stored.instant(name), name);
    }

    /** The whole number of a mandatory field. */
    public static int wholeNumber(RecordValue stored, String name) {
        return present(stored.decimal(name), name).intValueExact();
    }

    /** The people of a list field; absent counts as nobody. */
    public static Set<PersonId> people(RecordValue stored, String name) {
        Set<PersonId> people = new TreeSet<>();
        for (String text : stored.list(name).texts()) {
            people.add(new PersonId(text));
        }
        return people;
    }

    /** A list of people, sorted, to be stored. */
    public static ListValue peopleList(Collection<PersonId> people) {
        return Data.texts(new TreeSet<>(people).stream().map(PersonId::value).toList());
    }

    /** The constant whose code this is; an unknown code is an illegal argument. */
    public static <E> E coded(E[] constants, Function<E, String> code, String text) {
        for (E constant : constants) {
            if (code.apply(constant).equals(text)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("No constant has this code");
    }

    private static <T> T present(Optional<T> value, String name) {
        return value.orElseThrow(() -> new BursarException(
                FailureCode.STORE_CORRUPT, "A stored control value lacks a field", Map.of("field", name)));
    }
}
