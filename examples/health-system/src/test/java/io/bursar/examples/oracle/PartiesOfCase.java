package io.bursar.examples.oracle;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Who asks and who gains: the people who may not approve (canonical §1.6-4), and for whom others may act. */
final class PartiesOfCase {
    private final Set<String> parties = new HashSet<>();
    private final Map<String, Json> delegators = new HashMap<>();
    private String requester = "";

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
        }
    }

    String requester() {
        return requester;
    }

    boolean party(String person) {
        return parties.contains(person);
    }

    /** Whether a party has delegated to the person. */
    boolean delegateOfParty(String person) {
        return delegators.getOrDefault(person, Json.ABSENT).mentions(parties);
    }
}
