package io.bursar.jdbc.host;

import io.bursar.controls.sod.ScopeKey;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.CommandId;
import io.bursar.model.identity.CorrelationId;
import java.util.Objects;

/**
 * A thing of the host's own that acts are done to, such as an order or an invoice. Its id in the log follows from what
 * the host calls it, so that no column is needed for it; cases that follow from each other share a chain (canonical
 * §1.17).
 *
 * <pre>{@code
 * HostCase purchase = HostCase.of("purchase", "PR-17");
 * HostCase invoice = HostCase.of("invoice", "INV-88").follows(purchase);
 * }</pre>
 *
 * @param kind what it is, as the host says, such as {@code invoice}
 * @param key which one, as the host says, such as {@code INV-88}
 * @param chain what it shares with the cases it follows from
 */
public record HostCase(String kind, String key, CorrelationId chain) {

    /** Longest kind and longest key, in characters. */
    public static final int MAX_LENGTH = 59;

    /** Refuses an empty or overlong name. */
    public HostCase {
        Objects.requireNonNull(chain, "chain");
        require(kind);
        require(key);
    }

    private static void require(String name) {
        if (name.isEmpty() || name.length() > MAX_LENGTH || !name.chars().allMatch(c -> c > ' ' && c < '\u007f')) {
            throw new IllegalArgumentException(
                    "A host's case has a kind and a key of 1 to 59 printable ASCII characters without spaces");
        }
    }

    /**
     * A case that begins a chain of its own; kind and key are printable ASCII without spaces, such as the primary key
     * of the host's row. What people type, such as a supplier's invoice number, is better claimed than a key.
     */
    public static HostCase of(String kind, String key) {
        require(kind);
        require(key);
        return new HostCase(kind, key, new CorrelationId(kind + ":" + key));
    }

    /** The same case in the chain of another. */
    public HostCase follows(HostCase earlier) {
        return new HostCase(kind, key, earlier.chain);
    }

    /** The same case in a chain the host names, such as that of a case the engine runs. */
    public HostCase in(CorrelationId other) {
        return new HostCase(kind, key, other);
    }

    /** The id in the log: the same for the same kind and key. */
    public CaseId id() {
        return new CaseId(CommandId.derivedFrom("host-case", kind, key).value());
    }

    ScopeKey caseScope() {
        return ScopeKey.caseOf(id());
    }

    ScopeKey chainScope() {
        return ScopeKey.chain(chain);
    }

    /** For example {@code invoice INV-88}. */
    @Override
    public String toString() {
        return kind + " " + key;
    }
}
