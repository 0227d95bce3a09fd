package io.bursar.erp.screening.list;

import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.finding.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A folder of list files with a manifest, {@value #MANIFEST}, that says what they are: a header row
 * {@code name,layout,file,published} and a row per list. The layout is a code of {@link ListLayout#STANDARD}, the file
 * lies in the folder itself, and the date may be empty where the name of the file has it. Several files under one name
 * are one list.
 *
 * <pre>{@code
 * ListFolder folder = ListFolder.read(Path.of("lists"), ListReader.standard());
 * folder.lists();    // those that could be read
 * folder.faults();   // what could not, and every row that was lost
 * }</pre>
 *
 * @param lists the lists that were read
 * @param faults what was wrong: of the manifest, of whole lists, of rows
 */
public record ListFolder(List<ScreeningList> lists, List<Finding> faults) {

    /** The name of the manifest. */
    public static final String MANIFEST = "lists.csv";

    /** Most list files of a folder. */
    public static final int MAX_LISTS = 100;

    private static final String HEADER = "name,layout,file,published";
    private static final int COLUMNS = 4;

    /** Copies the lists. */
    public ListFolder {
        lists = List.copyOf(lists);
        faults = List.copyOf(faults);
    }

    /**
     * Reads a folder. A list of which a file cannot be read is among the faults and not among the lists: a part of a
     * list clears nobody. The others are read all the same.
     *
     * @throws BursarException {@code CONNECTOR_DOWN} where there is no manifest that can be read
     */
    public static ListFolder read(Path folder, ListReader reader) {
        Map<String, ScreeningList> lists = new LinkedHashMap<>();
        Set<String> broken = new HashSet<>();
        List<Finding> faults = new ArrayList<>();
        for (ListSource source : manifest(folder, faults)) {
            try {
                ScreeningList list = reader.read(source);
                faults.addAll(list.faults());
                lists.merge(source.name(), list, ScreeningList::joined);
            } catch (BursarException refused) {
                broken.add(source.name());
                faults.add(ListRule.FILE
                        .at(source.name(), 0)
                        .with("rule", refused.context().getOrDefault("rule", ListRule.FILE.code())));
            }
        }
        lists.keySet().removeAll(broken);
        return new ListFolder(List.copyOf(lists.values()), faults);
    }

    private static List<ListSource> manifest(Path folder, List<Finding> faults) {
        try (InputStream in = Files.newInputStream(folder.resolve(MANIFEST))) {
            ListLines lines = new ListLines(in, ListLimits.DEFAULT.withBytes(ListLimits.DEFAULT.lineLength()));
            return sources(folder, lines, faults);
        } catch (IOException unreadable) {
            throw new BursarException(
                    FailureCode.CONNECTOR_DOWN,
                    "The manifest of the lists cannot be read",
                    Map.of("file", MANIFEST),
                    unreadable);
        }
    }

    private static List<ListSource> sources(Path folder, ListLines lines, List<Finding> faults) throws IOException {
        List<ListSource> sources = new ArrayList<>();
        Set<Path> files = new HashSet<>();
        ListLines.Line header = lines.next();
        if (header == null || !header.text().strip().equals(HEADER)) {
            faults.add(ListRule.MANIFEST.at(MANIFEST, 1));
            return sources;
        }
        for (ListLines.Line line = lines.next(); line != null; line = lines.next()) {
            if (line.text().isBlank() && !line.tooLong()) {
                continue;
            }
            ListSource source = source(folder, line);
            if (source == null || sources.size() == MAX_LISTS || !files.add(source.file())) {
                faults.add(ListRule.MANIFEST.at(MANIFEST, line.number()));
            } else {
                sources.add(source);
            }
        }
        return sources;
    }

    /** Null where the row cannot be used. */
    private static @Nullable ListSource source(Path folder, ListLines.Line line) {
        List<String> fields = CsvRow.parse(line.text(), ListLimits.DEFAULT).fields();
        if (fields.size() != COLUMNS) {
            return null;
        }
        String name = fields.get(0);
        String file = fields.get(2);
        String date = fields.get(3);
        Optional<LocalDate> published = ListDates.read(date);
        Optional<ListLayout> layout = ListLayout.STANDARD.stream()
                .filter(known -> known.code().equals(fields.get(1)))
                .findFirst();
        // a file beside the manifest and nowhere else
        boolean here = file.matches("[A-Za-z0-9][A-Za-z0-9._ -]{0,199}");
        boolean named = !name.isBlank() && name.length() <= ListSource.MAX_NAME;
        if (layout.isEmpty() || !here || !named || (published.isEmpty() && !date.isEmpty())) {
            return null;
        }
        return new ListSource(name, layout.get(), folder.resolve(file), published);
    }
}
