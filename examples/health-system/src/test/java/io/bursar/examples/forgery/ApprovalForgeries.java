package io.bursar.examples.forgery;

import io.bursar.examples.forgery.ForgedCase.Event;
import io.bursar.model.data.BytesValue;
import io.bursar.model.data.Data;
import io.bursar.model.data.ListValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.Digest;
import io.bursar.model.money.Money;
import io.bursar.model.people.Actor;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Approvals that should not count. */
final class ApprovalForgeries {
    private static final Event DECIDED = Event.of("decided");
    private static final Event PLAN_MADE = Event.of("plan-made");
    private static final Event SATISFIED = Event.of("plan-satisfied");
    private static final Event STARTED = Event.of("started");
    private static final Money MILLIONS = Money.usd("9000000.00");

    private ApprovalForgeries() {}

    static List<Forgery> all() {
        List<Forgery> all = new ArrayList<>(people());
        all.addAll(plans());
        all.addAll(amounts());
        all.addAll(special());
        return all;
    }

    private static List<Forgery> people() {
        return List.of(
                new Forgery("G3", "the requester approves", log -> {
                    ForgedCase one = approved(log);
                    String requester = requester(one);
                    one.change(DECIDED, body -> Values.put(body, "decision.person", requester))
                            .by(DECIDED, Actor.person(requester));
                }),
                new Forgery("G3", "somebody approves who stands in for the requester", log -> {
                    ForgedCase one = approved(log);
                    RecordValue delegation = Data.record()
                            .put("delegate", decider(one))
                            .put("delegator", requester(one))
                            .put("from", LocalDate.of(2026, 1, 1))
                            .put("to", LocalDate.of(2028, 1, 1))
                            .put("scope", "enterprise")
                            .build();
                    one.changeFacts(
                            "directory:availability",
                            value -> Values.put(value, "delegations", Data.list(List.of(delegation))));
                }),
                new Forgery("SLA", "the system decides", log -> approved(log).by(DECIDED, Actor.SYSTEM)),
                new Forgery(
                        "G8",
                        "a model decides",
                        log -> approved(log).by(DECIDED, new Actor(Actor.Kind.AI_AGENT, "model-7", null))),
                new Forgery(
                        "ACTOR",
                        "a decision is recorded by somebody else",
                        log -> approved(log).by(DECIDED, Actor.person("no.body"))),
                new Forgery(
                        "ACTOR",
                        "the system changes an order",
                        log -> log.requisition(one -> one.fired(15)).by(Event.row(15), Actor.SYSTEM)),
                new Forgery(
                        "TIME",
                        "a decision is later than its record",
                        log -> approved(log)
                                .change(
                                        DECIDED,
                                        body -> Values.put(
                                                body,
                                                "decision.at",
                                                Data.record()
                                                        .put("at", Instant.parse("2028-01-01T00:00:00Z"))
                                                        .build()
                                                        .get("at")
                                                        .orElseThrow()))));
    }

    private static List<Forgery> plans() {
        return List.of(
                new Forgery(
                        "QUORUM",
                        "an approval is taken out",
                        log -> approved(log).without(DECIDED)),
                new Forgery(
                        "G1",
                        "the plan was never complete",
                        log -> approved(log).without(SATISFIED)),
                new Forgery(
                        "DIGEST",
                        "something else was approved",
                        log -> approved(log)
                                .change(DECIDED, body -> Values.put(body, "decision.digest", otherDigest()))),
                new Forgery(
                        "HUMANS",
                        "one person is enough for the plan",
                        log -> approved(log).change(PLAN_MADE, body -> Values.put(body, "plan.minimumHumans", 1))),
                new Forgery(
                        "STAGE",
                        "a decision is on a stage that is not there",
                        log -> approved(log).change(DECIDED, body -> Values.put(body, "decision.stage", 99))),
                new Forgery("STAGE", "the second stage is decided before the first", log -> {
                    ForgedCase one = log.requisition(found -> found.fired(7) && found.says(stage(2)) && serial(found));
                    RecordValue first = one.body(stage(1));
                    one.without(stage(1)).after(stage(2), "decided", first);
                }),
                new Forgery("ONCE", "an approval is counted twice", log -> {
                    ForgedCase one = approved(log);
                    one.after(DECIDED, "decided", one.body(DECIDED));
                }),
                new Forgery(
                        "DOFA",
                        "the climb goes on past an authority that suffices",
                        log -> approved(log).change(PLAN_MADE, ApprovalForgeries::oneMoreStage)));
    }

