package io.bursar.definition.codegen;

import io.bursar.definition.data.FieldSpec;
import io.bursar.definition.data.FieldType;
import java.util.ArrayList;
import java.util.List;

/** Writes the record that reads a payload. */
final class RecordWriter {

    private static final String GENERATED = "Generated from the definition; do not edit.";

    private final PayloadType type;
    private final JavaText java;

    RecordWriter(String packageName, PayloadType type) {
        this.type = type;
        this.java = new JavaText(packageName);
    }

    String text() {
        java.imports(List.of(
                "io.bursar.definition.payload.PayloadFields", "io.bursar.model.data.RecordValue", "java.util.List"));
        comment();
        java.line("public record " + type.name() + "(RecordValue data) {").blank();
        origins();
        type.fields().forEach(this::accessor);
        java.line("}");
        return java.text();
    }

    private void comment() {
        java.line("/**");
        java.wrapped("", type.doc() + " " + GENERATED);
        java.line(" *");
        java.line(" * <pre>{@code");
        java.line(" * " + type.name() + ".builder()" + example() + ".build().toData();");
        java.line(" * }</pre>");
        java.line(" *");
        java.line(" * @param data the fields as the kernel sees them");
        java.line(" */");
    }

    private String example() {
        return type.fields().isEmpty()
                ? ""
                : "." + Words.method(type.fields().get(0).name()) + "(value)";
    }

    private void origins() {
        java.comment("    ", "Begins one without any field.");
        java.line("    public static " + type.name() + "Builder builder() {");
        java.line("        return new " + type.name() + "Builder();");
        java.line("    }").blank();
        java.comment("    ", "The same data, read by the names of the definition.");
        java.line("    public static " + type.name() + " from(RecordValue data) {");
        java.line("        return new " + type.name() + "(data);");
        java.line("    }").blank();
        java.comment("    ", "The data as the kernel sees it.");
        java.line("    public RecordValue toData() {");
        java.line("        return data;");
        java.line("    }").blank();
        java.comment("    ", "The fields that must be there at submit and are not there yet.");
        java.line("    public List<String> missing() {");
        List<String> arguments = new ArrayList<>(List.of("data"));
        type.required().forEach(field -> arguments.add("\"" + field.name() + "\""));
        java.call("        ", "return PayloadFields.missing(", arguments);
        java.line("    }");
    }

    private void accessor(FieldSpec field) {
        FieldCode code = FieldCode.of(type.name(), field);
        java.imports(code.imports()).blank().comment("    ", Words.sentence(field));
        String method = Words.method(field.name()) + "()";
        if (field.type() == FieldType.LIST) {
            java.head(code.type(), method);
            returned(code.read());
        } else if (field.required()) {
            java.head(code.type(), method);
            java.call("        ", "return PayloadFields.required(", List.of("\"" + field.name() + "\"", code.read()));
        } else {
            java.imports(List.of("java.util.Optional"));
            java.head("Optional<" + code.boxed() + ">", method);
            returned(code.read());
        }
        java.line("    }");
    }

    /** A return of a call, whose arguments may have to go to the next line. */
    private void returned(String read) {
        int open = read.indexOf('(');
        String arguments = read.substring(open + 1, read.length() - 1);
        java.call("        ", "return " + read.substring(0, open + 1), List.of(arguments.split(", ", -1)));
    }
}
