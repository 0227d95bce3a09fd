package io.bursar.proofs.ward;

import io.bursar.model.people.AuthorityLevel;
import io.bursar.model.people.Scope;
import io.bursar.testkit.FakeDirectory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who works in the ward: few people with many roles, so that they are in each other's way. Dana asks, mia owns the cost
 * center, above her stand lee, vera, gwen and rudy; bo sits on the board.
 */
final class WardStaff {

    static final List<String> PEOPLE =
            List.of("dana", "mia", "lee", "vera", "gwen", "rudy", "bo", "sam", "phil", "pete", "kim", "kai", "pia");

    private static final Map<String, String> MANAGERS = Map.ofEntries(
            Map.entry("dana", "mia"),
            Map.entry("mia", "lee"),
            Map.entry("lee", "vera"),
            Map.entry("vera", "gwen"),
            Map.entry("gwen", "rudy"),
            Map.entry("sam", "mia"),
            Map.entry("phil", "lee"),
            Map.entry("pete", "phil"),
            Map.entry("kim", "vera"),
            Map.entry("kai", "vera"),
            Map.entry("pia", "gwen"));

    private static final Map<String, AuthorityLevel> LEVELS = Map.ofEntries(
            Map.entry("dana", AuthorityLevel.L1),
            Map.entry("mia", AuthorityLevel.L2),
            Map.entry("lee", AuthorityLevel.L3),
            Map.entry("vera", AuthorityLevel.L4),
            Map.entry("gwen", AuthorityLevel.L6),
            Map.entry("rudy", AuthorityLevel.L7),
            Map.entry("bo", AuthorityLevel.L8),
            Map.entry("sam", AuthorityLevel.L1),
            Map.entry("phil", AuthorityLevel.L2),
            Map.entry("pete", AuthorityLevel.L1),
            Map.entry("kim", AuthorityLevel.L2),
            Map.entry("kai", AuthorityLevel.L2),
            Map.entry("pia", AuthorityLevel.L1));

    private static final Map<String, List<String>> ROLES = new TreeMap<>(Map.ofEntries(
            Map.entry("PROXY_REQUESTER", List.of("pete")),
            Map.entry("BUYER", List.of("sam", "vera", "kim")),
            Map.entry("RECEIVER", List.of("dana", "lee", "kai", "pete")),
            Map.entry("AP_PROCESSOR", List.of("mia", "sam", "pete")),
            Map.entry("TREASURY_RELEASER", List.of("lee", "pete", "phil")),
            Map.entry("PHARMACIST_IN_CHARGE", List.of("phil", "pete", "kim")),
            Map.entry("CAPITAL_COMMITTEE", List.of("kai", "kim", "phil")),
            Map.entry("SUPPLIER_VERIFIER", List.of("sam", "dana")),
            Map.entry("GOVERNING_BODY", List.of("bo")),
            Map.entry("PROCESS_OWNER", List.of("pia")),
            Map.entry("INTEGRATION_OWNER", List.of("pia")),
            Map.entry("CONTROLLER", List.of("pia", "gwen")),
            Map.entry("POLICY_STEWARD", List.of("pia"))));

    private WardStaff() {}

    static void join(FakeDirectory staff) {
        PEOPLE.forEach(person -> employ(staff, person));
        ROLES.forEach((role, people) -> people.forEach(person -> staff.role(person, role, Scope.ENTERPRISE)));
    }

    /** Somebody is on the staff, at their level, without a role. */
    static void employ(FakeDirectory staff, String person) {
        staff.person(person, level(person), MANAGERS.getOrDefault(person, ""));
    }

    /** Somebody comes back as they were. */
    static void rejoin(FakeDirectory staff, String person) {
        employ(staff, person);
        ROLES.forEach((role, people) -> {
            if (people.contains(person)) {
                staff.role(person, role, Scope.ENTERPRISE);
            }
        });
    }

    static void promote(FakeDirectory staff, String person, AuthorityLevel level) {
        staff.person(person, level, MANAGERS.getOrDefault(person, ""));
    }

    private static AuthorityLevel level(String person) {
        AuthorityLevel level = LEVELS.get(person);
        return level == null ? AuthorityLevel.L1 : level;
    }

    static List<String> roles() {
        return new ArrayList<>(ROLES.keySet());
    }

    /** Who holds a role from the beginning. */
    static List<String> holders(String role) {
        return ROLES.getOrDefault(role, List.of());
    }
}
