package io.bursar.examples.forgery;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.audit.log.LogVerifier;
import io.bursar.examples.healthsystem.SmallRun;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Bytes flipped in the export of a real run; the audit module flips every byte of a small one. */
class FlippedByteTest {

    /** Of the whole export a few, as the verifier reads all of it each time. */
    private static final int IN_THE_WHOLE = 4;

    private static final int IN_A_PART = 600;

    @Test
    void isFoundWhereverItStandsInTheWholeExport() throws IOException {
        assertAllFound(Files.readAllBytes(SmallRun.once().export()), IN_THE_WHOLE);
    }

    @Test
    void isFoundWhereverItStandsInTheCasesOfOneChain() throws IOException {
        ForgedLog log = new ForgedLog(ForgedLog.read(SmallRun.once().export()));
        InvoiceForgeries.matched(log);

        assertAllFound(log.sealed(), IN_A_PART);
    }

    private static void assertAllFound(byte[] export, int flips) throws IOException {
        assertThat(holds(export)).isTrue();
        Random random = new Random(7);
        for (int flip = 0; flip < flips; flip++) {
            int place = random.nextInt(export.length);
            byte kept = export[place];
            export[place] ^= (byte) (1 << random.nextInt(Byte.SIZE));

            assertThat(holds(export)).as("byte %d flipped", place).isFalse();

            export[place] = kept;
        }
    }

    private static boolean holds(byte[] export) throws IOException {
        return LogVerifier.verify(new ByteArrayInputStream(export)).holds();
    }
}
