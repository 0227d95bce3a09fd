package io.bursar.examples.healthsystem;

import io.bursar.examples.healthsystem.inbox.InboxFile;
import io.bursar.examples.healthsystem.inbox.InvoiceFolder;
import io.bursar.examples.healthsystem.report.RunReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run of the main job that several tests look at; it is made once.
 *
 * @param report what it ended in
 * @param folder its database
 */
public record SmallRun(RunReport report, Path folder) {

    /**
     * With this seed few cases have everything: emergencies, controlled substances, changes of orders, bare invoices.
     */
    static final long SEED = 99;

    static final int CASES = 48;

    private static @Nullable SmallRun made;

    /** The run, made where it is not made yet. */
    public static synchronized SmallRun once() {
        SmallRun run = made;
        if (run == null) {
            // Tests of one module may run in several JVMs side by side; each has a run of its own.
            Path folder = Path.of("target", "small-run-" + System.getProperty("test.fork", "1"))
                    .toAbsolutePath();
            try {
                clear(folder);
                RunOptions options =
                        RunOptions.of(folder, CASES).withSeed(SEED).withInvoices(mail(folder.resolve("mail")));
                run = new SmallRun(new HealthSystemRun(options, Progress.SILENT, System::nanoTime).run(), folder);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            made = run;
        }
        return run;
    }

    /** Its exported log. */
    public Path export() {
        return folder.resolve("log.jsonl");
    }

    /** The invoice files that come with the example, and one bill for power that comes twice, numbered differently. */
    private static Path mail(Path mail) throws IOException {
        Files.createDirectories(mail);
        for (InboxFile file : InvoiceFolder.shipped()) {
            Files.write(mail.resolve(file.name()), file.content());
        }
        String bill = Files.readString(mail.resolve("unknown-order.xml"))
                .replaceAll("<cac:OrderReference>.*</cac:OrderReference>", "")
                .replaceAll("<cac:OrderLineReference>.*</cac:OrderLineReference>", "")
                .replace("SUP-1001", "SUP-1010")
                .replace("Meridian Medical Supply", "Prairie Power")
                .replace("Nitrile gloves", "utilities");
        Files.writeString(mail.resolve("power.xml"), bill.replace("INV-90001", "INV-00123"));
        Files.writeString(mail.resolve("power-again.xml"), bill.replace("INV-90001", "inv 123"));
        return mail;
    }

    private static void clear(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var paths = Files.walk(folder)) {
                List<Path> all = paths.sorted(Comparator.reverseOrder()).toList();
                for (Path path : all) {
                    Files.delete(path);
                }
            }
        }
    }
}
