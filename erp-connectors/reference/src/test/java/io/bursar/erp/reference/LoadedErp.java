package io.bursar.erp.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The file of an ERP with the tests' master data, made once: making tables takes longer than most tests. */
final class LoadedErp {

    private static final byte[] CONTENT = content();

    private LoadedErp() {}

    static void copyTo(Path file) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(databaseOf(file), CONTENT);
        } catch (IOException failure) {
            throw new UncheckedIOException("The file of a loaded ERP could not be copied", failure);
        }
    }

    static Path databaseOf(Path file) {
        return file.resolveSibling(file.getFileName() + ".mv.db");
    }

    private static byte[] content() {
        try {
            Path directory = Files.createTempDirectory("loaded-erp");
            Path file = directory.resolve("erp");
            try (ReferenceErp erp = ReferenceErp.open(ReferenceErpOptions.of(file, new ErpFixture.TestClock()))) {
                erp.load(ErpFixture.seed());
            }
            byte[] content = Files.readAllBytes(databaseOf(file));
            Files.delete(databaseOf(file));
            Files.delete(directory);
            return content;
        } catch (IOException failure) {
            throw new UncheckedIOException("The file of a loaded ERP could not be made", failure);
        }
    }
}
