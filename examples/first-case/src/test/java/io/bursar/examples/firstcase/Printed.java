package io.bursar.examples.firstcase;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What an example prints. */
final class Printed {

    private Printed() {}

    /** An example that may fail. */
    @FunctionalInterface
    interface Example {
        void run() throws Exception;
    }

    /** What it prints to the standard output. */
    static String by(Example example) throws Exception {
        PrintStream before = System.out;
        ByteArrayOutputStream caught = new ByteArrayOutputStream();
        System.setOut(new PrintStream(caught, true, StandardCharsets.UTF_8));
        try {
            example.run();
        } finally {
            System.setOut(before);
        }
        return caught.toString(StandardCharsets.UTF_8);
    }

    /** The text without times, ids, numbers of documents and hashes, which differ from run to run. */
    static String shape(String text) {
        return text.strip()
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "#")
                .replaceAll("\\d{4}-\\d\\d-\\d\\d( \\d\\d:\\d\\d)? *", "")
                .replaceAll("\\b(RSV|PO|MSG)-[0-9A-F]+", "$1-#")
                .replaceAll("\\[[0-9a-f]+]", "[#]")
                .replaceAll(" +", " ");
    }

    /** The part of a source between its two marks. */
    static String between(String code, String mark) {
        String begin = mark + ": begin";
        return code.substring(code.indexOf(begin) + begin.length(), code.indexOf("// " + mark + ": end"));
    }

    static String withoutSpace(String text) {
        return text.replaceAll("\\s", "");
    }
}
