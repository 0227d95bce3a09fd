package io.bursar.controls.sod;

import io.bursar.model.identity.FunctionName;
import java.util.Locale;
import java.util.Objects;

/**
 * How a function reads in a sentence, so that a refusal can explain itself.
 *
 * <pre>{@code
 * new FunctionPhrase("approved the requisition behind this invoice", "resolve its exception");
 * }</pre>
 *
 * @param done what a person did, after the name: {@code approved the requisition}
 * @param planned what a person may not do, after {@code may not}: {@code resolve its exception}
 */
public record FunctionPhrase(String done, String planned) {

    /** Refuses nulls. */
    public FunctionPhrase {
        Objects.requireNonNull(done, "done");
        Objects.requireNonNull(planned, "planned");
    }

    /** The phrase of a function that policy gives none: its name in words. */
    public static FunctionPhrase of(FunctionName function) {
        String words =
                function.value().toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
        return new FunctionPhrase("performed \"" + words + "\"", "perform \"" + words + "\"");
    }
}
