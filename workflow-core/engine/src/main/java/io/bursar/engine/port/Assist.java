package io.bursar.engine.port;

import io.bursar.controls.assist.AssistRuling;
import io.bursar.engine.fact.AssistPlace;
import io.bursar.engine.fact.AssistQuestion;
import java.time.Instant;
import java.util.Optional;

/**
 * How the engine asks models for suggestions, whatever governs them. No workflow depends on an answer: what is off,
 * slow, failing or nonsense leaves the row to a person (canonical §1.3, AI_UNAVAILABLE).
 *
 * <pre>{@code
 * Host host = Host.of(store, directory, systems).withAssist(governor);
 * }</pre>
 */
public interface Assist {

    /** Nothing is asked of any model. */
    Assist NONE = new Assist() {
        @Override
        public AssistRuling ruling(AssistPlace place, Instant at) {
            return AssistRuling.OFF;
        }

        @Override
        public AssistReply suggest(AssistQuestion question) {
            return new AssistReply.Failed("OFF");
        }
    };

    /**
     * Names what is in force: another name after every change of a ruling that is not by the clock. It is asked inside
     * the commit, so it must come from memory or from the database of the commit (design §4.5). Empty where it cannot
     * say.
     */
    default Optional<String> revision() {
        return Optional.empty();
    }

    /** What is in force at a place and time. Comes from memory; never fails. */
    AssistRuling ruling(AssistPlace place, Instant at);

    /** Asks, and waits no longer than a limit of its own; trouble is an answer too. */
    AssistReply suggest(AssistQuestion question);
}
