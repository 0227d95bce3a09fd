package io.bursar.model.people;

import java.util.Objects;

/**
 * Where something holds: the whole enterprise, or one legal entity, facility, service line or cost centre.
 *
 * <pre>{@code
 * Scope.facility("MERCY").toString();   // facility:MERCY
 * }</pre>
 *
 * @param level which kind of place
 * @param id its id; empty for the enterprise
 */
public record Scope(Level level, String id) implements Comparable<Scope> {

    /** The kinds of place, from wide to narrow (canonical §1.4). */
    public enum Level {
        /** Everywhere. */
        ENTERPRISE("enterprise"),
        /** One legal entity. */
        LEGAL_ENTITY("legal-entity"),
        /** One hospital or site. */
        FACILITY("facility"),
        /** One service line inside a facility. */
        SERVICE_LINE("service-line"),
        /** One cost centre. */
        COST_CENTER("cost-center");

        private final String code;

        Level(String code) {
            this.code = code;
        }

        /** The stable code. */
        public String code() {
            return code;
        }

        /** The level of a code. */
        public static Level ofCode(String code) {
            for (Level level : values()) {
                if (level.code.equals(code)) {
                    return level;
                }
            }
            throw new IllegalArgumentException("No such scope level");
        }
    }

    /** Everywhere. */
    public static final Scope ENTERPRISE = new Scope(Level.ENTERPRISE, "");

    /** Only the enterprise has no id. */
    public Scope {
        Objects.requireNonNull(level, "level");
        if (id.isEmpty() != (level == Level.ENTERPRISE)) {
            throw new IllegalArgumentException("Every scope but the enterprise has an id");
        }
    }

    /** One facility. */
    public static Scope facility(String id) {
        return new Scope(Level.FACILITY, id);
    }

    /** One legal entity. */
    public static Scope legalEntity(String id) {
        return new Scope(Level.LEGAL_ENTITY, id);
    }

    /** One cost centre. */
    public static Scope costCenter(String id) {
        return new Scope(Level.COST_CENTER, id);
    }

    /** Reads the form {@link #toString} writes. */
    public static Scope parse(String text) {
        if (text.equals(Level.ENTERPRISE.code())) {
            return ENTERPRISE;
        }
        int colon = text.indexOf(':');
        if (colon < 0) {
            // a place without its level must never be taken for everywhere
            throw new IllegalArgumentException("A scope is written level:id");
        }
        return new Scope(Level.ofCode(text.substring(0, colon)), text.substring(colon + 1));
    }

    @Override
    public int compareTo(Scope other) {
        return toString().compareTo(other.toString());
    }

    /** For example {@code facility:MERCY} or {@code enterprise}. */
    @Override
    public String toString() {
        return level == Level.ENTERPRISE ? level.code() : level.code() + ":" + id;
    }
}
