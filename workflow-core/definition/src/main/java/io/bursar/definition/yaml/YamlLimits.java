package io.bursar.definition.yaml;

/**
 * How large a file may be.
 *
 * <pre>{@code
 * YamlDocument.read("pack.yaml", text, YamlLimits.STANDARD, errors);
 * }</pre>
 *
 * @param maxBytes most UTF-8 bytes of the text
 * @param maxDepth deepest nesting of lists and mappings
 * @param maxNodes most nodes: scalars, lists and mappings
 */
public record YamlLimits(int maxBytes, int maxDepth, int maxNodes) {

    /** 256 KiB, depth 12, 20,000 nodes. */
    public static final YamlLimits STANDARD = new YamlLimits(256 * 1024, 12, 20_000);

    /** Refuses limits that allow nothing. */
    public YamlLimits {
        if (maxBytes < 1 || maxDepth < 1 || maxNodes < 1) {
            throw new IllegalArgumentException("A limit must allow something");
        }
    }
}
