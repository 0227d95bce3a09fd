package io.bursar.controls.assist;

import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is in force for one use case at one place and time: the mode, the threshold, and the certificate that lives
 * (controls §9). A fact of every decision that looks at a suggestion, so that it can be made again.
 *
 * <pre>{@code
 * AssistRuling.OFF.mode();   // OFF
 * new AssistRuling(AssistMode.ADVISORY, new BigDecimal("0.85"), null).judge(suggested, false);
 * }</pre>
 *
 * @param mode how far suggestions go
 * @param threshold from which score on, 0 to 1, inclusive
 * @param certificate the live certificate of the segment; null where there is none
 */
public record AssistRuling(
        AssistMode mode, BigDecimal threshold, @Nullable LiveCertificate certificate) {

    /** Nothing is asked of any model. */
    public static final AssistRuling OFF = new AssistRuling(AssistMode.OFF, BigDecimal.ONE, null);

    /** Checks the threshold. */
    public AssistRuling {
        Objects.requireNonNull(mode, "mode");
        threshold = share(threshold);
    }

    /**
     * A certificate that lives: for one version of one model, from one score on.
     *
     * @param id its id
     * @param modelId the model it was earned by
     * @param modelVersion the version; another one has none
     * @param threshold from which score on it holds, 0 to 1, inclusive
     */
    public record LiveCertificate(String id, String modelId, String modelVersion, BigDecimal threshold) {

        /** Refuses nulls and a threshold that is no share. */
        public LiveCertificate {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(modelId, "modelId");
            Objects.requireNonNull(modelVersion, "modelVersion");
            threshold = share(threshold);
        }
    }

    /**
     * What was suggested, as far as it matters here.
     *
     * @param modelId by which model
     * @param modelVersion in which version
     * @param confidence how sure it says it is, 0 to 1
     * @param confirmed whether a person has confirmed it
     */
    public record Suggested(String modelId, String modelVersion, BigDecimal confidence, boolean confirmed) {}

    private static BigDecimal share(BigDecimal threshold) {
        if (threshold.signum() < 0 || threshold.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("A threshold is from zero to one");
        }
        return threshold.stripTrailingZeros();
    }

    /** The same, held to what a definition allows: a mode and a threshold that only tighten. */
    public AssistRuling within(AssistMode limit, BigDecimal floor) {
        return new AssistRuling(mode.atMost(limit), threshold.max(floor), certificate);
    }

    /**
     * Whether a suggestion may be used, and if not, why: the switch first, then the mode, the score, the certificate.
     *
     * @param suggested what was suggested
     * @param stopped whether a kill switch is thrown for it
     */
    public Usability judge(Suggested suggested, boolean stopped) {
        if (stopped) {
            return Usability.STOPPED;
        }
        if (mode != AssistMode.OFF && suggested.confidence().compareTo(threshold) < 0) {
            return Usability.BELOW_FLOOR;
        }
        return switch (mode) {
            case OFF -> Usability.OFF;
            case HUMAN -> suggested.confirmed() ? Usability.ACCEPTED : Usability.UNCONFIRMED;
            case ADVISORY -> Usability.ADVICE_ONLY;
            case AUTO -> certified(suggested);
        };
    }

    private Usability certified(Suggested suggested) {
        if (certificate == null) {
            return Usability.NO_CERTIFICATE;
        }
        boolean same = certificate.modelId().equals(suggested.modelId())
                && certificate.modelVersion().equals(suggested.modelVersion());
        if (!same) {
            return Usability.OTHER_MODEL;
        }
        return suggested.confidence().compareTo(certificate.threshold()) < 0
                ? Usability.BELOW_FLOOR
                : Usability.ACCEPTED;
    }

    /** The recorded form; {@link #from} reads it back equal. */
    public RecordValue toData() {
        Data.Builder data = Data.record().put("mode", mode.code()).put("threshold", threshold);
        Optional.ofNullable(certificate)
                .ifPresent(live -> data.put(
                        "certificate",
                        Data.record()
                                .put("id", live.id())
                                .put("modelId", live.modelId())
                                .put("modelVersion", live.modelVersion())
                                .put("threshold", live.threshold())
                                .build()));
        return data.build();
    }

    /** Reads the recorded form; what is not in its form means that nothing is asked. */
    public static AssistRuling from(RecordValue data) {
        Optional<String> mode = data.text("mode");
        Optional<BigDecimal> threshold = data.decimal("threshold");
        if (mode.isEmpty() || threshold.isEmpty()) {
            return OFF;
        }
        RecordValue live = data.record("certificate");
        LiveCertificate certificate = live.fields().isEmpty()
                ? null
                : new LiveCertificate(
                        live.text("id").orElse(""),
                        live.text("modelId").orElse(""),
                        live.text("modelVersion").orElse(""),
                        live.decimal("threshold").orElse(BigDecimal.ONE));
        return new AssistRuling(AssistMode.ofCode(mode.get()), threshold.get(), certificate);
    }
}
