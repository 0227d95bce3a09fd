package io.bursar.controls.commitment;

import io.bursar.controls.internal.StoredFields;
import io.bursar.model.identity.KeyText;
import io.bursar.model.identity.PersonId;
import java.util.Objects;

/**
 * What commitments are added up by: one requester or cost centre with one supplier and category, or the life of a
 * standing approval. Keys are locked in sorted order before their rows are read (design §4.4).
 *
 * <pre>{@code
 * CommitmentKey.byRequester(dana, "S-100", "42142500").toString();   // split-requester:dana.reyes|S-100|42142500
 * }</pre>
 *
 * @param kind what is added up
 * @param key by what
 */
public record CommitmentKey(Kind kind, String key) implements Comparable<CommitmentKey> {

    /** Longest key in characters. */
    public static final int MAX_LENGTH = 300;

    /** What commitments are added up for. */
    public enum Kind {
        /** Split requests of one requester (canonical §1.6-10). */
        SPLIT_REQUESTER("split-requester"),
        /** Split requests of one cost centre. */
        SPLIT_COST_CENTER("split-cost-center"),
        /** The cumulative limit of a standing approval (canonical §1.6-9). */
        STANDING("standing");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** The stable code. */
        public String code() {
            return code;
        }
    }

    /** Refuses an empty or overlong key. */
    public CommitmentKey {
        Objects.requireNonNull(kind, "kind");
        if (key.isEmpty() || key.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("A commitment key has 1 to 300 characters");
        }
    }

    /** The key of what one person asks of one supplier in one category; the ids count as {@link KeyText}. */
    public static CommitmentKey byRequester(PersonId requester, String supplierId, String category) {
        return new CommitmentKey(
                Kind.SPLIT_REQUESTER, joined(requester.value(), KeyText.of(supplierId), KeyText.of(category)));
    }

    /** The key of what one cost centre asks of one supplier in one category; the ids count as {@link KeyText}. */
    public static CommitmentKey byCostCenter(String costCenterId, String supplierId, String category) {
        return new CommitmentKey(
                Kind.SPLIT_COST_CENTER, joined(KeyText.of(costCenterId), KeyText.of(supplierId), KeyText.of(category)));
    }

    /** The key of the life of a standing approval. */
    public static CommitmentKey standing(String grantId) {
        return new CommitmentKey(Kind.STANDING, grantId);
    }

    /** Reads the form {@link #toString} writes. */
    public static CommitmentKey parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("A commitment key is a kind and a key");
        }
        return new CommitmentKey(
                StoredFields.coded(Kind.values(), Kind::code, text.substring(0, colon)), text.substring(colon + 1));
    }

    private static String joined(String first, String second, String third) {
        // the separator is escaped, so that different parts never give one key
        return escaped(first) + "|" + escaped(second) + "|" + escaped(third);
    }

    private static String escaped(String part) {
        return part.replace("%", "%25").replace("|", "%7C");
    }

    @Override
    public int compareTo(CommitmentKey other) {
        return toString().compareTo(other.toString());
    }

    /** For example {@code standing:SA-7}. */
    @Override
    public String toString() {
        return kind.code() + ":" + key;
    }
}
