package io.bursar.erp.screening;

import io.bursar.erp.screening.list.ListLayout;
import io.bursar.erp.screening.list.ListReader;
import io.bursar.erp.screening.list.ListSource;
import io.bursar.erp.screening.list.ScreeningList;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Writes lists as their publishers do, of parties that do not exist. */
public final class ListText {

    public static final LocalDate PUBLISHED = LocalDate.of(2026, 11, 10);

    private static final String LEIE_HEADER =
            "LASTNAME,FIRSTNAME,MIDNAME,BUSNAME,GENERAL,SPECIALTY,UPIN,NPI,DOB,ADDRESS,CITY,STATE,ZIP,"
                    + "EXCLTYPE,EXCLDATE,REINDATE,WAIVERDATE,WVRSTATE";

    private final ListLayout layout;
    private final List<String> lines = new ArrayList<>();

    private ListText(ListLayout layout) {
        this.layout = layout;
    }

    /** A list in the columns of the OIG. */
    public static ListText leie() {
        return new ListText(ListLayout.LEIE).line(LEIE_HEADER);
    }

    /** A list in any layout, line by line. */
    public static ListText of(ListLayout layout) {
        return new ListText(layout);
    }

    public ListText line(String line) {
        lines.add(line);
        return this;
    }

    /** A person excluded by the OIG. */
    public ListText person(String family, String given, String born, String state) {
        return line(String.join(
                ",",
                quoted(family),
                quoted(given),
                "\"\",\"\",\"INDIVIDUAL\",\"NURSE\",\"\",\"0000000000\"",
                quoted(born),
                "\"1 ELM ST\",\"TOWN\"",
                quoted(state),
                "\"45402\",\"1128a1\",\"20200319\",\"00000000\",\"00000000\",\"\""));
    }

    /** A business excluded by the OIG. */
    public ListText business(String name, String npi, String state) {
        return line(String.join(
                ",",
                "\"\",\"\",\"\"",
                quoted(name),
                "\"OTHER BUSINESS\",\"DME\",\"\"",
                quoted(npi),
                "\"\",\"9 OAK AVE\",\"TOWN\"",
                quoted(state),
                "\"44101\",\"1128b8\",\"20200319\",\"00000000\",\"00000000\",\"\""));
    }

    public String text() {
        return String.join("\n", lines) + "\n";
    }

    public ScreeningList read() {
        return read(PUBLISHED);
    }

    public ScreeningList read(LocalDate published) {
        return read(ListReader.standard(), published);
    }

    public ScreeningList read(ListReader reader, LocalDate published) {
        try {
            ListSource source =
                    ListSource.of("OIG-LEIE", layout, Path.of("list.csv")).publishedOn(published);
            return reader.read(source, new ByteArrayInputStream(text().getBytes(StandardCharsets.UTF_8)));
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
