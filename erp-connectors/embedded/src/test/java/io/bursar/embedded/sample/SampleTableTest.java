package io.bursar.embedded.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SampleTableTest {

    private static final String HEADER = "id,name";

    @Test
    void readsCellsByColumn() {
        SampleTable table = SampleTable.read("x.csv", HEADER, "id,name\na,Ada\nb,\n");
        assertThat(table.map(row -> row.text(0) + "=" + row.optional(1))).containsExactly("a=Ada", "b=");
    }

    @Test
    void saysWhichLineIsWrongAndWhy() {
        BursarException failure = failure("id,name\na,Ada\nb,Bea,extra\n");
        assertThat(failure.code()).isEqualTo(FailureCode.INVALID_POLICY);
        assertThat(failure.context())
                .containsEntry("fault", "SMP-104")
                .containsEntry("file", "x.csv")
                .containsEntry("line", "3");
    }

    @Test
    void refusesWhatAPlainTableDoesNotHave() {
        assertThat(fault("")).isEqualTo("SMP-103");
        assertThat(fault("name,id\n")).isEqualTo("SMP-103");
        assertThat(fault("id,name\na,\"Ada\"\n")).isEqualTo("SMP-105");
        assertThat(fault("id,name\na, Ada\n")).isEqualTo("SMP-105");
        assertThat(fault("id,name\na,Ad\u00e9le\n")).isEqualTo("SMP-105");
        assertThat(fault("id,name\n,Ada\n")).isEqualTo("SMP-106");
        assertThat(fault("id,name\na,Ada\na,Bea\n")).isEqualTo("SMP-108");
    }

    @Test
    void namesAMissingFile() {
        BursarException failure =
                catchThrowableOfType(BursarException.class, () -> SampleTable.shipped("nowhere.csv", HEADER));
        assertThat(failure.context()).containsEntry("fault", "SMP-101");
    }

    @Test
    void takesAsManyLinesAsAllowedAndNotOneMore() {
        assertThatCode(() -> SampleTable.read("x.csv", HEADER, lines(SampleTable.MAX_LINES)))
                .doesNotThrowAnyException();
        assertThat(fault(lines(SampleTable.MAX_LINES + 1))).isEqualTo("SMP-102");
    }

    @Test
    void takesCellsAndFilesUpToTheirLimits() {
        String longest = "n".repeat(SampleTable.MAX_CELL);
        assertThatCode(() -> SampleTable.read("x.csv", HEADER, "id,name\na," + longest))
                .doesNotThrowAnyException();
        assertThat(fault("id,name\na," + longest + "n")).isEqualTo("SMP-102");
        String full = "id,name\n" + "\n".repeat(SampleTable.MAX_CHARACTERS - 8);
        assertThat(fault(full + "\n")).isEqualTo("SMP-102");
    }

    private static String lines(int count) {
        return IntStream.range(1, count)
                .mapToObj(line -> line + ",name")
                .collect(Collectors.joining("\n", HEADER + "\n", "\n"));
    }

    private static String fault(String text) {
        return failure(text).context().get("fault");
    }

    private static BursarException failure(String text) {
        return catchThrowableOfType(
                BursarException.class,
                () -> SampleTable.read("x.csv", HEADER, text).map(row -> row.text(0)));
    }
}
