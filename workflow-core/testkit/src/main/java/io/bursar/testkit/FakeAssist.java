package io.bursar.testkit;

import io.bursar.controls.assist.AssistMode;
import io.bursar.controls.assist.AssistRuling;
import io.bursar.engine.fact.AssistPlace;
import io.bursar.engine.fact.AssistQuestion;
import io.bursar.engine.port.Assist;
import io.bursar.engine.port.AssistReply;
import io.bursar.model.data.RecordValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/**
 * Models as a test wants them: off until it says otherwise.
 *
 * <pre>{@code
 * lab.assist().in("A04", AssistMode.ADVISORY, "0.85").suggests("A04", suggestion, "0.62");
 * }</pre>
 */
public final class FakeAssist implements Assist {

    /** The model that every suggestion is of. */
    public static final AssistReply.Model MODEL = new AssistReply.Model("fake", "1");

    private final Map<String, AssistRuling> rulings = new ConcurrentHashMap<>();
    private final Map<String, Function<AssistQuestion, AssistReply>> answers = new ConcurrentHashMap<>();
    private final List<AssistQuestion> asked = new CopyOnWriteArrayList<>();

    /** Models that are all off. */
    public FakeAssist() {}

    /** Puts a mode and threshold into force for a use case; automatic ones with a live certificate of the model. */
    public FakeAssist in(String useCase, AssistMode mode, String threshold) {
        BigDecimal floor = new BigDecimal(threshold);
        return ruled(
                useCase,
                new AssistRuling(
                        mode, floor, new AssistRuling.LiveCertificate("CERT-1", MODEL.id(), MODEL.version(), floor)));
    }

    /** Puts a ruling into force for a use case. */
    public FakeAssist ruled(String useCase, AssistRuling ruling) {
        rulings.put(useCase, ruling);
        return this;
    }

    /** Answers questions of a use case with one suggestion. */
    public FakeAssist suggests(String useCase, RecordValue suggestion, String confidence) {
        return answers(
                useCase,
                question -> new AssistReply.Suggested(
                        useCase + "-" + question.digest().toString().substring(0, 12),
                        suggestion,
                        new BigDecimal(confidence),
                        "The test says so",
                        MODEL));
    }

    /** Answers questions of a use case. */
    public FakeAssist answers(String useCase, Function<AssistQuestion, AssistReply> answer) {
        answers.put(useCase, answer);
        return this;
    }

    /** What was asked, oldest first. */
    public List<AssistQuestion> asked() {
        return List.copyOf(asked);
    }

    @Override
    public Optional<String> revision() {
        return Optional.of(rulings.toString());
    }

    @Override
    public AssistRuling ruling(AssistPlace place, Instant at) {
        return rulings.getOrDefault(place.useCase(), AssistRuling.OFF);
    }

    @Override
    public AssistReply suggest(AssistQuestion question) {
        asked.add(question);
        return answers.getOrDefault(question.place().useCase(), none -> new AssistReply.Failed("OFF"))
                .apply(question);
    }
}
