package io.bursar.erp.screening.list;

import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Map;
import java.util.Objects;

/**
 * Reads list files, row by row and within limits. A row that cannot be read is among the faults with its line number,
 * and the rest is read all the same; a file that is not what it is taken for is refused as a whole.
 *
 * <pre>{@code
 * ScreeningList leie = ListReader.standard().read(ListSource.of("OIG-LEIE", ListLayout.LEIE, file).publishedOn(day));
 * }</pre>
 *
 * @param limits how much is read
 * @param tinKeys how tax numbers on a list become keys
 */
public record ListReader(ListLimits limits, TinKeys tinKeys) {

    /** Refuses null. */
    public ListReader {
        Objects.requireNonNull(limits, "limits");
        Objects.requireNonNull(tinKeys, "tinKeys");
    }

    /** The default limits; tax numbers are left out. */
    public static ListReader standard() {
        return new ListReader(ListLimits.DEFAULT, TinKeys.NONE);
    }

    /** The same within other limits. */
    public ListReader withLimits(ListLimits others) {
        return new ListReader(others, tinKeys);
    }

    /** The same with keys of tax numbers. */
    public ListReader withTinKeys(TinKeys keys) {
        return new ListReader(limits, keys);
    }

    /**
     * Reads a file.
     *
     * @throws BursarException {@code CONNECTOR_DOWN} where it cannot be read, {@code LIMIT_EXCEEDED} over bytes, rows
     *     or faults, {@code CONNECTOR_PROTOCOL} where its header lacks a column of the layout; the context has the code
     *     of the {@link ListRule}
     */
    public ScreeningList read(ListSource source) {
        try (InputStream in = Files.newInputStream(source.file())) {
            return read(source, in);
        } catch (IOException unreadable) {
            throw new BursarException(
                    FailureCode.CONNECTOR_DOWN,
                    "A list file cannot be read",
                    Map.of("list", source.name(), "rule", ListRule.FILE.code()),
                    unreadable);
        }
    }

    /** Reads the content of a list from a stream, which stays open. */
    public ScreeningList read(ListSource source, InputStream in) throws IOException {
        return new FileReading(source, this).read(new ListLines(in, limits));
    }
}
