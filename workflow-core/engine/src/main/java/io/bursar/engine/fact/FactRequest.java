package io.bursar.engine.fact;

import io.bursar.engine.store.StoreReads.ClaimKey;
import io.bursar.model.capability.CapabilityCall;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.CapabilityName;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * One thing a decision needs to know. Two requests with the same source and key are the same question.
 *
 * <pre>{@code
 * new FactRequest.Ask("holders", Data.record().put("role", "BUYER").put("scope", "facility:MERCY").build());
 * }</pre>
 */
public sealed interface FactRequest {

    /** Where the answer comes from, such as {@code capability:supplier.status}; recorded with the answer. */
    String source();

    /** What is asked, exactly. */
    RecordValue key();

    /** Whether the answer must be read again under locks inside the commit. */
    default boolean transactional() {
        return false;
    }

    /** Goes on with the one function that fits. */
    <T> T fold(RequestCases<T> cases);

    /**
     * One function per kind of request.
     *
     * @param query for {@link Query}
     * @param systems for {@link SystemsServing}
     * @param ask for {@link Ask}
     * @param store for {@link StoreQuestion}
     * @param assist for {@link ModelQuestion}
     * @param <T> what they give
     */
    record RequestCases<T>(
            Function<Query, T> query,
            Function<SystemsServing, T> systems,
            Function<Ask, T> ask,
            Function<StoreQuestion, T> store,
            Function<ModelQuestion, T> assist) {}

    /**
     * A question to a system of record.
     *
     * @param call the query
     * @param maxAge how old the answer may be
     */
    record Query(CapabilityCall call, Duration maxAge) implements FactRequest {
        @Override
        public String source() {
            return "capability:" + call.capability();
        }

        @Override
        public RecordValue key() {
            return call.arguments().with("facility", Data.text(call.facility().value()));
        }

        @Override
        public <T> T fold(RequestCases<T> cases) {
            return cases.query().apply(this);
        }
    }

    /**
     * Which systems of record serve a capability, by name, that of the facility first: where a write goes that all of
     * them must have. The routing answers, not the systems, so that one of them may be away.
     *
     * @param capability the capability
     * @param facility for whom the case acts
     */
    record SystemsServing(CapabilityName capability, FacilityId facility) implements FactRequest {
        @Override
        public String source() {
            return "routing:" + capability;
        }

        @Override
        public RecordValue key() {
            return Data.record().put("facility", facility.value()).build();
        }

        @Override
        public <T> T fold(RequestCases<T> cases) {
            return cases.systems().apply(this);
        }
    }

    /**
     * A question to the people directory.
     *
     * @param question {@code person}, {@code roles}, {@code chain}, {@code holders} or {@code delegators}
     * @param with what it is about
     */
    record Ask(String question, RecordValue with) implements FactRequest {

        private static final String PAST_ACTS = "acts";

        /** Asks how far an import has come; read from its case. */
        public static final String IMPORT_RUN = "import-run";

        /** Asks what a compensating control allows; read from its case. */
        public static final String MITIGATION = "mitigation";

        /** Whether the directory answers; what people have done, and cases of the engine, are read from the store. */
        public boolean ofPeople() {
            return !Set.of(PAST_ACTS, IMPORT_RUN, MITIGATION).contains(question);
        }

        @Override
        public String source() {
            return "directory:" + question;
        }

        @Override
        public RecordValue key() {
            return with;
        }

        @Override
        public <T> T fold(RequestCases<T> cases) {
            return cases.ask().apply(this);
        }
    }

    /**
     * A question as the log recorded it, for deciding again.
     *
     * @param source where the answer came from
     * @param key what was asked
     */
    record Recorded(String source, RecordValue key) implements FactRequest {
        @Override
        public <T> T fold(RequestCases<T> cases) {
            throw new UnsupportedOperationException("A recorded question is not asked again");
        }
    }

    /** A question to what governs models; rests on its revision (design §4.5). */
    sealed interface ModelQuestion extends FactRequest {
        @Override
        default <T> T fold(RequestCases<T> cases) {
            return cases.assist().apply(this);
        }
    }

