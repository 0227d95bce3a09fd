package io.bursar.examples.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** A stage of an approval plan. */
record Stage(
        int seq, int group, String quorum, String meaning, String selector, Optional<Limit> limit, List<Seat> seats) {
    private static final String OWNER = "COST_CENTER_OWNER";

    /** Somebody who may decide the stage, as a delegate for the principal if there is one. */
    record Seat(String person, String principal, String level, Optional<Limit> limit) {}

    static Stage of(Json json) {
        List<Seat> seats = new ArrayList<>();
        for (Json seat : json.at("eligible").items()) {
            Json level = seat.at("level");
            seats.add(new Seat(
                    seat.at("person").text(),
                    seat.at("principal").text(),
                    level.number().map(n -> "L" + n.intValue()).orElse(level.text()),
                    Limit.of(seat.at("limit"))));
        }
        return new Stage(
                json.at("seq").whole(),
                json.at("group").whole(),
                String.valueOf(json.at("quorum").value()),
                json.at("meaning").text(),
                selector(json),
                Limit.of(json.at("limit")),
                seats);
    }

    /** The role the stage selects; for the owner of the cost centre, whom no role selects, the rule that does. */
    private static String selector(Json json) {
        boolean owner =
                json.at("rules").items().stream().anyMatch(rule -> rule.text().equals("owner"));
        return json.at("selector").text() + (owner ? ' ' + OWNER : "");
    }

    /** Whether the stage asks a role. */
    boolean asks(String role) {
        return meaning.endsWith(':' + role)
                || Pattern.compile("\\b" + role + "\\b").matcher(selector).find();
    }

    /** The DOFA chain, or the same chain when it ratifies afterwards (canonical §1.6-5, 12). */
    boolean spends() {
        return meaning.equals("SPEND") || meaning.equals("RATIFY");
    }

    /** The most anybody of the stage may approve, as the plan saw it. */
    Optional<Limit> most() {
        return limit.or(
                () -> seats.stream().flatMap(seat -> seat.limit.stream()).max(Limit::compareTo));
    }

    boolean eligible(String person) {
        return seats.stream().anyMatch(seat -> seat.person.equals(person));
    }

    /** How many different people must approve, after so many have stepped aside. */
    int needed(int aside) {
        String digits = quorum.replaceAll("[^0-9]", "");
        if (!digits.isEmpty()) {
            return Integer.parseInt(digits.substring(0, Math.min(4, digits.length())));
        }
        Set<String> places = new TreeSet<>();
        seats.forEach(seat -> places.add(seat.principal.isEmpty() ? seat.person : seat.principal));
        return quorum.equals("ALL") ? Math.max(1, places.size() - aside) : 1;
    }
}
