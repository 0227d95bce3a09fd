package io.bursar.engine.kernel;

import io.bursar.model.cases.CaseEvent;

/** The desks of one decision, wired once: each knows one part of the rules and works on the same proceeding. */
final class Desks {

    private final ApprovalDesk approvals;
    private final ApprovalTasks approvalTasks;
    private final FactReader facts;
    private final GuardCheck guards;
    private final TaskDesk tasks;
    private final ExtraTaskDesk extraTasks;
    private final ExceptionDesk exceptions;
    private final EffectLedger effects;
    private final ActDesk acts;
    private final Authorizer authorizer;
    private final EventDesk events;
    private final StandingDesk standing;
    private final ClockKeeper clocks;
    private final RowRunner rows;
    private final RuleLoop rules;
    private final SteeringDesk steering;
    private final InvariantDesk invariants;
    private final LatenessDesk lateness;
    private final AssistDesk assist;
    private final AssistReview reviews;
    private final Proceeding proceeding;

    Desks(Proceeding proceeding) {
        this.proceeding = proceeding;
        this.approvals = new ApprovalDesk(proceeding, this);
        this.approvalTasks = new ApprovalTasks(proceeding, this);
        this.facts = new FactReader(proceeding, this, approvals);
        this.guards = new GuardCheck(proceeding, facts);
        this.tasks = new TaskDesk(proceeding);
        this.extraTasks = new ExtraTaskDesk(proceeding, this);
        this.exceptions = new ExceptionDesk(proceeding, this);
        this.effects = new EffectLedger(proceeding, facts);
        this.acts = new ActDesk(proceeding);
        this.authorizer = new Authorizer(proceeding);
        this.events = new EventDesk(proceeding, this);
        this.standing = new StandingDesk(proceeding, this);
        this.clocks = new ClockKeeper(proceeding, this);
        this.rows = new RowRunner(proceeding, this);
        this.rules = new RuleLoop(proceeding, this);
        this.steering = new SteeringDesk(proceeding, this);
        this.invariants = new InvariantDesk(proceeding, this);
        this.lateness = new LatenessDesk(proceeding, this);
        this.assist = new AssistDesk(proceeding, this);
        this.reviews = new AssistReview(proceeding, this);
        proceeding.watch(this::follow);
    }

    ApprovalDesk approvals() {
        return approvals;
    }

    ApprovalTasks approvalTasks() {
        return approvalTasks;
    }

    FactReader facts() {
        return facts;
    }

    GuardCheck guards() {
        return guards;
    }

    TaskDesk tasks() {
        return tasks;
    }

    ExtraTaskDesk extraTasks() {
        return extraTasks;
    }

    ExceptionDesk exceptions() {
        return exceptions;
    }

    EffectLedger effects() {
        return effects;
    }

    ActDesk acts() {
        return acts;
    }

    Authorizer authorizer() {
        return authorizer;
    }

    EventDesk events() {
        return events;
    }

    StandingDesk standing() {
        return standing;
    }

    ClockKeeper clocks() {
        return clocks;
    }

    RowRunner rows() {
        return rows;
    }

    RuleLoop rules() {
        return rules;
    }

    SteeringDesk steering() {
        return steering;
    }

    /** What follows from every event, whoever's doing it was. */
    private void follow(CaseEvent event) {
        clocks.derived(event);
        lateness.follow(event);
    }

    LatenessDesk lateness() {
        return lateness;
    }

    AssistDesk assist() {
        return assist;
    }

    AssistReview reviews() {
        return reviews;
    }

    InvariantDesk invariants() {
        return invariants;
    }

    /** A fresh runner: one row's effects chain among themselves, not with another row's. */
    ActionRunner actions() {
        return new ActionRunner(proceeding, this);
    }
}
