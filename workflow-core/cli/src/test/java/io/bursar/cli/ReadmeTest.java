package io.bursar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The page of this module shows what the commands really say. Figures below a line {@code <!-- figures vary -->} change
 * with the shipped definitions and are not compared. Run with {@code -Dbursar.rewrite=true} to write the page anew.
 */
class ReadmeTest {

    private static final Path PAGE = Path.of("README.md");
    private static final Pattern BLOCK =
            Pattern.compile("(<!-- figures vary -->\\n)?```console\\n\\$ bursar ([^\\n]*)\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern HEAD = Pattern.compile("(.*?) \\| head -(\\d+)");
    private static final Pattern GREP = Pattern.compile("(.*?) \\| grep (\\w+)");

    @Test
    void everyCommandSaysWhatThePageSays() throws IOException {
        if (Boolean.getBoolean("bursar.rewrite")) {
            ExampleLog.write(Path.of("example/log.jsonl"));
        }
        String page = Files.readString(PAGE);
        StringBuilder written = new StringBuilder();
        List<String> shown = new ArrayList<>();
        Matcher block = BLOCK.matcher(page);
        while (block.find()) {
            String said = said(block.group(2));
            shown.add(block.group(2));
            boolean vary = block.group(1) != null;
            String kept = vary && figureless(said).equals(figureless(block.group(3))) ? block.group(3) : said;
            String before = page.substring(block.start(), block.start(3));
            block.appendReplacement(written, Matcher.quoteReplacement(before + kept + "```"));
        }
        block.appendTail(written);
        if (Boolean.getBoolean("bursar.rewrite")) {
            Files.writeString(PAGE, written.toString());
        }
        assertThat(Files.readString(PAGE)).isEqualTo(written.toString());
        assertThat(shown).hasSizeGreaterThanOrEqualTo(10);
    }

    private static String figureless(String text) {
        return text.replaceAll("\\d+", "#");
    }

    /**
     * What a command says on both outputs, cut as {@code head} or {@code grep} would, and its exit code where it is not
     * 0.
     */
    private static String said(String command) {
        Matcher head = HEAD.matcher(command);
        Matcher grep = GREP.matcher(command);
        boolean cut = head.matches();
        boolean picked = grep.matches();
        Shell.Ran ran = Shell.line(cut ? head.group(1) : picked ? grep.group(1) : command);
        List<String> lines = new ArrayList<>(ran.lines());
        lines.addAll(ran.errors());
        if (cut) {
            lines = new ArrayList<>(lines.subList(0, Math.min(lines.size(), Integer.parseInt(head.group(2)))));
        }
        if (picked) {
            lines.removeIf(line -> !line.contains(grep.group(2)));
        }
        if (ran.code() != 0) {
            lines.add("(exit " + ran.code() + ")");
        }
        return String.join("\n", lines) + "\n";
    }
}
