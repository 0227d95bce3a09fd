package io.bursar.standards.internal.policy;

import io.bursar.controls.policy.CalendarBook;
import io.bursar.controls.policy.Facility;
import io.bursar.definition.yaml.YamlMapping;
import io.bursar.definition.yaml.YamlNode;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.time.BusinessCalendar;
import io.bursar.model.time.Holidays;
import io.bursar.model.time.WeeklyHours;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the calendars: shared ones, and one per facility in its zone with its own closed and open days. */
public final class CalendarReader {

    private static final int FIRST_YEAR = 2022;
    private static final int LAST_YEAR = 2121;
    private static final Map<String, Boolean> HOLIDAYS = Map.of("federal", true, "federal-reserve", false);

    private final SortedMap<FacilityId, Facility> facilities;
    private int first = FIRST_YEAR;
    private int last = FIRST_YEAR;

    private CalendarReader(SortedMap<FacilityId, Facility> facilities) {
        this.facilities = facilities;
    }

    /** The calendars; empty with faults reported. */
    public static Optional<CalendarBook> read(YamlNode root, SortedMap<FacilityId, Facility> facilities) {
        return new CalendarReader(facilities).book(root);
    }

    private Optional<CalendarBook> book(YamlNode root) {
        YamlMapping file = root.mapping();
        file.only("version", "years", "shared", "facility", "local");
        Optional<String> version = file.required("version", node -> Optional.of(node.raw()));
        if (!file.required("years", Optional::of).map(this::years).orElse(false)) {
            return Optional.empty();
        }
        SortedMap<String, BusinessCalendar> shared = new TreeMap<>();
        shared.put(BusinessCalendar.ALWAYS.name(), BusinessCalendar.ALWAYS);
        file.required("shared", Optional::of)
                .ifPresent(node -> node.mapping()
                        .entries(Scalars.MAX_ENTRIES)
                        .forEach(entry -> shared(entry).ifPresent(calendar -> shared.put(calendar.name(), calendar))));
        SortedMap<FacilityId, SortedMap<String, BusinessCalendar>> local = new TreeMap<>();
        facilities.keySet().forEach(facility -> local.put(facility, new TreeMap<>()));
        file.required("facility", Optional::of)
                .ifPresent(node -> node.mapping()
                        .entries(Scalars.MAX_ENTRIES)
                        .forEach(entry -> perFacility(entry, file.find("local"), local)));
        file.find("local").ifPresent(node -> node.mapping().entries().forEach(this::checkFacility));
        return version.map(text -> new CalendarBook(shared, local, text));
    }

    private boolean years(YamlNode node) {
        YamlMapping years = node.mapping();
        years.only("first", "last");
        Optional<Integer> from = years.required("first", year -> year.whole(FIRST_YEAR, LAST_YEAR));
        Optional<Integer> to = years.required("last", year -> year.whole(FIRST_YEAR, LAST_YEAR));
        if (from.isEmpty() || to.isEmpty()) {
            return false;
        }
        if (to.get() < from.get()) {
            node.report(PolicyFault.BAD_SPAN, Map.of("first", from.get(), "last", to.get()));
            return false;
        }
        first = from.get();
        last = to.get();
        return true;
    }

    private Optional<BusinessCalendar> shared(YamlMapping.Entry entry) {
        YamlMapping calendar = entry.value().mapping();
        calendar.only("zone", "opens", "closes", "holidays");
        return calendar.required("zone", Scalars::zone).flatMap(zone -> calendar(entry.name(), calendar, zone));
    }

    private void perFacility(
            YamlMapping.Entry entry,
            Optional<YamlNode> days,
            SortedMap<FacilityId, SortedMap<String, BusinessCalendar>> local) {
        YamlMapping calendar = entry.value().mapping();
        calendar.only("opens", "closes", "holidays");
        facilities
                .values()
                .forEach(facility -> calendar(entry.name(), calendar, facility.zone())
                        .map(common -> with(
                                common,
                                days.flatMap(node ->
                                        node.mapping().find(facility.id().value()))))
                        .ifPresent(own -> local.getOrDefault(facility.id(), new TreeMap<>())
                                .put(own.name(), own)));
    }

    private Optional<BusinessCalendar> calendar(String name, YamlMapping calendar, ZoneId zone) {
        Optional<LocalTime> opens = calendar.required("opens", Scalars::time);
        Optional<LocalTime> closes = calendar.required("closes", Scalars::time);
        Optional<Boolean> federal = calendar.required("holidays", node -> node.choice(HOLIDAYS));
        if (opens.isPresent() && closes.isPresent() && !opens.get().isBefore(closes.get())) {
            calendar.node().report(PolicyFault.BAD_SPAN, Map.of("opens", opens.get(), "closes", closes.get()));
            return Optional.empty();
        }
        return opens.flatMap(from -> closes.flatMap(to -> federal.map(kind -> new BusinessCalendar(
                name,
                zone,
                WeeklyHours.mondayToFriday(from, to),
                kind ? Holidays.federal(first, last) : Holidays.federalReserve(first, last)))));
    }

    private BusinessCalendar with(BusinessCalendar common, Optional<YamlNode> days) {
        if (days.isEmpty()) {
            return common;
        }
        YamlMapping own = days.get().mapping();
        own.only("closed", "open");
        LocalDate[] closed = own.list("closed", Scalars.MAX_ENTRIES, this::day).toArray(LocalDate[]::new);
        LocalDate[] open = own.list("open", Scalars.MAX_ENTRIES, this::day).toArray(LocalDate[]::new);
        return new BusinessCalendar(
                common.name(),
                common.zone(),
                common.hours(),
                common.holidays().plus(closed).minus(open));
    }

    private Optional<LocalDate> day(YamlNode node) {
        return node.date().filter(day -> {
            boolean covered = day.getYear() >= first && day.getYear() <= last;
            if (!covered) {
                node.report(PolicyFault.BAD_SPAN, Map.of("date", day));
            }
            return covered;
        });
    }

    private void checkFacility(YamlMapping.Entry entry) {
        if (facilities.keySet().stream().noneMatch(facility -> facility.value().equals(entry.name()))) {
            entry.key().report(PolicyFault.NOT_DECLARED, Map.of("facility", entry.name()));
        }
    }
}
