package io.bursar.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class CaseBodyProperties {

    @Property(tries = 200)
    void whatIsWrittenIsReadBack(@ForAll @Size(max = 40) List<@StringLength(max = 300) String> texts) {
        List<String> whole = texts.stream()
                .filter(text -> text.chars().noneMatch(c -> Character.isSurrogate((char) c)))
                .toList();
        RecordValue value = Data.record().put("lines", Data.texts(whole)).build();

        assertThat(CaseBody.read(CaseBody.of(value))).isEqualTo(value);
    }

    @Property(tries = 200)
    void aSnapshotThatWasCutOrChangedIsNeverReadAsSomethingElse(
            @ForAll @IntRange(max = 400) int at, @ForAll byte other) {
        RecordValue value = Data.record()
                .put("description", "Gloves, nitrile, M")
                .put("qty", 40)
                .build();
        byte[] stored = CaseBody.of(value);
        byte[] changed = stored.clone();
        changed[at % stored.length] = other;

        corruptOrSame(Arrays.copyOf(stored, at % stored.length), value);
        // deflated bytes carry no check: a change may give another value, but never anything but a value or a failure
        try {
            assertThat(CaseBody.read(changed)).isNotNull();
        } catch (BursarException failure) {
            assertThat(failure.code()).isEqualTo(FailureCode.STORE_CORRUPT);
        }
    }

    private static void corruptOrSame(byte[] stored, RecordValue value) {
        try {
            assertThat(CaseBody.read(stored)).isEqualTo(value);
        } catch (BursarException failure) {
            assertThat(failure.code()).isEqualTo(FailureCode.STORE_CORRUPT);
        }
    }

    @Example
    void aLargeCaseIsReadBackAndOneThatInflatesBeyondTheLimitIsRefused() {
        RecordValue large = Data.record()
                .put("texts", Data.texts(Collections.nCopies(50, "x".repeat(20_000))))
                .build();

        assertThat(CaseBody.read(CaseBody.of(large))).isEqualTo(large);
        assertThat(CaseBody.of(large).length).isLessThan(10_000);
        assertThatThrownBy(() -> CaseBody.read(Bombs.inflatingTo(2_000_000)))
                .isInstanceOfSatisfying(
                        BursarException.class,
                        failure -> assertThat(failure.code()).isEqualTo(FailureCode.STORE_CORRUPT));
    }

    /** Snapshots that nobody wrote. */
    private static final class Bombs {

        static byte[] inflatingTo(int size) {
            java.util.zip.Deflater deflater = new java.util.zip.Deflater(9, true);
            deflater.setInput(new byte[size]);
            deflater.finish();
            byte[] out = new byte[10_000];
            out[0] = 1;
            int length = deflater.deflate(out, 1, out.length - 1);
            deflater.end();
            return Arrays.copyOf(out, length + 1);
        }
    }
}
