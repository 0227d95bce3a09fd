package io.bursar.examples.oracle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A decision as the log tells it; carried when it was made on an earlier plan of the same matter. */
record Decision(
        int stage,
        String person,
        String principal,
        String verdict,
        String meaning,
        String digest,
        Optional<Instant> at,
        Optional<Limit> limit,
        boolean carried) {

    static Decision of(Json json) {
        return new Decision(
                json.at("stage").whole(),
                json.at("person").text(),
                json.at("principal").text(),
                json.at("verdict").text(),
                json.at("meaning").text(),
                json.at("digest").text(),
                json.at("at").instant(),
                Limit.of(json.at("limit")),
                false);
    }

    Decision carry() {
        return new Decision(stage, person, principal, verdict, meaning, digest, at, limit, true);
    }

    boolean approves() {
        return verdict.equals("APPROVE");
    }

    /** Decides the matter, rather than stepping aside from it. */
    boolean decides() {
        return approves() || verdict.equals("REJECT");
    }

    List<String> people() {
        return principal.isEmpty() ? List.of(person) : List.of(person, principal);
    }
}
