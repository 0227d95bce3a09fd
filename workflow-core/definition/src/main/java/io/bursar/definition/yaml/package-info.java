/**
 * Reads YAML strictly: a tree whose nodes know where they stand, and accessors that collect every fault with its place
 * instead of stopping at the first. Entry type: {@link io.bursar.definition.yaml.YamlDocument}.
 *
 * <pre>{@code
 * LoadErrors errors = new LoadErrors();
 * YamlDocument.read("pack.yaml", text, YamlLimits.STANDARD, errors).ifPresent(root -> {
 *     YamlMapping pack = root.mapping();
 *     pack.only("pack", "version");
 *     String name = pack.required("pack", YamlNode::text).orElse("");
 * });
 * errors.sorted().forEach(System.err::println);   // pack.yaml:3:5 YML-112 A key is missing {key=version}
 * }</pre>
 */
@NullMarked
package io.bursar.definition.yaml;

import org.jspecify.annotations.NullMarked;
