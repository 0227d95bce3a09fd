package io.bursar.erp.screening.match;

import io.bursar.controls.name.OrganizationName;
import io.bursar.controls.name.PersonName;
import io.bursar.controls.name.PostalAddress;
import io.bursar.erp.screening.list.ListedParty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Who is screened: a supplier, an owner of 5 % and more, an authorised signer, an employee (controls §3).
 *
 * <pre>{@code
 * ScreenedParty.organization("SUP-100", "Acme Surgical, Inc.").withNpi("1234567893")
 *     .at(PostalAddress.of("9 Elm Street", "OH", "45402"));
 * ScreenedParty.person("SUP-100/owner-1", "Jane", "Roe").bornOn(LocalDate.of(1960, 1, 1));
 * }</pre>
 *
 * @param key by which the host knows it; not restricted
 * @param names the ways to write its names, normalised
 * @param identity by what it is known for certain, and what tells it from a namesake
 */
public record ScreenedParty(String key, List<String> names, ListedParty.Identity identity) {

    /** Most names of one party, all ways to write them counted. */
    public static final int MAX_NAMES = 20;

    /** Most characters of a key. */
    public static final int MAX_KEY = 200;

    /** Copies, and refuses what is over a limit. */
    public ScreenedParty {
        Objects.requireNonNull(identity, "identity");
        names = names.stream().filter(name -> !name.isEmpty()).distinct().toList();
        if (key.isEmpty() || key.length() > MAX_KEY || names.size() > MAX_NAMES) {
            throw new IllegalArgumentException("A screened party has a key of at most 200 characters and 20 names");
        }
    }

    /** An organisation; fails with {@code LIMIT_EXCEEDED} for a name over the limit. */
    public static ScreenedParty organization(String key, String name) {
        return new ScreenedParty(key, List.of(OrganizationName.of(name).normalised()), ListedParty.Identity.UNKNOWN);
    }

    /** A natural person; fails with {@code LIMIT_EXCEEDED} for a name over the limit. */
    public static ScreenedParty person(String key, String given, String family) {
        return new ScreenedParty(key, PersonName.of(given, family).forms(), ListedParty.Identity.UNKNOWN);
    }

    /**
     * Somebody of whom only one text is known, which may be an organisation or a person: compared as an organisation,
     * and as a person with the last word as the family name.
     */
    public static ScreenedParty named(String key, String name) {
        List<String> names = new ArrayList<>();
        names.add(OrganizationName.of(name).normalised());
        String stripped = name.strip();
        int last = stripped.lastIndexOf(' ');
        if (last > 0 && stripped.length() <= PersonName.MAX_LENGTH) {
            names.addAll(
                    PersonName.of(firstWord(stripped), stripped.substring(last)).forms());
        }
        return new ScreenedParty(key, names, ListedParty.Identity.UNKNOWN);
    }

    /** The same, also known under the name of another. */
    public ScreenedParty alsoNamed(String name) {
        List<String> more = new ArrayList<>(names);
        more.addAll(named(key, name).names());
        return new ScreenedParty(key, more, identity);
    }

    /** The same with a National Provider Identifier. */
    public ScreenedParty withNpi(String npi) {
        return with(new ListedParty.Identity(
                Optional.of(npi), identity.upin(), identity.tinKey(), identity.born(), identity.address()));
    }

    /** The same with a former physician identifier. */
    public ScreenedParty withUpin(String upin) {
        return with(new ListedParty.Identity(
                identity.npi(), Optional.of(upin), identity.tinKey(), identity.born(), identity.address()));
    }

    /** The same with the key of its tax number: equal for equal numbers, never the number. */
    public ScreenedParty withTinKey(String key) {
        return with(new ListedParty.Identity(
                identity.npi(), identity.upin(), Optional.of(key), identity.born(), identity.address()));
    }

    /** The same with a date of birth. */
    public ScreenedParty bornOn(LocalDate day) {
        return with(new ListedParty.Identity(
                identity.npi(), identity.upin(), identity.tinKey(), Optional.of(day), identity.address()));
    }

    /** The same at an address. */
    public ScreenedParty at(PostalAddress address) {
        return with(
                new ListedParty.Identity(identity.npi(), identity.upin(), identity.tinKey(), identity.born(), address));
    }

    /** The key alone. */
    @Override
    public String toString() {
        return "ScreenedParty[" + key + "]";
    }

    private ScreenedParty with(ListedParty.Identity other) {
        return new ScreenedParty(key, names, other);
    }

    private static String firstWord(String text) {
        return text.substring(0, text.indexOf(' '));
    }
}
