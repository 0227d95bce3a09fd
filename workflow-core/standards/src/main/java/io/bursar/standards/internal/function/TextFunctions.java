package io.bursar.standards.internal.function;

import io.bursar.definition.data.FieldType;
import io.bursar.definition.function.FactFunction;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Functions over texts and truths. */
public final class TextFunctions {

    private TextFunctions() {}

    /** The functions. */
    public static List<FactFunction> all() {
        return List.of(
                // the first of first, second and third that is there
                NamedFunction.of(
                        "text.firstOf",
                        FieldType.TEXT,
                        facts -> Results.text(Stream.of("first", "second", "third")
                                .map(facts::text)
                                .flatMap(Optional::stream)
                                .findFirst())),
                // whether one and other are the same text; absent when either is
                NamedFunction.of(
                        "text.same",
                        FieldType.BOOL,
                        facts -> Results.truth(facts.text("one")
                                .flatMap(one -> facts.text("other").map(one::equals)))),
                // whether one and other are the same token; absent when either is
                NamedFunction.of(
                        "token.same",
                        FieldType.BOOL,
                        facts -> Results.truth(facts.token("one")
                                .flatMap(one -> facts.token("other").map(one::equals)))),
                NamedFunction.of(
                        "logic.not",
                        FieldType.BOOL,
                        facts -> Results.truth(facts.truth("value").map(value -> !value))));
    }
}
