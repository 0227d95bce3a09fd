package io.bursar.proofs.judge;

import io.bursar.model.data.RecordValue;
import io.bursar.model.people.Actor;
import java.util.Map;
import java.util.Set;

/**
 * Judges who may do what to a case that is on its way (canonical §1.3): who holds, withdraws, cancels, raises,
 * resolves, gives on, asks, answers and reports. It looks at the case as it stood before the record.
 */
final class VerbJudge {

    private static final String OWNER = "PROCESS_OWNER";
    private static final Set<String> HOLD_REASONS = Set.of(
            "WAITING_REQUESTER",
            "WAITING_SUPPLIER",
            "WAITING_CANDIDATE",
            "WAITING_PRACTITIONER",
            "SCHEDULED_DATE",
            "LEGAL_HOLD",
            "INVESTIGATION",
            "DISPUTE",
            "COMPLIANCE_REVIEW",
            "SYSTEM_OUTAGE");
    private static final Set<String> EARLY = Set.of("INI", "VAL", "ROU", "APP");

    /** What goes on while a case is on hold is recorded or steered; a step of a person is neither (X6). */
    private static final Set<String> STEPS = Set.of("fire", "decide", "add-reviewer");

    /** What nobody does to a case that has ended; what is reported is kept all the same. */
    private static final Set<String> ALIVE = Set.of(
            "fire",
            "decide",
            "add-reviewer",
            "hold",
            "resume",
            "withdraw",
            "discard",
            "cancel",
            "raise",
            "resolve",
            "reassign",
            "migrate");

    /** The common rows that a workflow may not have. */
    private static final Map<String, String> ROWS =
            Map.of("discard", "CT1", "withdraw", "CT2", "cancel", "CT3", "hold", "CT4", "migrate", "CT12");

    private final Verdicts verdicts;
    private final Story story;
    private final OpenTasks tasks;
    private final OpenWorkJudge work;

    VerbJudge(Verdicts verdicts, Story story, OpenTasks tasks, OpenWorkJudge work) {
        this.verdicts = verdicts;
        this.story = story;
        this.tasks = tasks;
        this.work = work;
    }

    void judge(Entry entry) {
        judgeMachines(entry);
        verdicts.refuse(
                story.state.equals("ON_HOLD") && STEPS.contains(entry.kind()),
                "X6 a step was taken on hold",
                entry,
                entry.kind());
        verdicts.refuse(
                story.phase.equals("END") && ALIVE.contains(entry.kind()),
                "1.3 something was done to a case that has ended",
                entry,
                entry.kind());
        String row = ROWS.getOrDefault(entry.kind(), "");
        verdicts.refuse(
                verdicts.law()
                        .local()
                        .disabled()
                        .getOrDefault(story.workflow, Set.of())
                        .contains(row),
                "1.3 a step that the workflow does not have",
                entry,
                row);
        switch (entry.kind()) {
            case "hold", "resume" -> judgeHold(entry);
            case "withdraw", "discard" -> judgeWithdrawal(entry);
            case "cancel" -> judgeCancellation(entry);
            case "raise" -> judgeRaising(entry);
            case "resolve" -> judgeResolution(entry);
            case "reassign" -> judgeReassignment(entry);
            case "decide" -> judgeDecision(entry);
            case "fire" -> judgeAnswer(entry);
            case "migrate" -> judgeMigration(entry);
            case "propose" -> judgeSuggestion(entry);
            default -> {
                // the rest is judged by what comes of it
            }
        }
    }

    /** What a system saw, what came of an effect and who has left is no person's to say (canonical §1.18). */
    private void judgeMachines(Entry entry) {
        boolean engine = Set.of("settle", "reroute").contains(entry.kind());
        verdicts.refuse(
                engine && entry.actor().kind() != Actor.Kind.SYSTEM,
                "1.18 somebody said what only the engine can know",
                entry,
                entry.actor());
        verdicts.refuse(
                entry.kind().equals("take") && entry.byPerson(),
                "1.18 a person said what a system saw",
                entry,
                entry.actor());
        verdicts.refuse(
                entry.kind().equals("resume-effect")
                        && !entry.holds(entry.actor().id(), "INTEGRATION_OWNER"),
                "X4 somebody else than integration sent again",
                entry,
                entry.actor());
    }

