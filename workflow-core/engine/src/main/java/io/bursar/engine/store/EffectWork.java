package io.bursar.engine.store;

import io.bursar.model.capability.CapabilityCall;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.CapabilityName;
import io.bursar.model.identity.FacilityId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The work row of one effect: there while an answer is to come, gone once it is settled.
 *
 * <pre>{@code
 * EffectWork.settled(3);   // nothing more to do for effect 3
 * }</pre>
 *
 * @param number the effect's number in its case
 * @param stage what is to be done with it
 * @param due when; null when settled or waiting for another effect or a person
 * @param call what is sent; null when only the stage or the due time changes
 */
public record EffectWork(
        int number,
        Stage stage,
        @Nullable Instant due,
        @Nullable Call call) {

    /** What is to be done with an effect. */
    public enum Stage {
        /** Waits for the effect before it. */
        WAITING("W"),
        /** To be sent; once a node has taken it, it may have been sent. */
        READY("R"),
        /** The answer was lost: to be looked up. */
        LOOKUP("L"),
        /** Waits for a person. */
        PARKED("P"),
        /** Nothing more to do: the row goes. */
        SETTLED("S");

        private final String code;

        Stage(String code) {
            this.code = code;
        }

        /** The stable code. */
        public String code() {
            return code;
        }

        /** The stage of a code. */
        public static Stage ofCode(String code) {
            for (Stage stage : values()) {
                if (stage.code.equals(code)) {
                    return stage;
                }
            }
            throw new IllegalArgumentException("No such stage");
        }
    }

    /**
     * What is sent.
     *
     * @param capability the capability
     * @param facility for whom
     * @param idempotencyKey ours
     * @param businessKey for the look-up
     * @param arguments the content; restricted values are tokens
     * @param connector where it goes, whatever the routing says later; null where there is only one, and in rows from
     *     before it was recorded
     */
    public record Call(
            CapabilityName capability,
            FacilityId facility,
            String idempotencyKey,
            String businessKey,
            RecordValue arguments,
            @Nullable String connector) {

        /** A call that goes where the routing says. */
        public Call(
                CapabilityName capability,
                FacilityId facility,
                String idempotencyKey,
                String businessKey,
                RecordValue arguments) {
            this(capability, facility, idempotencyKey, businessKey, arguments, null);
        }

        /** The same call by way of a connector. */
        public Call by(@Nullable String name) {
            return new Call(capability, facility, idempotencyKey, businessKey, arguments, name);
        }

        /** What a connector is asked. */
        public CapabilityCall toCall() {
            return new CapabilityCall(capability, facility, idempotencyKey, businessKey, arguments);
        }
    }

    /** Nothing more to do for an effect. */
    public static EffectWork settled(int number) {
        return new EffectWork(number, Stage.SETTLED, null, null);
    }
}
