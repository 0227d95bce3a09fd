package io.bursar.erp.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileGrowthTest {

    /** Three rounds of compaction. */
    private static final int COMMITS = 1_500;

    /** Twice of what the file has with compaction, half of what it has without. */
    private static final long MOST_BYTES = 10_000_000;

    @TempDir
    Path directory;

    @Test
    void theFileDoesNotKeepEveryPageOfEveryCommit() throws IOException {
        try (ErpFixture fixture = ErpFixture.in(directory)) {
            RecordValue message = Data.record()
                    .put("template", "approval-due")
                    .put("recipientId", "lee.park")
                    .put("seq", 1)
                    .build();
            for (int i = 0; i < COMMITS; i++) {
                fixture.send("notify.send", "k" + i, message);
            }

            assertThat(Files.size(fixture.file().resolveSibling("erp.mv.db"))).isLessThan(MOST_BYTES);
        }
    }
}
