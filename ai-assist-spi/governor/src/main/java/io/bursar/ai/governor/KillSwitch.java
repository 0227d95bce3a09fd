package io.bursar.ai.governor;

import io.bursar.definition.WorkflowDefinition;
import io.bursar.definition.load.DefinitionLoader;
import io.bursar.engine.Desk;
import io.bursar.engine.Outcome;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.WorkflowId;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;

/**
 * Stops models at once. A thrown switch is an open case of the workflow {@code sys.assist-switch}: it is in the store,
 * so every node sees it at its next commit and it survives a restart; its log says who threw it, when and why.
 *
 * <pre>{@code
 * Standard standard = Standards.canonical().with(KillSwitch.definition());
 * KillSwitch.stop(bursar.as("dee.cole"), "MERCY", StopScope.useCase(triage), caseId);
 * }</pre>
 */
public final class KillSwitch {

    /** The workflow of switches; a standard must have it loaded. */
    public static final WorkflowId WORKFLOW = new WorkflowId("sys.assist-switch");

    private static final String FILE = "assist-switch.yaml";

    private KillSwitch() {}

    /** The definition, to be loaded with the standard. */
    public static WorkflowDefinition definition() {
        try (InputStream text = KillSwitch.class.getResourceAsStream(FILE)) {
            return DefinitionLoader.standard()
                    .load(FILE, Objects.requireNonNull(text))
                    .orElseThrow();
        } catch (IOException unreadable) {
            throw new BursarException(
                    FailureCode.INVALID_DEFINITION,
                    "The definition of switches cannot be read",
                    Map.of("file", FILE),
                    unreadable);
        }
    }

    /**
     * Throws a switch; refused with {@code SYS_DUPLICATE_SUBMIT} where it is thrown already.
     *
     * @param desk of somebody who may: process owner, integration owner, compliance or security officer
     * @param facility where the case of the switch is kept; what it stops is the scope's affair
     * @param scope what is stopped
     * @param caseId the id the case of the switch will have
     */
    public static Outcome stop(Desk desk, String facility, StopScope scope, CaseId caseId) {
        RecordValue data = Data.record()
                .put("scope", scope.code())
                .put("stops", Data.record().put("assist.stop", scope.code()).build())
                .build();
        return desk.tryStart(desk.opening(WORKFLOW, facility, data, caseId), "stop", caseId);
    }

    /** Lets go on what a switch stopped; the reason stays in its log. */
    public static Outcome restore(Desk desk, CaseId thrown, String reason) {
        return desk.run(thrown, new io.bursar.engine.command.Wish.Fire("restore", RecordValue.EMPTY), reason);
    }
}
