package io.bursar.definition.yaml;

import java.io.InputStream;
import java.util.Optional;

/**
 * One YAML 1.2 document as a tree of {@link YamlNode}s. Anchors, aliases, tags, duplicate keys, second documents and
 * whatever is over a limit are faults; nothing is resolved, merged or guessed.
 *
 * <pre>{@code
 * LoadErrors errors = new LoadErrors();
 * Optional<YamlNode> root = YamlDocument.read("pack.yaml", text, YamlLimits.STANDARD, errors);
 * }</pre>
 */
public final class YamlDocument {

    private YamlDocument() {}

    /**
     * The root of a text. Empty when the text cannot be read on; with faults collected in {@code errors} it may be
     * there all the same, so that the faults behind the first are found too.
     */
    public static Optional<YamlNode> read(String source, String text, YamlLimits limits, LoadErrors errors) {
        return new EventReader(source, limits, errors).read(text);
    }

    /**
     * The text of a UTF-8 stream, read to the end but never beyond the limit; empty with a fault when there is no such
     * text.
     */
    public static Optional<String> text(String source, InputStream input, YamlLimits limits, LoadErrors errors) {
        return LimitedInput.text(source, input, limits, errors);
    }
}
