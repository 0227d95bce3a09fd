package io.bursar.erp.screening.list;

import io.bursar.controls.name.PostalAddress;
import io.bursar.model.identity.Digest;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One entry of a list, as it is compared.
 *
 * <pre>{@code
 * list.parties().get(0).names();   // JANE ROE, ROE JANE
 * }</pre>
 *
 * @param entryId the publisher's number, or where there is none the first twelve digits of the content's hash
 * @param shownName the name as the list writes it, for the person who looks at a hit
 * @param names the ways to write its name, normalised; none where the row only has a number
 * @param identity by what it is known for certain, and what tells it from a namesake
 * @param content hash of the row
 */
public record ListedParty(String entryId, String shownName, List<String> names, Identity identity, Digest content) {

    /** Copies the names. */
    public ListedParty {
        Objects.requireNonNull(entryId, "entryId");
        Objects.requireNonNull(shownName, "shownName");
        names = List.copyOf(names);
        Objects.requireNonNull(identity, "identity");
        Objects.requireNonNull(content, "content");
    }

    /**
     * What identifies a party beyond its name.
     *
     * @param npi National Provider Identifier
     * @param upin former physician identifier
     * @param tinKey key of the tax number, equal for equal numbers; never the number
     * @param born date of birth
     * @param address the address the publisher knew
     */
    public record Identity(
            Optional<String> npi,
            Optional<String> upin,
            Optional<String> tinKey,
            Optional<LocalDate> born,
            PostalAddress address) {

        /** Nothing is known. */
        public static final Identity UNKNOWN = new Identity(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), PostalAddress.UNKNOWN);

        /** Refuses null. */
        public Identity {
            Objects.requireNonNull(npi, "npi");
            Objects.requireNonNull(upin, "upin");
            Objects.requireNonNull(tinKey, "tinKey");
            Objects.requireNonNull(born, "born");
            Objects.requireNonNull(address, "address");
        }

        /** Says nothing: a date of birth and the key of a tax number are restricted. */
        @Override
        public String toString() {
            return "Identity[***]";
        }
    }
}
