package io.bursar.erp.documents;

import io.bursar.model.data.Sensitivity;
import java.util.Objects;

/**
 * A restricted text on its way into the vault, such as a bank account (canonical §1.9). It never prints itself: logs,
 * records and assertions show at most its last four characters.
 *
 * <pre>{@code
 * vault.seal(account.reveal());   // the one place that asks
 * account.toString();             // ****3940
 * }</pre>
 */
public final class Restricted {

    /** Characters left visible, where there are at least three times as many. */
    public static final int VISIBLE = 4;

    private final String value;
    private final Sensitivity sensitivity;

    private Restricted(String value, Sensitivity sensitivity) {
        this.value = value;
        this.sensitivity = sensitivity;
    }

    /** A bank account or tax number. */
    public static Restricted financial(String value) {
        return new Restricted(Objects.requireNonNull(value, "value"), Sensitivity.FIN_RESTRICTED);
    }

    /** The value in clear, for the vault or for rendering at the moment of sending; do not keep it. */
    public String reveal() {
        return value;
    }

    /** How carefully it is handled. */
    public Sensitivity sensitivity() {
        return sensitivity;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Restricted that && value.equals(that.value) && sensitivity == that.sensitivity;
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** The mask: stars and the last four characters; of short values only stars. */
    @Override
    public String toString() {
        return value.length() >= 3 * VISIBLE ? "****" + value.substring(value.length() - VISIBLE) : "****";
    }
}
