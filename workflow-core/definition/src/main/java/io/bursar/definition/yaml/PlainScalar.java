package io.bursar.definition.yaml;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a scalar without quotes is. Only spellings that every YAML 1.2 reader and JSON agree on are numbers or truths;
 * other spellings that some reader would resolve ({@code 010}, {@code 1e3}, {@code True}, {@code ~}) are refused rather
 * than guessed.
 */
final class PlainScalar {

    private static final Pattern INT = Pattern.compile("-?(?:0|[1-9][0-9]{0,99})");
    private static final Pattern DECIMAL = Pattern.compile("-?(?:0|[1-9][0-9]{0,99})\\.[0-9]{1,99}");
    private static final Pattern NUMBER_TO_SOME = Pattern.compile(
            "[-+]?(?:[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+|(?:\\.[0-9]+|[0-9]+\\.?[0-9]*)(?:[eE][-+]?[0-9]+)?|\\.(?:inf|Inf|INF))");
    private static final Set<String> WORDS_TO_SOME =
            Set.of("True", "TRUE", "False", "FALSE", "Null", "NULL", "~", ".nan", ".NaN", ".NAN");

    private PlainScalar() {}

    static YamlNode.Kind kind(String value) {
        if (value.isEmpty() || value.equals("null")) {
            return YamlNode.Kind.EMPTY;
        }
        if (value.equals("true") || value.equals("false")) {
            return YamlNode.Kind.BOOLEAN;
        }
        if (INT.matcher(value).matches()) {
            return YamlNode.Kind.INT;
        }
        if (DECIMAL.matcher(value).matches()) {
            return YamlNode.Kind.DECIMAL;
        }
        boolean ambiguous =
                WORDS_TO_SOME.contains(value) || NUMBER_TO_SOME.matcher(value).matches();
        return ambiguous ? YamlNode.Kind.AMBIGUOUS : YamlNode.Kind.TEXT;
    }
}
