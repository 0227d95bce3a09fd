package io.bursar.definition.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LoaderFuzzProperties {

    private static final String COMPLETE = Texts.text("complete.yaml");
    private static final DefinitionLoader LOADER = DefinitionLoader.standard();

    /**
     * One edit of a text.
     *
     * @param at where
     * @param removed how many characters go
     * @param added what comes
     */
    record Edit(int at, int removed, String added) {
        String apply(String text) {
            int from = Math.min(at, text.length());
            int to = Math.min(from + removed, text.length());
            return text.substring(0, from) + added + text.substring(to);
        }
    }

    @Property(tries = 600)
    void anyTextLoadsOrSaysWhyAndWhere(@ForAll("edits") List<Edit> edits) {
        String text = COMPLETE;
        for (Edit edit : edits) {
            text = edit.apply(text);
        }
        LoadResult result = LOADER.load("fuzz.yaml", text);
        boolean explained =
                result.fold(loaded -> true, invalid -> invalid.errors().stream().allMatch(error -> error.line() > 0));
        assertThat(explained).isTrue();
    }

    @Property(tries = 300)
    void aDefinitionWithoutSomeLinesLoadsOrSaysWhy(@ForAll("lineNumbers") List<Integer> dropped) {
        List<String> lines = new ArrayList<>(COMPLETE.lines().toList());
        dropped.stream()
                .distinct()
                .sorted((a, b) -> b - a)
                .filter(line -> line < lines.size())
                .forEach(line -> lines.remove((int) line));
        LoadResult result = LOADER.load("fuzz.yaml", String.join("\n", lines));
        assertThat(result.errors()).allMatch(error -> !error.code().isEmpty());
    }

    @Provide
    Arbitrary<List<Integer>> lineNumbers() {
        return Arbitraries.integers().between(0, 160).list().ofMinSize(1).ofMaxSize(5);
    }

    @Provide
    Arbitrary<List<Edit>> edits() {
        Arbitrary<String> pieces = Arbitraries.of(
                "",
                "[",
                "]",
                "{",
                "}",
                ": ",
                ", ",
                "\n",
                "- ",
                "null",
                "1",
                "true",
                "x",
                "''",
                "\"\"",
                "&a ",
                "*a",
                "!t ",
                "[]",
                "{}",
                "\t",
                "~",
                "#",
                "%",
                "@",
                "|",
                ">",
                "\ud83d\ude00");
        return Combinators.combine(
                        Arbitraries.integers().between(0, COMPLETE.length()),
                        Arbitraries.integers().between(0, 12),
                        pieces)
                .as(Edit::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }
}
