package io.bursar.controls.duplicate;

import io.bursar.controls.name.OrganizationName;
import io.bursar.controls.name.PostalAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What duplicate detection knows of one supplier (controls §6).
 *
 * <pre>{@code
 * SupplierFacts.of("S-100", OrganizationName.of("Acme Surgical, Inc."), PostalAddress.of("9 Elm Street", "OH", "45402"))
 *     .withNumbers(new SupplierNumbers(Optional.of(tinKey), Optional.empty(), Optional.of("1234567893")))
 *     .keys();   // supplier.tin-remit, supplier.tin, supplier.npi, supplier.name-zip
 * }</pre>
 *
 * @param supplierId the supplier; for one that is to become one, an id of its own such as the case's
 * @param names its legal name, and the name it does business as
 * @param remitTo where it is paid
 * @param numbers by what it is known elsewhere
 */
public record SupplierFacts(
        String supplierId, List<OrganizationName> names, PostalAddress remitTo, SupplierNumbers numbers) {

    /** Most names of one supplier. */
    public static final int MAX_NAMES = 10;

    static final String TIN_REMIT = "supplier.tin-remit";
    static final String TIN = "supplier.tin";
    static final String BANK = "supplier.bank";
    static final String NPI = "supplier.npi";
    static final String NAME_ZIP = "supplier.name-zip";
    static final String NAME_STATE = "supplier.name-state";

    /** Leaves out names of which nothing is left, and refuses more than the limit. */
    public SupplierFacts {
        Objects.requireNonNull(supplierId, "supplierId");
        Objects.requireNonNull(remitTo, "remitTo");
        Objects.requireNonNull(numbers, "numbers");
        names = names.stream().filter(OrganizationName::present).distinct().toList();
        if (names.size() > MAX_NAMES) {
            throw new IllegalArgumentException("A supplier has too many names");
        }
    }

    /** A supplier of one name, of which no numbers are known. */
    public static SupplierFacts of(String supplierId, OrganizationName name, PostalAddress remitTo) {
        return new SupplierFacts(supplierId, List.of(name), remitTo, SupplierNumbers.NONE);
    }

    /** The same, known by these numbers. */
    public SupplierFacts withNumbers(SupplierNumbers known) {
        return new SupplierFacts(supplierId, names, remitTo, known);
    }

    /** The same, also doing business under another name. */
    public SupplierFacts alsoNamed(OrganizationName name) {
        List<OrganizationName> more = new ArrayList<>(names);
        more.add(name);
        return new SupplierFacts(supplierId, more, remitTo, numbers);
    }

    /**
     * The keys under which it is found again. A hit on the exact key blocks: there is one supplier per tax number and
     * remit-to (canonical W02). The key of a similar name in one state does not exist, since likeness has none.
     */
    public List<DuplicateKey> keys() {
        List<DuplicateKey> keys = new ArrayList<>();
        place().ifPresent(place -> numbers.tinKey()
                .ifPresent(tin -> keys.add(DuplicateKey.of(DuplicateLevel.EXACT, TIN_REMIT, List.of(tin, place)))));
        strong(keys, TIN, numbers.tinKey());
        strong(keys, BANK, numbers.bankKey());
        strong(keys, NPI, numbers.npi());
        if (!remitTo.zip5().isEmpty()) {
            names.forEach(name -> keys.add(
                    DuplicateKey.of(DuplicateLevel.FUZZY, NAME_ZIP, List.of(name.normalised(), remitTo.zip5()))));
        }
        return List.copyOf(keys);
    }

    /** The keys that both have, one of a kind, surest first. */
    Collection<DuplicateKey> shared(SupplierFacts other) {
        Set<DuplicateKey> theirs = Set.copyOf(other.keys());
        Map<String, DuplicateKey> byKind = new LinkedHashMap<>();
        keys().stream().filter(theirs::contains).forEach(key -> byKind.putIfAbsent(key.kind(), key));
        return byKind.values();
    }

    private Optional<String> place() {
        boolean known = !remitTo.street().isEmpty() && !remitTo.zip5().isEmpty();
        return known ? Optional.of(remitTo.street() + "\n" + remitTo.zip5()) : Optional.empty();
    }

    private static void strong(List<DuplicateKey> keys, String kind, Optional<String> part) {
        part.ifPresent(text -> keys.add(DuplicateKey.of(DuplicateLevel.STRONG, kind, List.of(text))));
    }
}
