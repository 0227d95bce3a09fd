package io.bursar.definition.codegen;

import io.bursar.definition.data.FieldSpec;
import io.bursar.definition.data.FieldType;
import java.util.Locale;
import java.util.Set;

/** Names and sentences of generated code. */
final class Words {

    /**
     * Names that a generated accessor or setter cannot have: Java's words, and what the generated types have
     * themselves.
     */
    private static final Set<String> TAKEN = Set.of(
            "abstract",
            "assert",
            "boolean",
            "break",
            "byte",
            "case",
            "catch",
            "char",
            "class",
            "const",
            "continue",
            "default",
            "do",
            "double",
            "else",
            "enum",
            "extends",
            "final",
            "finally",
            "float",
            "for",
            "goto",
            "if",
            "implements",
            "import",
            "instanceof",
            "int",
            "interface",
            "long",
            "native",
            "new",
            "package",
            "private",
            "protected",
            "public",
            "return",
            "short",
            "static",
            "strictfp",
            "super",
            "switch",
            "synchronized",
            "this",
            "throw",
            "throws",
            "transient",
            "try",
            "void",
            "volatile",
            "while",
            "true",
            "false",
            "null",
            "data",
            "toData",
            "from",
            "builder",
            "build",
            "missing",
            "hashCode",
            "toString",
            "getClass",
            "notify",
            "notifyAll",
            "wait",
            "clone",
            "finalize",
            "equals");

    private Words() {}

    /** The method of a field. */
    static String method(String field) {
        return TAKEN.contains(field) ? field + "Field" : field;
    }

    /** The type of what a field holds: {@code lines} of a requisition are {@code RequisitionLine}s. */
    static String type(String owner, FieldSpec field) {
        boolean many = field.type() == FieldType.LIST;
        String name = many ? singular(field.name()) : field.name();
        return owner + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static String singular(String name) {
        if (name.endsWith("ies")) {
            return name.substring(0, name.length() - 3) + "y";
        }
        if (name.endsWith("sses") || name.endsWith("xes") || name.endsWith("ches") || name.endsWith("shes")) {
            return name.substring(0, name.length() - 2);
        }
        return name.endsWith("s") && name.length() > 1 ? name.substring(0, name.length() - 1) : name;
    }

    /** What a field means, as a sentence of a comment. */
    static String sentence(FieldSpec field) {
        return sentence(
                field.rules().doc().isEmpty()
                        ? "The field {@code " + field.name() + "}"
                        : escaped(field.rules().doc()));
    }

    /** The text with a capital and a full stop. */
    static String sentence(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        String begun = line.substring(0, 1).toUpperCase(Locale.ROOT) + line.substring(1);
        return begun.endsWith(".") ? begun : begun + ".";
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("@", "&#64;")
                .replace("\\", "&#92;")
                .replace("*/", "*&#47;");
    }
}
