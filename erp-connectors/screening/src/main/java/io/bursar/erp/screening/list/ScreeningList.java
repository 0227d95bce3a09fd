package io.bursar.erp.screening.list;

import io.bursar.model.finding.Finding;
import io.bursar.model.identity.Digest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A list as it was read: who stands on it, how old it is, and what could not be read.
 *
 * <pre>{@code
 * list.faults().forEach(System.out::println);   // SCR-103: A row has … (line 17, list OIG-LEIE)
 * }</pre>
 *
 * @param name its name, such as {@code OIG-LEIE}
 * @param date the day it was published; empty where nobody knows
 * @param parties the entries that hold
 * @param reading what came of reading the file
 */
public record ScreeningList(String name, Optional<LocalDate> date, List<ListedParty> parties, Reading reading) {

    /** Most days after which a list says nothing any more (controls §3). */
    public static final int MAX_AGE_DAYS = 31;

    /** Copies the entries. */
    public ScreeningList {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(date, "date");
        parties = List.copyOf(parties);
        Objects.requireNonNull(reading, "reading");
    }

    /**
     * What came of reading a file.
     *
     * @param rows how many rows the file has, without the header
     * @param ended how many entries have ended and are left out
     * @param lost how many rows could not be read
     * @param faults what was wrong, in the order of the file
     * @param content hash of the file's bytes
     */
    public record Reading(int rows, int ended, int lost, List<Finding> faults, Digest content) {

        /** Copies the faults. */
        public Reading {
            faults = List.copyOf(faults);
            Objects.requireNonNull(content, "content");
        }

        private Reading joined(Reading part) {
            List<Finding> all = new ArrayList<>(faults);
            all.addAll(part.faults);
            byte[] contents = (content + " " + part.content).getBytes(StandardCharsets.US_ASCII);
            return new Reading(rows + part.rows, ended + part.ended, lost + part.lost, all, Digest.of(contents));
        }
    }

    /** What was wrong with the file. */
    public List<Finding> faults() {
        return reading.faults();
    }

    /**
     * Whether it is too old to clear anybody on a day: published more than {@value #MAX_AGE_DAYS} days before it, after
     * it, or nobody knows when.
     */
    public boolean staleOn(LocalDate day) {
        return date.map(published -> published.isAfter(day)
                        || published.plusDays(MAX_AGE_DAYS).isBefore(day))
                .orElse(true);
    }

    /**
     * This list with another part of it, such as OFAC's names with its other names: as old as the older part, and of no
     * known date where one part has none.
     */
    public ScreeningList joined(ScreeningList part) {
        List<ListedParty> all = new ArrayList<>(parties);
        all.addAll(part.parties);
        Optional<LocalDate> older = date.flatMap(day -> part.date.map(other -> other.isBefore(day) ? other : day));
        return new ScreeningList(name, older, all, reading.joined(part.reading));
    }

    /** Name, date and counts; nobody on it. */
    @Override
    public String toString() {
        return name + " of " + date.map(LocalDate::toString).orElse("unknown date") + ", " + parties.size()
                + " entries, " + reading.lost() + " rows lost";
    }
}
