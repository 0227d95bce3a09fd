package io.bursar.erp.screening.list;

import io.bursar.controls.name.OrganizationName;
import io.bursar.controls.name.PersonName;
import io.bursar.controls.name.PostalAddress;
import io.bursar.model.finding.BursarException;
import io.bursar.model.identity.Digest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What one row of a list means. */
final class RowReading {

    /** What publishers write where there is nothing. */
    private static final Set<String> NOTHING = Set.of("", "-0-");

    /** The same of a number or a date; of a name these could be one. */
    private static final Set<String> NO_NUMBER = Set.of("0", "0000000000", "00000000", "N/A", "NONE");

    private static final Set<ListField> NUMBERS =
            Set.of(ListField.NPI, ListField.UPIN, ListField.TIN, ListField.BORN, ListField.ENDED, ListField.ENTRY_ID);

    private static final Set<String> NO_END = Set.of("INDEFINITE", "INDEF.", "PERMANENT");
    private static final int MAX_SHOWN = 350;

    private final Map<ListField, Integer> places;
    private final List<String> fields;
    private final TinKeys tinKeys;
    private final List<ListRule> faults = new ArrayList<>();

    RowReading(Map<ListField, Integer> places, List<String> fields, TinKeys tinKeys) {
        this.places = places;
        this.fields = fields;
        this.tinKeys = tinKeys;
    }

    /** The party of the row; empty, with a fault, where it names nobody. */
    Optional<ListedParty> party() {
        try {
            Named named = named();
            ListedParty.Identity identity = identity();
            boolean known = !named.forms().isEmpty()
                    || identity.npi().isPresent()
                    || identity.upin().isPresent()
                    || identity.tinKey().isPresent();
            if (!known) {
                faults.add(ListRule.NOBODY);
                return Optional.empty();
            }
            Digest content = Digest.of(String.join("\u001F", fields).getBytes(StandardCharsets.UTF_8));
            String id = value(ListField.ENTRY_ID).orElseGet(content::shortText);
            return Optional.of(new ListedParty(id, named.shown(), named.forms(), identity, content));
        } catch (BursarException tooLong) {
            faults.add(ListRule.TOO_LONG);
            return Optional.empty();
        }
    }

    /** Whether the entry no longer holds on the day of the list. An end that cannot be read is no end. */
    boolean endedBy(LocalDate day) {
        boolean inactive =
                value(ListField.STATUS).filter("Inactive"::equalsIgnoreCase).isPresent();
        Optional<LocalDate> end = value(ListField.ENDED)
                .filter(text -> !NO_END.contains(text.toUpperCase(java.util.Locale.ROOT)))
                .flatMap(this::date);
        return inactive || end.filter(ended -> !ended.isAfter(day)).isPresent();
    }

    /** What was wrong with the row. */
    List<ListRule> faults() {
        return List.copyOf(faults);
    }

    private Named named() {
        List<String> forms = new ArrayList<>();
        List<String> shown = new ArrayList<>();
        String given = value(ListField.GIVEN).orElse("");
        String family = value(ListField.FAMILY).orElse("");
        if (!given.isEmpty() || !family.isEmpty()) {
            forms.addAll(PersonName.of(given, family).forms());
            shown.add((given + " " + family).strip());
        }
        value(ListField.ORGANIZATION).ifPresent(name -> {
            forms.add(OrganizationName.of(name).normalised());
            shown.add(name);
        });
        value(ListField.WHOLE_NAME).ifPresent(name -> {
            forms.addAll(wholeName(name));
            shown.add(name);
        });
        String text = String.join(" / ", shown);
        return new Named(
                text.substring(0, Math.min(MAX_SHOWN, text.length())),
                forms.stream().filter(form -> !form.isEmpty()).distinct().toList());
    }

    /**
     * A person's is {@code FAMILY, Given}; where a list does not say, a comma makes it one, beside the name as it is.
     */
    private List<String> wholeName(String name) {
        int comma = name.indexOf(',');
        boolean said = value(ListField.KIND).isPresent();
        boolean person =
                value(ListField.KIND).filter("individual"::equalsIgnoreCase).isPresent();
        if (comma > 0 && (person || !said)) {
            Stream<String> asPerson =
                    PersonName.of(name.substring(comma + 1), name.substring(0, comma)).forms().stream();
            return Stream.concat(asPerson, Stream.of(OrganizationName.of(name).normalised()))
                    .toList();
        }
        return List.of(OrganizationName.of(name).normalised());
    }

    private ListedParty.Identity identity() {
        Optional<LocalDate> born = value(ListField.BORN)
                .flatMap(this::date)
                .or(() -> value(ListField.REMARKS).flatMap(ListDates::bornIn));
        PostalAddress address = PostalAddress.of(
                value(ListField.STREET).orElse(""),
                value(ListField.STATE).orElse(""),
                value(ListField.POSTAL_CODE).orElse(""));
        return new ListedParty.Identity(
                value(ListField.NPI),
                value(ListField.UPIN),
                value(ListField.TIN).flatMap(tinKeys::keyOf),
                born,
                address);
    }

    private Optional<LocalDate> date(String text) {
        Optional<LocalDate> date = ListDates.read(text);
        if (date.isEmpty() && !faults.contains(ListRule.DATE)) {
            faults.add(ListRule.DATE);
        }
        return date;
    }

    private Optional<String> value(ListField field) {
        Integer place = places.get(field);
        if (place == null) {
            return Optional.empty();
        }
        String text = fields.get(place);
        boolean nothing = NOTHING.contains(text) || (NUMBERS.contains(field) && NO_NUMBER.contains(text));
        return nothing ? Optional.empty() : Optional.of(text);
    }

    private record Named(String shown, List<String> forms) {}
}
