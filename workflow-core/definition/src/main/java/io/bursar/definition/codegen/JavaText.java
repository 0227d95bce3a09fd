package io.bursar.definition.codegen;

import java.util.List;
import java.util.TreeSet;

/**
 * Collects one Java file, laid out the way the formatter of the build lays it out, so that it leaves generated files
 * alone.
 */
final class JavaText {

    static final int WIDTH = 120;

    private final String packageName;
    private final TreeSet<String> imports = new TreeSet<>();
    private final StringBuilder body = new StringBuilder();

    JavaText(String packageName) {
        this.packageName = packageName;
    }

    JavaText imports(List<String> names) {
        names.stream()
                .filter(name -> !name.startsWith("java.lang.")
                        && !name.substring(0, name.lastIndexOf('.')).equals(packageName))
                .forEach(imports::add);
        return this;
    }

    JavaText line(String line) {
        body.append(line).append('\n');
        return this;
    }

    JavaText blank() {
        body.append('\n');
        return this;
    }

    /**
     * A call whose arguments go to the next line where they do not fit, and one to a line where that does not suffice
     * either.
     */
    JavaText call(String indent, String begin, List<String> arguments) {
        return call(indent, begin, arguments, ");");
    }

    private JavaText call(String indent, String begin, List<String> arguments, String end) {
        String joined = String.join(", ", arguments) + end;
        String deeper = indent + "        ";
        if ((indent + begin + joined).length() <= WIDTH) {
            return line(indent + begin + joined);
        }
        line(indent + begin);
        if ((deeper + joined).length() <= WIDTH) {
            return line(deeper + joined);
        }
        for (int i = 0; i < arguments.size(); i++) {
            argument(deeper, arguments.get(i), i + 1 < arguments.size() ? "," : end);
        }
        return this;
    }

    /** An argument on a line of its own; a call that does not fit there is broken in its turn. */
    private void argument(String indent, String argument, String end) {
        int open = argument.indexOf('(');
        if (open < 0 || (indent + argument + end).length() <= WIDTH) {
            line(indent + argument + end);
        } else {
            String inner = argument.substring(open + 1, argument.length() - 1);
            call(indent, argument.substring(0, open + 1), List.of(inner.split(", ", -1)), ")" + end);
        }
    }

    /** The head of a public method, whose name goes to the next line where it does not fit. */
    JavaText head(String type, String rest) {
        String single = "    public " + type + " " + rest + " {";
        return single.length() <= WIDTH
                ? line(single)
                : line("    public " + type).line("            " + rest + " {");
    }

    /** A comment of one sentence, on one line where it fits. */
    JavaText comment(String indent, String sentence) {
        String single = indent + "/** " + sentence + " */";
        if (single.length() <= WIDTH) {
            return line(single);
        }
        line(indent + "/**");
        wrapped(indent, sentence);
        return line(indent + " */");
    }

    /** The lines of a comment's paragraph. */
    JavaText wrapped(String indent, String paragraph) {
        StringBuilder line = new StringBuilder(indent + " *");
        for (String word : paragraph.split(" ", -1)) {
            if (line.length() + 1 + word.length() > WIDTH) {
                line(line.toString());
                line = new StringBuilder(indent + " *");
            }
            line.append(' ').append(word);
        }
        return line(line.toString());
    }

    String text() {
        StringBuilder text = new StringBuilder("package " + packageName + ";\n\n");
        imports.forEach(name -> text.append("import ").append(name).append(";\n"));
        return text.append(imports.isEmpty() ? "" : "\n").append(body).toString();
    }
}
