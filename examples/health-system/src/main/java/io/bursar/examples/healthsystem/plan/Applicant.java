package io.bursar.examples.healthsystem.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A supplier that wants to be admitted, and what becomes of it; everything about it is invented.
 *
 * <pre>{@code
 * Applicant.named("Harborview Dental Labs Inc").map(Applicant::account);
 * }</pre>
 *
 * @param key a short name
 * @param legalName the name on its application
 * @param registeredName the name its tax number was issued to
 * @param tin its tax number
 * @param accounts the account it is paid to, and the one it asks for later; each may be missing
 * @param street where it is
 * @param later what it asks for when it has been admitted
 */
public record Applicant(
        String key,
        String legalName,
        String registeredName,
        String tin,
        List<String> accounts,
        String street,
        Later later) {

    /** The tax number of Meridian Medical Supply and Meridian Medical West. */
    public static final String MERIDIAN_TIN = "36-4100018";

    /** What a supplier asks for once it has been admitted. */
    public enum Later {
        /** Nothing. */
        NOTHING,
        /** Another address. */
        ADDRESS,
        /** Another account; it confirms when it is called. */
        ACCOUNT,
        /** Another account, in a letter that it knows nothing of when the old contacts hear of it. */
        FRAUD
    }

    private static final List<Applicant> ALL = List.of(
            new Applicant(
                    "linden",
                    "Linden Wound Care LLC",
                    "Linden Wound Care LLC",
                    "47-1200017",
                    List.of(),
                    "1 Mill Road",
                    Later.ADDRESS),
            new Applicant(
                    "harborview",
                    "Harborview Dental Labs Inc",
                    "Harborview Dental Labs Inc",
                    "47-1200025",
                    List.of("4400012301", "4400012302"),
                    "9 Ferry Street",
                    Later.ACCOUNT),
            new Applicant(
                    "copper",
                    "Copper Ridge Textiles Inc",
                    "Copper Ridge Textiles Inc",
                    "47-1200033",
                    List.of("4400045601", "4400045602"),
                    "30 Ridge Avenue",
                    Later.FRAUD),
            new Applicant(
                    "maplegrove",
                    "Maplegrove Rehab Supply",
                    "Maplegrove Rehab Supply Holdings LLC",
                    "47-1200041",
                    List.of(),
                    "5 Maple Court",
                    Later.NOTHING),
            new Applicant(
                    "meridian",
                    "Meridian Medical Supply Company",
                    "Meridian Medical Supply Company",
                    MERIDIAN_TIN,
                    List.of(),
                    "88 Meridian Plaza",
                    Later.NOTHING),
            new Applicant(
                    "quarrystone",
                    "Quarrystone Medical Suply LLC",
                    "Quarrystone Medical Suply LLC",
                    "47-1200058",
                    List.of(),
                    "14 Quarry Lane",
                    Later.NOTHING));

    /** Copies the accounts. */
    public Applicant {
        accounts = List.copyOf(accounts);
    }

    /** All of them. */
    public static List<Applicant> all() {
        return ALL;
    }

    /** The one of a name, on the application or in the tax register. */
    public static Optional<Applicant> named(String name) {
        return ALL.stream()
                .filter(one -> Stream.of(one.legalName, one.registeredName).anyMatch(name::equals))
                .findFirst();
    }

    /** Whether it is a supplier already. */
    public boolean isKnown() {
        return tin.equals(MERIDIAN_TIN);
    }
}