    /**
     * What is in force for a use case at the place of the case.
     *
     * @param place the use case and where
     */
    record Ruling(AssistPlace place) implements ModelQuestion {
        @Override
        public String source() {
            return "assist:ruling";
        }

        @Override
        public RecordValue key() {
            return Data.record().put("useCase", place.useCase()).build();
        }
    }

    /**
     * A question to a model. The record keeps the hash of what it was given.
     *
     * @param question the question
     */
    record Suggestion(AssistQuestion question) implements ModelQuestion {

        /** The status of an answer that suggests something. */
        public static final String SUGGESTED = "SUGGESTED";

        /** The status of an answer of a model that looked and suggests nothing. */
        public static final String ABSTAINED = "ABSTAINED";

        /** The status where no model answered, or with nonsense. */
        public static final String FAILED = "FAILED";

        @Override
        public String source() {
            return "assist:suggestion";
        }

        @Override
        public RecordValue key() {
            return Data.record()
                    .put("useCase", question.place().useCase())
                    .put("state", question.state())
                    .put("input", question.digest().toString())
                    .build();
        }
    }

    /** A question to the store, answered again under locks inside the commit. */
    sealed interface StoreQuestion extends FactRequest {
        @Override
        default boolean transactional() {
            return true;
        }

        @Override
        default <T> T fold(RequestCases<T> cases) {
            return cases.store().apply(this);
        }
    }

    /**
     * What a person has done in some scopes.
     *
     * @param person the person
     * @param scopes the scope keys
     */
    record ActsOf(PersonId person, List<String> scopes) implements StoreQuestion {
        /** Copies the scopes. */
        public ActsOf {
            scopes = List.copyOf(scopes);
        }

        @Override
        public String source() {
            return "store:acts";
        }

        @Override
        public RecordValue key() {
            return Data.record()
                    .put("person", person.value())
                    .put("scopes", Data.texts(scopes))
                    .build();
        }
    }

    /**
     * Who performed a function in a scope, such as the approval of the order that an invoice of the same chain names.
     *
     * @param scope the scope key
     * @param function the function
     */
    record PerformedIn(String scope, FunctionName function) implements StoreQuestion {
        @Override
        public String source() {
            return "store:performers";
        }

        @Override
        public RecordValue key() {
            return Data.record()
                    .put("scope", scope)
                    .put("function", function.value())
                    .build();
        }
    }

    /**
     * Who holds some claims.
     *
     * @param claims the claims
     */
    record ClaimsHeld(List<ClaimKey> claims) implements StoreQuestion {
        /** Copies the claims. */
        public ClaimsHeld {
            claims = List.copyOf(claims);
        }

        @Override
        public String source() {
            return "store:claims";
        }

        @Override
        public RecordValue key() {
            return Data.record()
                    .put(
                            "claims",
                            Data.texts(claims.stream()
                                    .map(claim -> claim.kind() + "|" + claim.key())
                                    .toList()))
                    .build();
        }
    }

    /**
     * Which kill switches are thrown. Read again inside the commit, without a lock: a switch that was thrown before is
     * seen, and commits do not queue for it.
     *
     * @param scopes what they would stop
     */
    record SwitchesThrown(List<String> scopes) implements StoreQuestion {

        /** The kind of the claim that a thrown switch holds. */
        public static final String KIND = "assist.stop";

        /** Copies the scopes. */
        public SwitchesThrown {
            scopes = List.copyOf(scopes);
        }

        @Override
        public String source() {
            return "store:switches";
        }

        @Override
        public RecordValue key() {
            return Data.record().put("scopes", Data.texts(scopes)).build();
        }
    }

    /**
     * What is committed under some keys since a time.
     *
     * @param keys the keys
     * @param since the beginning of the window
     */
    record CommittedUnder(List<String> keys, Instant since) implements StoreQuestion {
        /** Copies the keys. */
        public CommittedUnder {
            keys = List.copyOf(keys);
        }

        @Override
        public String source() {
            return "store:commitments";
        }

        @Override
        public RecordValue key() {
            return Data.record()
                    .put("keys", Data.texts(keys))
                    .put("since", since)
                    .build();
        }
    }
}
