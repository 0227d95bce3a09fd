package io.bursar.controls.approval;

import io.bursar.controls.internal.StoredFields;
import io.bursar.model.identity.RoleName;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a decision says (canonical §1.6-5). One decision of a person can satisfy two stages only when both ask for the
 * same meaning.
 *
 * <pre>{@code
 * Meaning.specialist(new RoleName("SECURITY_OFFICER")).toString();   // SPECIALIST:SECURITY_OFFICER
 * }</pre>
 *
 * @param kind what kind of statement
 * @param role the specialist's role; null for every other kind
 */
public record Meaning(Kind kind, @Nullable RoleName role) {

    /** The kinds of statement a decision makes. */
    public enum Kind {
        /** The money may be spent: cost-centre owner and every link of the climb. */
        SPEND("SPEND"),
        /** A specialist of a role agrees. */
        SPECIALIST("SPECIALIST"),
        /** A fact was checked. */
        VERIFY("VERIFY"),
        /** A state of affairs is certified. */
        CERTIFY("CERTIFY"),
        /** An act that ran first is approved afterwards. */
        RATIFY("RATIFY"),
        /** A document is signed. */
        SIGN("SIGN"),
        /** A duty is attested. */
        ATTEST("ATTEST"),
        /** A reviewer whom an approver added agrees; it carries no authority, and no definition asks for it. */
        REVIEW("REVIEW");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** The stable code. */
        public String code() {
            return code;
        }
    }

    /** The money may be spent. */
    public static final Meaning SPEND = new Meaning(Kind.SPEND, null);

    /** An act that ran first is approved afterwards. */
    public static final Meaning RATIFY = new Meaning(Kind.RATIFY, null);

    /** A document is signed. */
    public static final Meaning SIGN = new Meaning(Kind.SIGN, null);

    /** A reviewer whom an approver added agrees. */
    public static final Meaning REVIEW = new Meaning(Kind.REVIEW, null);

    /** Exactly a specialist has a role. */
    public Meaning {
        Objects.requireNonNull(kind, "kind");
        if ((kind == Kind.SPECIALIST) != (role != null)) {
            throw new IllegalArgumentException("Exactly a specialist's meaning has a role");
        }
    }

    /** A specialist of a role agrees. */
    public static Meaning specialist(RoleName role) {
        return new Meaning(Kind.SPECIALIST, role);
    }

    /** Reads the form {@link #toString} writes. */
    public static Meaning parse(String text) {
        int colon = text.indexOf(':');
        String kind = colon < 0 ? text : text.substring(0, colon);
        return new Meaning(
                StoredFields.coded(Kind.values(), Kind::code, kind),
                colon < 0 ? null : new RoleName(text.substring(colon + 1)));
    }

    /** For example {@code SPEND} or {@code SPECIALIST:SECURITY_OFFICER}. */
    @Override
    public String toString() {
        return role == null ? kind.code() : kind.code() + ":" + role;
    }
}
