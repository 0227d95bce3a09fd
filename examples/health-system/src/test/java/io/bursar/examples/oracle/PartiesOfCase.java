package io.bursar.examples.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who asks and who gains: the people who may not approve (canonical §1.6-4), and for whom others may act. */
final class PartiesOfCase {
    private static final int DAY = "2026-01-31".length();

    private final Set<String> parties = new HashSet<>();
    private final Map<String, Json> delegators = new HashMap<>();
    private final List<Delegation> delegations = new ArrayList<>();
    private String requester = "";

    /** Who acts for whom between two days, both included. */
    private record Delegation(String delegate, String delegator, String from, String to) {}

    void start(Json header) {
        requester = header.at("requester").text();
        parties.addAll(header.at("requester").people());
        parties.addAll(header.at("beneficiary").people());
    }

    void submittedBy(String person) {
        if (!person.isEmpty()) {
            parties.add(person);
        }
    }

    /** Remembers the answer of a directory fact: for whom a person may act. */
    void learn(LogRecord.Fact fact) {
        if (fact.source().equals("directory:delegators")) {
            Json key = fact.key();
            key.names().stream()
                    .map(name -> key.at(name).text())
                    .filter(id -> !id.isEmpty())
                    .findFirst()
                    .ifPresent(person -> delegators.put(person, fact.value()));
        } else if (fact.source().equals("directory:availability")) {
            fact.value()
                    .at("delegations")
                    .items()
                    .forEach(one -> delegations.add(new Delegation(
                            one.at("delegate").text(),
                            one.at("delegator").text(),
                            one.at("from").text(),
                            one.at("to").text())));
        }
    }

    String requester() {
        return requester;
    }

    boolean party(String person) {
        return parties.contains(person);
    }

    /** Whether a party has delegated to the person. */
    boolean delegateOfParty(String person, Instant at) {
        String day = at.toString().substring(0, DAY);
        return delegators.getOrDefault(person, Json.ABSENT).mentions(parties)
                || delegations.stream()
                        .anyMatch(one -> one.delegate.equals(person)
                                && parties.contains(one.delegator)
                                && one.from.compareTo(day) <= 0
                                && one.to.compareTo(day) >= 0);
    }
}
