package io.bursar.engine.kernel;

import io.bursar.definition.WorkflowDefinition;
import io.bursar.definition.graph.StateSpec;
import io.bursar.model.cases.Case;
import io.bursar.model.cases.CaseEvent;
import io.bursar.model.cases.Phase;
import io.bursar.model.cases.TaskKind;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.ExceptionCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The business events that every workflow emits without a row saying so: they follow from what the log records
 * (canonical §1.10), and so are not written a second time. A name that a definition emits itself is its own event.
 *
 * <pre>{@code
 * DerivedEvents.of(definition, event);   // a move into REJECTED: the event "rejected"
 * }</pre>
 */
public final class DerivedEvents {

    /** The names, as the part after the workflow id. */
    public static final Set<String> NAMES = Set.of(
            "submitted",
            "validated",
            "validation-failed",
            "routed",
            "approval-requested",
            "approved",
            "rejected",
            "returned",
            "cancelled",
            "exception-raised",
            "exception-resolved",
            "sla-warning",
            "sla-breached",
            "completed");

    private static final Set<String> REJECTIONS = Set.of("REJECTED", "DECLINED", "DENIED");
    private static final Set<String> CANCELLATIONS = Set.of("CANCELLED", "WITHDRAWN", "DUPLICATE");
    private static final String RETURNED = "RETURNED";

    /** A draft is dropped without a business event (canonical CT1); what was before go-live was told then. */
    private static final Set<String> SILENT = Set.of("discard", ImportDesk.EVENT);

    private static final int BREACH = 100;

    private DerivedEvents() {}

    /**
     * One derived event.
     *
     * @param name the part after the workflow id
     * @param about ids and codes of what it is about, beside those of the case
     */
    public record Derived(String name, RecordValue about) {}

    /** What follows from one recorded event; empty for most. */
    public static List<Derived> of(WorkflowDefinition definition, CaseEvent event) {
        RecordValue body = event.body();
        List<Derived> derived = new ArrayList<>();
        switch (event.code()) {
            case PINNED -> {
                // what comes over from another process was submitted there
                if (!body.isTrue("imported")) {
                    add(derived, "submitted", RecordValue.EMPTY);
                }
            }
            case PLAN_MADE -> add(derived, "routed", RecordValue.EMPTY);
            case PLAN_SATISFIED, STANDING_USED -> add(derived, "approved", RecordValue.EMPTY);
            case TASK_OPENED -> asked(derived, body);
            case MOVED -> moved(definition, derived, body);
            case EXCEPTION_RAISED -> raised(definition, derived, body);
            case EXCEPTION_RESOLVED ->
                add(
                        derived,
                        "exception-resolved",
                        exception(body).with("resolution", Data.text(text(body, "resolution"))));
            case ESCALATED -> escalated(derived, body);
            default -> {
                // nothing that other cases could wait for follows from the rest
            }
        }
        derived.removeIf(one -> definition.governance().emits().contains(one.name()));
        return List.copyOf(derived);
    }

    /** What a derived event tells: ids and codes of the case, nothing restricted, and what it is about. */
    public static RecordValue data(WorkflowDefinition definition, Case of, Derived derived) {
        return EventDesk.told(definition, of).with(derived.about());
    }

    private static void add(List<Derived> derived, String name, RecordValue about) {
        derived.add(new Derived(name, about));
    }

    private static void asked(List<Derived> derived, RecordValue body) {
        if (text(body, "kind").equals(TaskKind.APPROVAL.code())) {
            RecordValue about = Data.record()
                    .put("task", body.decimal("task").orElseThrow())
                    .put("stage", body.decimal("stage").orElseThrow())
                    .build();
            add(derived, "approval-requested", about);
        }
    }

    private static void moved(WorkflowDefinition definition, List<Derived> derived, RecordValue body) {
        String to = text(body, "to");
        String from = text(body, "from");
        if (to.equals(from) || SILENT.contains(text(body, "on"))) {
            return;
        }
        // of a case that comes over from another version the state it left need not be known here
        StateSpec left = definition.graph().states().get(from);
        Phase entered = Phase.ofCode(text(body, "phase"));
        boolean validating = left != null && left.phase() == Phase.VALIDATE;
        if (to.equals(RETURNED)) {
            if (validating) {
                add(derived, "validation-failed", RecordValue.EMPTY);
            }
            add(derived, "returned", RecordValue.EMPTY);
        } else if (entered == Phase.END) {
            add(derived, ending(to), RecordValue.EMPTY);
        } else if (validating && entered.compareTo(Phase.VALIDATE) > 0) {
            add(derived, "validated", RecordValue.EMPTY);
        }
    }

    private static String ending(String state) {
        if (REJECTIONS.contains(state)) {
            return "rejected";
        }
        return CANCELLATIONS.contains(state) ? "cancelled" : "completed";
    }

    private static void raised(WorkflowDefinition definition, List<Derived> derived, RecordValue body) {
        String code = text(body, "code");
        boolean ofValidation = code.startsWith("DATA_") || code.startsWith("DOC_");
        if (ofValidation && ExceptionDesk.blocksAnything(definition, new ExceptionCode(code))) {
            add(derived, "validation-failed", exception(body));
        }
        add(derived, "exception-raised", exception(body));
    }

    private static RecordValue exception(RecordValue body) {
        return Data.record()
                .put("exception", body.decimal("exception").orElseThrow())
                .put("code", text(body, "code"))
                .build();
    }

    private static void escalated(List<Derived> derived, RecordValue body) {
        int percent = body.decimal("percent").orElseThrow().intValueExact();
        RecordValue about = Data.record()
                .put("clock", text(body, "clock"))
                .put("percent", percent)
                .build();
        if (percent == BREACH) {
            add(derived, "sla-breached", about);
        } else if (percent < BREACH && body.get("actions").isPresent()) {
            add(derived, "sla-warning", about);
        }
    }

    private static String text(RecordValue body, String field) {
        return body.text(field).orElse("");
    }
}
