package io.bursar.definition.yaml;

/**
 * A kind of fault: its stable code and its constant text. Each reader of YAML lists its kinds in an enum.
 *
 * <pre>{@code
 * enum PackFault implements ErrorKind { … }
 * }</pre>
 */
public interface ErrorKind {

    /** The stable code, such as {@code YML-112}. */
    String code();

    /** Constant text, without values in it. */
    String message();
}
