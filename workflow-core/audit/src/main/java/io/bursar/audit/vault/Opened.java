package io.bursar.audit.vault;

import io.bursar.model.finding.Finding;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Function;

/**
 * What came of the wish to read a restricted value.
 *
 * <pre>{@code
 * String shown = opened.fold(value -> value, erased -> "(erased)", refused -> "(refused)");
 * }</pre>
 */
public sealed interface Opened {

    /** One answer for each case. */
    <T> T fold(Function<String, T> revealed, Function<Instant, T> erased, Function<Finding, T> refused);

    /**
     * The value; its text form is masked.
     *
     * @param plaintext the value in the clear
     */
    record Revealed(String plaintext) implements Opened {

        /** Refuses null. */
        public Revealed {
            Objects.requireNonNull(plaintext, "plaintext");
        }

        @Override
        public <T> T fold(Function<String, T> revealed, Function<Instant, T> erased, Function<Finding, T> refused) {
            return revealed.apply(plaintext);
        }

        /** Masked: the value never reaches a log by accident. */
        @Override
        public String toString() {
            return "Revealed[***]";
        }
    }

    /**
     * The subject was erased.
     *
     * @param at when
     */
    record Erased(Instant at) implements Opened {

        /** Refuses null. */
        public Erased {
            Objects.requireNonNull(at, "at");
        }

        @Override
        public <T> T fold(Function<String, T> revealed, Function<Instant, T> erased, Function<Finding, T> refused) {
            return erased.apply(at);
        }
    }

    /**
     * The vault does not give the value.
     *
     * @param finding {@code VAULT_UNKNOWN_TOKEN} or {@code VAULT_READER_IS_MODEL}
     */
    record Refused(Finding finding) implements Opened {

        /** Refuses null. */
        public Refused {
            Objects.requireNonNull(finding, "finding");
        }

        @Override
        public <T> T fold(Function<String, T> revealed, Function<Instant, T> erased, Function<Finding, T> refused) {
            return refused.apply(finding);
        }
    }
}
