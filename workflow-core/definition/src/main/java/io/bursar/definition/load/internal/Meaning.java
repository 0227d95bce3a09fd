package io.bursar.definition.load.internal;

import io.bursar.definition.data.FieldSpec;
import io.bursar.definition.data.FieldType;
import io.bursar.definition.vocabulary.DefinitionFault;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a path stands for.
 *
 * @param type its type; null when nothing is known about it, as of the fields of an answer
 * @param fields the fields behind it when it is a record or a list of records with declared fields
 * @param words the only values it has; empty when there is no such list
 * @param fault why it stands for nothing; null when it stands for something
 */
record Meaning(
        @Nullable FieldType type,
        List<FieldSpec> fields,
        List<String> words,
        @Nullable DefinitionFault fault) {

    static final Meaning UNTYPED = new Meaning(null, List.of(), List.of(), null);

    static Meaning of(FieldType type) {
        return new Meaning(type, List.of(), List.of(), null);
    }

    static Meaning of(FieldSpec field) {
        return new Meaning(field.type(), field.rules().fields(), field.rules().values(), null);
    }

    static Meaning word(Collection<String> words) {
        return new Meaning(FieldType.CODE, List.of(), List.copyOf(words), null);
    }

    static Meaning unknown(DefinitionFault fault) {
        return new Meaning(null, List.of(), List.of(), fault);
    }

    boolean known() {
        return fault == null;
    }
}
