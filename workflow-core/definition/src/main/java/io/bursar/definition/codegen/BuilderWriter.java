package io.bursar.definition.codegen;

import io.bursar.definition.data.FieldSpec;
import java.util.List;

/** Writes the builder of a payload. */
final class BuilderWriter {

    private final PayloadType type;
    private final JavaText java;
    private final String name;

    BuilderWriter(String packageName, PayloadType type) {
        this.type = type;
        this.java = new JavaText(packageName);
        this.name = type.name() + "Builder";
    }

    String text() {
        java.imports(List.of("io.bursar.model.data.Data"));
        java.line("/**");
        java.wrapped(
                "",
                "Collects the fields of a {@link " + type.name() + "}. Generated from the definition; do not edit.");
        java.line(" *");
        java.line(" * <pre>{@code");
        java.line(" * " + type.name() + " payload = " + type.name() + ".builder().build();");
        java.line(" * }</pre>");
        java.line(" */");
        java.line("public final class " + name + " {").blank();
        java.line("    private final Data.Builder data = Data.record();").blank();
        java.line("    " + name + "() {}");
        type.fields().forEach(this::setter);
        java.blank().comment("    ", "What was collected so far; what it lacks at submit, it says itself.");
        java.line("    public " + type.name() + " build() {");
        java.line("        return new " + type.name() + "(data.build());");
        java.line("    }");
        java.line("}");
        return java.text();
    }

    private void setter(FieldSpec field) {
        FieldCode code = FieldCode.of(type.name(), field);
        List<String> needed = code.imports().stream()
                .filter(imported ->
                        !imported.endsWith("PayloadFields") || code.write().startsWith("PayloadFields"))
                .toList();
        java.imports(needed).blank().comment("    ", Words.sentence(field));
        String head = "    public " + name + " " + Words.method(field.name()) + "(";
        String parameter = code.type() + " value) {";
        if (head.length() + parameter.length() <= JavaText.WIDTH) {
            java.line(head + parameter);
        } else {
            java.line(head).line("            " + parameter);
        }
        java.call("        ", "data.put(", List.of("\"" + field.name() + "\"", code.write()));
        java.line("        return this;");
        java.line("    }");
    }
}
