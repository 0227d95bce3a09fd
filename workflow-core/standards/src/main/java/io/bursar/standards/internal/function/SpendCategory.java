package io.bursar.standards.internal.function;

import io.bursar.model.money.Money;
import io.bursar.model.money.UnitPrice;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What kind of thing a line is, by its UNSPSC class: segment 51 drugs, family 4323 and services 8111 software, class
 * 801116 temporary staff, segments 70 and up services, and equipment that is capital from a unit price on or by its
 * account class.
 */
final class SpendCategory {

    private static final Set<String> EQUIPMENT_SEGMENTS = Set.of("23", "24", "25", "40", "41", "43", "56");
    private static final Set<String> EQUIPMENT_FAMILIES = Set.of("4218", "4219", "4220", "4228");
    private static final Set<String> SOFTWARE_FAMILIES = Set.of("4323", "8111", "8116");
    private static final Set<String> CAPITAL_CLASSES = Set.of("CAPITAL", "ASSET");

    /** UNSPSC family of orthopaedic implants, class of surgical implants and expanders. */
    private static final List<String> IMPLANT_CLASSES = List.of("4232", "422955");

    private SpendCategory() {}

    static boolean drug(FactFields line) {
        return starts(line, "51");
    }

    /** Surgical implants: orthopaedic and trauma implants, expanders and the like. */
    static boolean implant(FactFields line) {
        return IMPLANT_CLASSES.stream().anyMatch(prefix -> starts(line, prefix));
    }

    /** What must stay cold on its way: vaccines and antigens. */
    static boolean coldChain(FactFields line) {
        return starts(line, "512016");
    }

    static boolean software(FactFields line) {
        return SOFTWARE_FAMILIES.stream().anyMatch(family -> starts(line, family));
    }

    static boolean temporaryStaff(FactFields line) {
        return starts(line, "801116");
    }

    static boolean service(FactFields line) {
        return line.text("unspsc")
                .filter(code -> code.compareTo("70") >= 0 && code.compareTo("95") < 0)
                .isPresent();
    }

    /** The class a line is added up by when split requests are looked for: its first six digits. */
    static Optional<String> splitClass(FactFields line) {
        return line.text("unspsc").map(code -> code.length() > 6 ? code.substring(0, 6) : code);
    }

    /** Whether any line is capital: by its account, or equipment from the unit price on. */
    static boolean capital(FactFields facts) {
        List<FactFields> lines = facts.records("lines").orElse(List.of());
        boolean byAccount = facts.records("accounts").orElse(List.of()).stream()
                .anyMatch(account -> account.text("accountClass")
                        .filter(CAPITAL_CLASSES::contains)
                        .isPresent());
        Optional<Money> from = facts.money("capitalFrom");
        return byAccount || (from.isPresent() && lines.stream().anyMatch(line -> dearEquipment(line, from.get())));
    }

    private static boolean dearEquipment(FactFields line, Money from) {
        boolean equipment = !software(line)
                && (EQUIPMENT_SEGMENTS.stream().anyMatch(segment -> starts(line, segment))
                        || EQUIPMENT_FAMILIES.stream().anyMatch(family -> starts(line, family)));
        Optional<UnitPrice> price = line.unitPrice("unitPrice");
        return equipment
                && price.isPresent()
                && price.get().currency().equals(from.currency())
                && price.get().amount().compareTo(from.amount()) >= 0;
    }

    private static boolean starts(FactFields line, String prefix) {
        return line.text("unspsc").filter(code -> code.startsWith(prefix)).isPresent();
    }
}
