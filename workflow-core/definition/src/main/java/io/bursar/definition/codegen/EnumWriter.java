package io.bursar.definition.codegen;

import io.bursar.definition.data.FieldSpec;
import java.util.Iterator;
import java.util.List;

/** Writes the enumeration of a field with listed values. */
final class EnumWriter {

    private final FieldSpec field;
    private final String name;
    private final JavaText java;

    EnumWriter(String packageName, String owner, FieldSpec field) {
        this.field = field;
        this.name = Words.type(owner, field);
        this.java = new JavaText(packageName);
    }

    String text() {
        String first = field.rules().values().get(0);
        java.imports(List.of("io.bursar.definition.payload.PayloadFields"));
        java.line("/**");
        java.wrapped("", Words.sentence(field) + " Generated from the definition; do not edit.");
        java.line(" *");
        java.line(" * <pre>{@code");
        java.line(" * " + name + ".ofCode(\"" + first + "\");");
        java.line(" * }</pre>");
        java.line(" */");
        java.line("public enum " + name + " {");
        Iterator<String> values = field.rules().values().iterator();
        while (values.hasNext()) {
            String value = values.next();
            java.comment("    ", "The code {@code " + value + "}.");
            java.line("    " + value + "(\"" + value + "\")" + (values.hasNext() ? "," : ";"));
        }
        java.blank().line("    private final String code;").blank();
        java.line("    " + name + "(String code) {");
        java.line("        this.code = code;");
        java.line("    }").blank();
        java.comment("    ", "The code written in data and events.");
        java.line("    public String code() {");
        java.line("        return code;");
        java.line("    }").blank();
        ofCode();
        java.line("}");
        return java.text();
    }

    private void ofCode() {
        java.comment("    ", "The value of a code; fails with {@code WRONG_TYPE} when there is none.");
        java.line("    public static " + name + " ofCode(String code) {");
        java.line("        for (" + name + " value : values()) {");
        java.line("            if (value.code.equals(code)) {");
        java.line("                return value;");
        java.line("            }");
        java.line("        }");
        java.line("        throw PayloadFields.unknownCode(\"" + name + "\");");
        java.line("    }");
    }
}
