package io.bursar.erp.screening.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.erp.screening.ListText;
import io.bursar.model.finding.BursarException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever stands in a file: an answer or a coded refusal, and never a lost row that is not counted. */
class ListFuzzProperties {

    private static final String GOOD = ListText.leie()
            .person("Roe", "Jane", "19600101", "OH")
            .business("Acme Medical Supply LLC", "1234567893", "TX")
            .person("O\"Neill", "Mary, Ann", "19700315", "FL")
            .text();

    @Property(tries = 500)
    void anyBytesAreReadOrRefusedWithACode(@ForAll @Size(max = 400) byte[] bytes) throws IOException {
        read(ListLayout.OFAC_SDN, bytes);
        read(ListLayout.LEIE, bytes);
    }

    @Property(tries = 1_000)
    void aChangedByteCostsAtMostTwoRowsAndEveryLostRowIsCounted(
            @ForAll @IntRange(max = 2_000) int place, @ForAll byte changed) throws IOException {
        byte[] bytes = GOOD.getBytes(StandardCharsets.UTF_8);
        int header = GOOD.indexOf('\n') + 1;
        bytes[header + place % (bytes.length - header)] = changed;

        ScreeningList list = read(ListLayout.LEIE, bytes);

        assertThat(list).isNotNull();
        ScreeningList.Reading reading = list.reading();
        assertThat(list.parties()).hasSizeGreaterThanOrEqualTo(1);
        assertThat(list.parties().size() + reading.lost() + reading.ended()).isEqualTo(reading.rows());
    }

    @Property(tries = 300)
    void aFileCutOffAnywhereKeepsTheRowsBeforeTheCut(@ForAll @IntRange(max = 2_000) int place) throws IOException {
        byte[] bytes = GOOD.getBytes(StandardCharsets.UTF_8);
        int header = GOOD.indexOf('\n') + 1;
        int cut = header + place % (bytes.length - header);

        ScreeningList list = read(ListLayout.LEIE, java.util.Arrays.copyOf(bytes, cut));

        long whole = GOOD.substring(header, cut).chars().filter(c -> c == '\n').count();
        assertThat(list).isNotNull();
        assertThat(list.parties()).hasSizeGreaterThanOrEqualTo((int) whole);
    }

    private static @org.jspecify.annotations.Nullable ScreeningList read(ListLayout layout, byte[] bytes)
            throws IOException {
        ListSource source = ListSource.of("FUZZ", layout, Path.of("f")).publishedOn(ListText.PUBLISHED);
        try {
            return ListReader.standard().read(source, new ByteArrayInputStream(bytes));
        } catch (BursarException refused) {
            assertThat(refused.context()).containsKey("rule");
            return null;
        }
    }
}