    private void judgeOwner(Entry entry, String row) {
        verdicts.refuse(
                !entry.holds(entry.actor().id(), OWNER), row + " somebody else than its owner", entry, entry.actor());
    }

    /** Only its owner takes a case to another version, not past an approval, and not while something is under way. */
    private void judgeMigration(Entry entry) {
        judgeOwner(entry, "CT12");
        verdicts.refuse(work.isUnderWay(), "CT12 a case was taken over with something under way", entry, story.state);
        boolean later = entry.events().stream()
                .anyMatch(event -> event.code().equals("moved")
                        && !EARLY.contains(event.body().text("phase").orElse("")));
        verdicts.refuse(
                later && EARLY.contains(story.phase), "CT12 a case was taken past its approval", entry, story.state);
    }

    private boolean works(Entry entry) {
        return tasks.all().stream()
                .anyMatch(task -> task.mayTake(entry, Set.of(entry.actor().id())));
    }

    private void judgeHold(Entry entry) {
        boolean system = entry.kind().equals("resume") && entry.actor().kind() == Actor.Kind.SYSTEM;
        verdicts.refuse(
                !system && !works(entry) && !entry.holds(entry.actor().id(), OWNER),
                "CT4 a case was held or resumed by somebody who does not work it",
                entry,
                entry.actor());
        verdicts.refuse(
                entry.kind().equals("hold") && !HOLD_REASONS.contains(entry.reason()),
                "X6 a case was held without a listed reason",
                entry,
                entry.reason());
    }

    private void judgeWithdrawal(Entry entry) {
        judgeRequester(entry, "CT2");
        verdicts.refuse(
                entry.kind().equals("withdraw") && (!EARLY.contains(story.phase) || work.hasLeft()),
                "CT2 a request was withdrawn after something had left",
                entry,
                story.phase);
        verdicts.refuse(
                entry.kind().equals("discard") && !story.state.equals("DRAFT"),
                "CT1 what is no draft was discarded",
                entry,
                story.state);
    }

    private void judgeRequester(Entry entry, String row) {
        verdicts.refuse(
                !entry.identities().contains(story.requester),
                row + " somebody else than the requester",
                entry,
                entry.actor());
    }

    private void judgeCancellation(Entry entry) {
        judgeOwner(entry, "CT3");
        verdicts.refuse(entry.reason().isBlank(), "CT3 a case was cancelled without a reason", entry, entry.actor());
    }

    /** Whoever raises is a person or the system; what came of an effect or of a report, only the system tells. */
    private void judgeRaising(Entry entry) {
        String on = entry.wish().text("on").orElse("");
        boolean said = entry.wish().text("code").orElse("").equals("SYS_FACT_CONFLICT") && !on.isEmpty();
        verdicts.refuse(
                (said || on.startsWith("effect:")) && entry.actor().kind() != Actor.Kind.SYSTEM,
                "CT17 somebody raised what only the engine can know",
                entry,
                on);
    }

    private void judgeResolution(Entry entry) {
        String number = OpenTasks.number(entry.wish(), "exception");
        String resolution = entry.wish().text("resolution").orElse("");
        OpenWorkJudge.Raised raised = work.raised(number);
        boolean resolver = resolution.equals("RESIDUAL_ACCEPTED")
                ? entry.holds(entry.actor().id(), OWNER)
                : tasks.aboutException(number).stream()
                        .anyMatch(
                                task -> task.mayTake(entry, Set.of(entry.actor().id())));
        verdicts.refuse(!resolver, "CT10 an exception was resolved by somebody else", entry, entry.actor());
        Set<String> allowed = verdicts.law().local().resolutions().get(story.workflow + "#" + raised.code());
        verdicts.refuse(
                allowed != null && !allowed.contains(resolution) && !resolution.equals("CANCEL"),
                "X7 an exception was resolved in a way that is not its own",
                entry,
                resolution);
        boolean apart = raised.code().startsWith("POL_") || raised.code().startsWith("INV_");
        verdicts.refuse(
                apart && entry.identities().stream().anyMatch(raised.by()::contains),
                "X7 an exception was resolved by whoever raised it",
                entry,
                raised.by());
        verdicts.refuse(
                raised.byHand() && entry.confirms(), "X4 a write was confirmed by a word", entry, raised.code());
    }

