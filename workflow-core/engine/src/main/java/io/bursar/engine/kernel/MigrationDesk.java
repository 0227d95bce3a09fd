package io.bursar.engine.kernel;

import io.bursar.definition.WorkflowDefinition;
import io.bursar.definition.WorkflowDefinition.Migration;
import io.bursar.definition.graph.StateSpec;
import io.bursar.engine.command.Wish;
import io.bursar.model.cases.Case;
import io.bursar.model.cases.CaseStatus;
import io.bursar.model.cases.EventCode;
import io.bursar.model.cases.ExceptionCase;
import io.bursar.model.cases.Phase;
import io.bursar.model.data.Data;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.Digest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Moves a running case to another version of its definition (canonical CT12): through the state map that version
 * declares, with no effect on its way, and past no approval. What stands in the way is said all at once.
 */
final class MigrationDesk {

    /** The inherited row. */
    static final String ROW = "CT12";

    private static final String EVENT = "migrate";

    private final Proceeding proceeding;
    private final Desks desks;

    MigrationDesk(Proceeding proceeding, Desks desks) {
        this.proceeding = proceeding;
        this.desks = desks;
    }

    boolean migrate(Wish.Migrate wish) {
        if (proceeding.here().status().terminal()) {
            throw new Refusal(Finding.error("SYS_CASE_ENDED", "The case has ended; corrections are new cases"));
        }
        desks.steering().requireEnabled(ROW);
        desks.steering().requireRole("PROCESS_OWNER");
        WorkflowDefinition version = version(wish.version());
        String from = stateMapped();
        String to = target(version, from);
        List<Finding> obstacles = obstacles(version, from, to);
        if (!obstacles.isEmpty()) {
            throw new Refusal(obstacles);
        }
        comeOver(version, from, to);
        return true;
    }

    private WorkflowDefinition version(String version) {
        WorkflowDefinition found = proceeding.rules().versions().get(version);
        boolean other = found != null
                && !found.header()
                        .digest()
                        .equals(proceeding.here().header().pins().definition());
        if (found == null || !other) {
            throw new Refusal(
                    Finding.error("SYS_NO_SUCH_VERSION", "No other version of the workflow is loaded under this number")
                            .with("version", version));
        }
        return found;
    }

    /** The state that must be found in the other version: of a held case the one it goes on in. */
    private String stateMapped() {
        CaseStatus status = proceeding.here().status();
        return status.heldFrom().orElse(status.state());
    }

    private String target(WorkflowDefinition version, String from) {
        String old = proceeding.here().header().pins().version();
        Migration migration = version.governance().migrations().stream()
                .filter(declared -> declared.from().equals(old))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        Finding.error("SYS_NO_STATE_MAP", "The version declares no way over from the case's version")
                                .with("from", old)
                                .with("to", version.header().version())));
        return migration.states().getOrDefault(from, from);
    }

    private List<Finding> obstacles(WorkflowDefinition version, String from, String to) {
        Case here = proceeding.here();
        List<Finding> found = new ArrayList<>();
        StateSpec target = version.graph().states().get(to);
        if (target == null || target.conduct().terminal()) {
            found.add(obstacle("The state of the case is not found in the other version", "state", from));
        } else if (skipsApproval(from, target)) {
            found.add(obstacle("The way over would skip an approval", "state", to));
        }
        if (here.status().heldFrom().isPresent() && !to.equals(from)) {
            found.add(obstacle("A held case keeps its state; resume it first", "state", from));
        }
        boolean waits = here.status().marks().cancelling()
                || Book.of(here.work()).has(Book.PENDING)
                || here.work().effects().stream()
                        .anyMatch(effect -> effect.state().pending());
        if (waits) {
            found.add(obstacle("An effect is on its way", "state", from));
        }
        undeclared(version).forEach(name -> found.add(obstacle("The other version does not know this", "name", name)));
        found.addAll(DataCheck.findings(
                version.vocabulary().data(),
                here.data(),
                here.header().submittedAt().isPresent()));
        return found;
    }

    private static Finding obstacle(String message, String key, String value) {
        return Finding.error("SYS_CANNOT_MIGRATE", message).with(key, value);
    }

    /** Whoever has not been past the approval is not past it afterwards either. */
    private boolean skipsApproval(String from, StateSpec target) {
        Phase before = proceeding.definition().graph().state(from).phase();
        return before.compareTo(Phase.APPROVE) <= 0 && target.phase().compareTo(Phase.APPROVE) > 0;
    }

    /** What the case carries and the other version would not know what to do with. */
    private List<String> undeclared(WorkflowDefinition version) {
        Case here = proceeding.here();
        List<String> names = new ArrayList<>();
        here.work().exceptions().stream()
                .map(ExceptionCase::code)
                .filter(code -> !version.graph().exceptions().containsKey(code))
                .forEach(code -> names.add(code.value()));
        here.work().effects().stream()
                .map(effect -> effect.call().alias())
                .filter(alias -> !version.vocabulary().effects().containsKey(alias))
                .distinct()
                .forEach(names::add);
        approval()
                .filter(name -> !version.vocabulary().approvals().containsKey(name))
                .ifPresent(names::add);
        return names;
    }

    private Optional<String> approval() {
        return proceeding.here().work().approvals().currentPlan().flatMap(plan -> plan.text("approval"));
    }

    private void comeOver(WorkflowDefinition version, String from, String to) {
        Digest before = desks.approvals().digest();
        boolean held = proceeding.here().status().state().equals(CaseStatus.ON_HOLD);
        proceeding.goOnUnder(version);
        Data.Builder body = Data.record()
                .put("version", version.header().version())
                .put("definition", version.header().digest().toString());
        if (proceeding.here().header().submittedAt().isPresent()) {
            body.put("policy", proceeding.rules().policy().header().version());
            body.put("variation", Parameters.current(proceeding));
        }
        proceeding.happen(Happenings.of(EventCode.MIGRATED, body.build()));
        if (!held && !to.equals(from)) {
            desks.tasks().leave(EVENT);
            desks.rows().move(0, EVENT, to);
        }
        Optional<String> approval = approval();
        if (approval.isPresent() && !desks.approvals().digest().equals(before)) {
            // what is material has changed: what was decided covers something else
            desks.approvals().voidDecisions();
            desks.approvals().plan(approval.get());
        }
    }
}
