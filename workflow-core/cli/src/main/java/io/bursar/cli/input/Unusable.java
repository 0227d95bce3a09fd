package io.bursar.cli.input;

import io.bursar.definition.yaml.ErrorKind;
import io.bursar.definition.yaml.LoadError;
import io.bursar.definition.yaml.LoadErrors;
import io.bursar.definition.yaml.SourcePosition;
import java.util.List;
import java.util.Map;

/**
 * What a command was given cannot be used, so nothing was answered; every fault with its place.
 *
 * <pre>{@code
 * catch (Unusable unusable) { unusable.errors().forEach(System.err::println); }
 * }</pre>
 */
public final class Unusable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<LoadError> errors;

    /** With every fault; at least one. */
    public Unusable(List<LoadError> errors) {
        super(LoadError.first(errors));
        this.errors = List.copyOf(errors);
    }

    /** A fault of a file as a whole. */
    public static Unusable of(ErrorKind fault, String source, Map<String, ?> context) {
        LoadErrors errors = new LoadErrors();
        errors.report(fault, new SourcePosition(source, 1, 1), context);
        return new Unusable(errors.sorted());
    }

    /** The faults in the order of their places. */
    public List<LoadError> errors() {
        return errors;
    }
}