    /** A task of a role goes to somebody of the role; a named approver is only replaced by another plan. */
    private void judgeReassignment(Entry entry) {
        String to = entry.wish().text("to").orElse("");
        tasks.of(entry.wish()).ifPresent(task -> {
            boolean may = task.mayTake(entry, Set.of(entry.actor().id()))
                    || entry.holds(entry.actor().id(), OWNER);
            verdicts.refuse(!may, "CT11 somebody gave on what was not theirs", entry, entry.actor());
            verdicts.refuse(
                    task.isApproval() && task.named(), "1.6-4 a named approver was replaced by hand", entry, to);
            verdicts.refuse(
                    !task.named() && task.queues().stream().noneMatch(role -> entry.holds(to, role)),
                    "CT11 a task was given to somebody who may not do it",
                    entry,
                    to);
        });
    }

    /** Whoever decides is asked: the task is theirs, or their seat has the role that it lies with. */
    private void judgeDecision(Entry entry) {
        String verdict = entry.wish().text("verdict").orElse("");
        Set<String> seat = entry.principal().map(Set::of).orElse(entry.identities());
        boolean asks = verdict.equals("requestInfo");
        // whoever is asked in a stage may decide by the task of another who is asked there, and what is asked of a
        // role is open to everybody of the role, with whomever of them it lies
        boolean asked = tasks.of(entry.wish())
                .filter(OpenTasks.Task::isApproval)
                .filter(task -> tasks.ofStage(task.about()).stream()
                        .anyMatch(one -> one.mayTake(entry, asks || one.named() ? entry.identities() : seat)
                                || one.isOpenTo(entry, seat)))
                .isPresent();
        verdicts.refuse(!asked, "CT14 somebody decided who was not asked", entry, entry.actor());
        verdicts.refuse(
                !verdict.equals("approve") && entry.reason().isBlank(),
                "CT6 CT13 a no or a question without a reason",
                entry,
                verdict);
        verdicts.refuse(
                asks && !story.phase.equals("APP"),
                "CT6 what does not wait for approval was sent back",
                entry,
                story.state);
    }

    /** A case that was sent back is answered by its requester, or where they have left by whoever works the intake. */
    private void judgeAnswer(Entry entry) {
        boolean answers = story.state.equals("RETURNED")
                && entry.wish().text("event").orElse("").equals("resubmit");
        if (answers && entry.known(story.requester)) {
            judgeRequester(entry, "CT7");
        }
    }

    private void judgeSuggestion(Entry entry) {
        String review = entry.wish().text("review").orElse("");
        verdicts.refuse(
                review.isEmpty() && entry.actor().kind() != Actor.Kind.AI_AGENT,
                "1.12 a suggestion under another name than the model's",
                entry,
                entry.actor());
        verdicts.refuse(
                !review.isEmpty() && !entry.byPerson(), "1.12 no person reviewed a suggestion", entry, entry.actor());
        verdicts.refuse(
                review.equals("confirmed") && !works(entry),
                "1.12 a suggestion was confirmed by somebody who does not work the case",
                entry,
                entry.actor());
    }

    /** A row was taken: nothing stands in its way, and the case has not ended. */
    void moved(Entry entry, RecordValue body) {
        String row = OpenTasks.number(body, "row");
        work.open().stream()
                .filter(code ->
                        verdicts.law().local().blocks().getOrDefault(story.workflow + "#" + code, Set.of()).stream()
                                .anyMatch(blocked -> blocked.toString().equals(row)))
                .forEach(code -> verdicts.refuse(true, "X7 an open exception did not block", entry, code + " " + row));
        verdicts.refuse(story.phase.equals("END"), "1.3 an ended case went on", entry, row);
        verdicts.refuse(
                verdicts.law().local().reasons().contains(story.workflow + "#" + row)
                        && entry.reason().isBlank(),
                "1.3 a step was taken without its reason",
                entry,
                row);
    }
}
