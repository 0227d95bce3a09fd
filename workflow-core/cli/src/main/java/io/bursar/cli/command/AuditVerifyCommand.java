package io.bursar.cli.command;

import io.bursar.audit.log.Break;
import io.bursar.audit.log.LogSummary;
import io.bursar.audit.log.LogVerifier;
import io.bursar.audit.log.Verdict;
import io.bursar.audit.log.VerifierLimits;
import io.bursar.cli.input.CliFault;
import io.bursar.cli.input.Unusable;
import io.bursar.cli.output.Answer;
import io.bursar.cli.output.Json;
import io.bursar.model.identity.Digest;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Verifies an exported log with nothing but the file, and the hash over its heads where that was kept elsewhere.
 *
 * <pre>{@code
 * bursar audit verify log.jsonl --heads 5f52…
 * }</pre>
 */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Verifies an exported log: every changed, removed, moved or inserted record is named.")
public final class AuditVerifyCommand extends Question {

    @Parameters(paramLabel = "LOG", description = "an exported log (EXPORT.md)")
    private Path log = Path.of("");

    @Option(names = "--heads", paramLabel = "HASH", description = "the hash over the heads, as kept elsewhere")
    private @Nullable String heads;

    /** A command, to be filled by its options. */
    public AuditVerifyCommand() {}

    @Override
    protected Answer answer() {
        return verdict().fold(intact -> intact(intact.summary()), AuditVerifyCommand::broken);
    }

    private Verdict verdict() {
        String name = log.toString();
        if (!Files.exists(log)) {
            throw Unusable.of(CliFault.NO_FILE, name, Map.of());
        }
        if (!Files.isRegularFile(log)) {
            throw Unusable.of(CliFault.NOT_A_FILE, name, Map.of("wanted", "exported log"));
        }
        LogVerifier verifier = new LogVerifier(VerifierLimits.USUAL);
        String known = heads;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(log))) {
            return known == null ? verifier.check(in) : verifier.check(in, hash(known));
        } catch (IOException unreadable) {
            throw Unusable.of(
                    CliFault.UNREADABLE,
                    name,
                    Map.of("cause", unreadable.getClass().getSimpleName()));
        }
    }

    private static Digest hash(String text) {
        if (!text.matches("[0-9a-f]{64}")) {
            throw Unusable.of(CliFault.BAD_OPTION, "--heads", Map.of("wanted", "64 small hex digits"));
        }
        return Digest.ofHash(HexFormat.of().parseHex(text));
    }

    private Answer intact(LogSummary summary) {
        List<String> lines = List.of(
                log + " holds: " + summary.records() + " records of " + summary.cases() + " cases",
                "heads " + summary.heads(),
                heads == null
                        ? "Keep the heads elsewhere and check them with --heads: a log that was rewritten as a whole holds too."
                        : "They are the heads that were kept elsewhere.");
        return Answer.fine(
                lines,
                Json.object(
                        "holds",
                        true,
                        "records",
                        summary.records(),
                        "cases",
                        summary.cases(),
                        "heads",
                        summary.heads().toString(),
                        "headsChecked",
                        heads != null));
    }

    private static Answer broken(Verdict.Broken broken) {
        List<String> lines = new ArrayList<>();
        broken.breaks().forEach(found -> lines.add(found.toString()));
        lines.add("The log does not hold: " + broken.found() + " breaks"
                + (broken.found() > broken.breaks().size()
                        ? ", of which the first " + broken.breaks().size() + " are listed"
                        : ""));
        List<Map<String, Object>> breaks =
                broken.breaks().stream().map(AuditVerifyCommand::tree).toList();
        return Answer.of(false, lines, Json.object("holds", false, "found", broken.found(), "breaks", breaks));
    }

    private static Map<String, Object> tree(Break found) {
        Map<String, Object> tree = Json.object("line", found.place().line());
        found.place().knownCase().ifPresent(known -> tree.put("case", known.toString()));
        if (found.place().seq() > 0) {
            tree.put("record", found.place().seq());
        }
        tree.put("kind", found.kind().code());
        tree.put("message", found.kind().message());
        tree.put("detail", found.detail());
        return tree;
    }
}
