package io.bursar.embedded.sample;

import java.util.List;
import java.util.Objects;

/**
 * A sample supplier.
 *
 * <pre>{@code
 * SampleSupplier.all().stream().filter(supplier -> supplier.standing() == SampleSupplier.Standing.CLEAR);
 * }</pre>
 *
 * @param id the supplier
 * @param name its legal name
 * @param group shared by suppliers of one tax number
 * @param terms payment terms
 * @param standing whether it may be used
 */
public record SampleSupplier(String id, String name, String group, String terms, Standing standing) {

    /** Refuses nulls. */
    public SampleSupplier {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(terms, "terms");
        Objects.requireNonNull(standing, "standing");
    }

    /** All of them. */
    public static List<SampleSupplier> all() {
        return SampleTable.shipped("suppliers.csv", "supplier,name,group,terms,standing")
                .map(row -> new SampleSupplier(
                        row.text(0), row.text(1), row.text(2), row.text(3), row.value(4, Standing::ofCode)));
    }

    /** The token of its bank account. */
    public String bankToken() {
        return "tok-bank-" + id;
    }

    /** Whether a supplier may be used, and if not why. */
    public enum Standing {
        /** Active, and clear on every list since yesterday. */
        CLEAR("CLEAR"),
        /** Blocked, though clear. */
        BLOCKED("BLOCKED"),
        /** Active, but never screened. */
        UNSCREENED("UNSCREENED"),
        /** Active, but screened longer ago than is allowed. */
        STALE("STALE"),
        /** Still being onboarded. */
        PENDING("PENDING");

        private final String code;

        Standing(String code) {
            this.code = code;
        }

        /** The code in the file. */
        public String code() {
            return code;
        }

        /** The standing of a code. */
        public static Standing ofCode(String code) {
            for (Standing standing : values()) {
                if (standing.code.equals(code)) {
                    return standing;
                }
            }
            throw new IllegalArgumentException("No such standing");
        }
    }
}
