package io.bursar.examples.yourapp;

import io.bursar.audit.log.LogSummary;
import io.bursar.audit.log.LogVerifier;
import io.bursar.jdbc.host.HostCase;
import io.bursar.model.finding.BursarException;
import io.bursar.model.money.Money;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A short story in two systems: what is refused, what is rolled back, and what the log says at the end.
 *
 * <pre>{@code
 * ControlsInYourApp.main(new String[0]);
 * }</pre>
 */
public final class ControlsInYourApp {

    private static final Map<String, Object> YES = Map.of("verdict", "APPROVE", "reason", "Within budget");

    private final YourApp app;
    private final PrintStream out;

    private ControlsInYourApp(YourApp app, PrintStream out) {
        this.app = app;
        this.out = out;
    }

    /** Runs it in a temporary folder and prints what happened. */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createTempDirectory("controls-in-your-app");
        try (YourApp app = YourApp.open(folder)) {
            new ControlsInYourApp(app, System.out).tell(folder.resolve("log.jsonl"));
        } finally {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    private void tell(Path log) throws IOException {
        Purchase gloves = new Purchase("PR-17", "dana.reyes", "SUP-1001", "42132203", Money.usd("4800.00"));
        out.println("Dana asks for gloves in the Flowable process, 4,800.00 USD:");
        app.process().start("dana.reyes", gloves);
        explain(gloves.hostCase());
        trying("Dana completes the task herself", () -> app.process().complete("dana.reyes", "PR-17", YES));
        trying("Lee completes it", () -> app.process().complete("lee.park", "PR-17", YES));
        trying(
                "Lee enters the invoice in the Spring service",
                () -> app.invoices().enter("lee.park", "INV-88", gloves));
        trying("Greta enters it", () -> app.invoices().enter("greta.dorsey", "INV-88", gloves));
        trying(
                "It arrives once more, and Greta enters it as inv-0088",
                () -> app.invoices().enter("greta.dorsey", "inv-0088", gloves));

        out.println("Dana asks for more of the same, 3,000.00 USD; together that is beyond what Lee may commit:");
        Purchase more = new Purchase("PR-18", "dana.reyes", "SUP-1001", "42132203", Money.usd("3000.00"));
        app.process().start("dana.reyes", more);
        explain(more.hostCase());
        trying(
                "Lee completes it, and the application fails before it commits",
                () -> app.database().transactions().executeWithoutResult(running -> {
                    app.process().complete("lee.park", "PR-18", YES);
                    running.setRollbackOnly();
                }));
        out.println("  still asked: " + app.process().assignees("PR-18"));
        verify(log);
    }

    private void explain(HostCase purchase) {
        app.database()
                .transactions()
                .executeWithoutResult(running -> app.controls()
                        .on(app.database().connection())
                        .approval(purchase)
                        .orElseThrow()
                        .plan()
                        .explain()
                        .forEach(line -> out.println("  " + line)));
    }

    private void trying(String what, Runnable act) {
        try {
            act.run();
            out.println(what + ": done");
        } catch (BursarException refused) {
            out.println(what + ": refused");
            for (String finding : refused.context().getOrDefault("findings", "").split("; ", -1)) {
                out.println("  " + finding);
            }
        }
    }

    private void verify(Path log) throws IOException {
        LogSummary summary;
        try (OutputStream file = Files.newOutputStream(log)) {
            summary = app.controls().export(file);
        }
        try (InputStream file = Files.newInputStream(log)) {
            out.println("The exported log: " + summary.records() + " records of " + summary.cases() + " cases, "
                    + (LogVerifier.verify(file).holds() ? "whole" : "broken"));
        }
    }
}