    private static List<Forgery> amounts() {
        return List.of(
                new Forgery(
                        "G2",
                        "the total is above every limit",
                        log -> approved(log).change(SATISFIED, body -> Values.put(body, "total", MILLIONS))),
                new Forgery(
                        "G2",
                        "the total is above a standing approval",
                        log -> granted(log)
                                .change(Event.of("standing-used"), body -> Values.put(body, "total", MILLIONS))),
                new Forgery(
                        "DOFA",
                        "an approver has a limit above the table",
                        log -> approved(log)
                                .change(DECIDED, body -> Values.put(body, "decision.limit.amount", MILLIONS))),
                new Forgery(
                        "REQ-I1",
                        "an order has no approval",
                        log -> granted(log).without(Event.of("standing-used"))),
                new Forgery("REQ-I2", "the order is above what was approved", log -> {
                    ForgedCase one = approved(log);
                    one.change(Event.outcome(one.effect("po.create")), body -> Values.tenfold(body, "result.total"));
                }),
                new Forgery("REQ-I4", "the budget never confirmed its reservation", log -> {
                    ForgedCase one = approved(log);
                    one.without(Event.outcome(one.effect("budget.reserve")));
                }));
    }

    private static List<Forgery> special() {
        return List.of(
                new Forgery("RATIFY", "whoever placed the order ratifies it", log -> {
                    ForgedCase one = ratified(log);
                    String buyer = Values.person(one.body(Event.of("acted", "function", "CREATE_PO")));
                    one.change(DECIDED, body -> Values.put(body, "decision.person", buyer))
                            .by(DECIDED, Actor.person(buyer));
                }),
                new Forgery(
                        "RATIFY",
                        "an emergency order is closed unratified",
                        log -> ratified(log).without(Event.row(28))),
                new Forgery(
                        "UNRATIFIED",
                        "the invoice went on before the ratification",
                        log -> log.requisition(one -> one.fired(28) && log.hasBeside(one, bill -> bill.fired(6)))
                                .later(Event.row(28), Duration.ofDays(300))),
                new Forgery("REQ-I6", "the requester signs for controlled substances", log -> {
                    ForgedCase one = controlled(log);
                    String requester = requester(one);
                    one.change(STARTED, body -> Values.put(body, "data.dea.signatoryId", requester));
                }));
    }

    /** A requisition of which everybody approved and the order was closed. */
    static ForgedCase approved(ForgedLog log) {
        return log.requisition(one -> one.fired(7) && one.fired(12) && one.fired(18) && !one.fired(11));
    }

    static ForgedCase granted(ForgedLog log) {
        return log.requisition(one -> one.fired(5) && one.fired(12));
    }

    static ForgedCase ratified(ForgedLog log) {
        return log.requisition(one -> one.fired(28) && one.fired(18));
    }

    static ForgedCase controlled(ForgedLog log) {
        return log.requisition(
                one -> one.fired(13) && one.body(STARTED).at("data.dea").isPresent());
    }

    static String requester(ForgedCase one) {
        return one.body(STARTED).text("header.requester").orElseThrow();
    }

    static String decider(ForgedCase one) {
        return one.body(DECIDED).text("decision.person").orElseThrow();
    }

    private static Event stage(int stage) {
        return Event.of("decided", "decision.stage", String.valueOf(stage));
    }

    /** Whether the second stage of the plan comes after the first. */
    private static boolean serial(ForgedCase one) {
        List<RecordValue> stages = one.body(PLAN_MADE).records("plan.stages");
        return stages.size() > 1 && Values.whole(stages.get(1), "group") > Values.whole(stages.get(0), "group");
    }

    private static RecordValue oneMoreStage(RecordValue body) {
        List<RecordValue> stages = new ArrayList<>(body.records("plan.stages"));
        RecordValue last = stages.get(stages.size() - 1);
        stages.add(Values.put(Values.put(last, "seq", 90), "group", 90));
        return Values.put(body, "plan.stages", new ListValue(List.copyOf(stages)));
    }

    private static BytesValue otherDigest() {
        return new BytesValue(
                Digest.of("other".getBytes(StandardCharsets.UTF_8)).bytes());
    }
}
