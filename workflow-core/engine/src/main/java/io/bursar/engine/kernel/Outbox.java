package io.bursar.engine.kernel;

import io.bursar.engine.command.Opening;
import io.bursar.engine.store.ActRow;
import io.bursar.engine.store.EffectWork;
import io.bursar.model.identity.CaseId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a decision hands on besides its events: arguments of effects (the log keeps only their hash), acts, and cases to
 * open.
 *
 * <pre>{@code
 * accepted.outbox().acts();   // who performed what by this command
 * }</pre>
 *
 * @param calls what each new effect sends, by effect number
 * @param acts the acts performed
 * @param children cases to open, linked to this one
 * @param lookUps when unknown effects are looked up, by effect number
 */
public record Outbox(
        java.util.Map<Integer, EffectWork.Call> calls,
        List<ActRow> acts,
        List<Child> children,
        java.util.Map<Integer, java.time.Instant> lookUps) {

    /** Copies everything. */
    public Outbox {
        calls = java.util.Map.copyOf(calls);
        acts = List.copyOf(acts);
        children = List.copyOf(children);
        lookUps = java.util.Map.copyOf(lookUps);
    }

    /**
     * A case to open.
     *
     * @param opening what it begins with
     * @param event the event fired on it at once; null for none
     * @param about the exception of this case it works off; 0 for none
     * @param id its id, where this case knows it already; null where it follows from the wish to open it
     */
    public record Child(
            Opening opening,
            @Nullable String event,
            int about,
            @Nullable CaseId id) {}
}
