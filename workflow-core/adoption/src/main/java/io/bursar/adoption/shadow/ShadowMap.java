package io.bursar.adoption.shadow;

import io.bursar.engine.command.Verdict;
import io.bursar.model.identity.WorkflowId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How the events of a former process read in a workflow. Declared, so that an architect can review it; an event that is
 * not declared is listed, not guessed.
 *
 * <pre>{@code
 * ShadowMap map = ShadowMap.of(ProcureToPay.REQUISITION, Map.of(
 *         "submitted", List.of(new ShadowStep.Begin("submit")),
 *         "approved", List.of(new ShadowStep.Decide(Verdict.APPROVE))));
 * }</pre>
 *
 * @param workflow the workflow
 * @param steps the steps of each event, in order
 */
public record ShadowMap(WorkflowId workflow, Map<String, List<ShadowStep>> steps) {

    /** Copies the map. */
    public ShadowMap {
        TreeMap<String, List<ShadowStep>> copied = new TreeMap<>();
        steps.forEach((name, list) -> copied.put(name, List.copyOf(list)));
        steps = Map.copyOf(copied);
    }

    /** A map of these steps. */
    public static ShadowMap of(WorkflowId workflow, Map<String, List<ShadowStep>> steps) {
        return new ShadowMap(workflow, steps);
    }

    /** How most processes that end in a purchase order name what they do, beside {@code p2p.requisition}. */
    public static ShadowMap purchasing(WorkflowId requisition) {
        return of(
                requisition,
                Map.of(
                        "submitted", List.of(new ShadowStep.Begin("submit")),
                        "approved", List.of(new ShadowStep.Decide(Verdict.APPROVE)),
                        "rejected", List.of(new ShadowStep.Decide(Verdict.REJECT), new ShadowStep.Reach("REJECTED")),
                        "awarded", List.of(new ShadowStep.Fire("award", null)),
                        "po-created",
                                List.of(new ShadowStep.Confirm("po", "poNumber"), new ShadowStep.Reach("PO_ISSUED"))));
    }

    /** How most processes that end in a posted invoice name what they do, beside {@code p2p.invoice}. */
    public static ShadowMap payables(WorkflowId invoice) {
        return of(
                invoice,
                Map.of(
                        "received", List.of(new ShadowStep.Begin("receive")),
                        "entered", List.of(new ShadowStep.Fire("extracted", "invoice")),
                        "coded", List.of(new ShadowStep.Fire("coded", null)),
                        "approved", List.of(new ShadowStep.Decide(Verdict.APPROVE)),
                        "rejected", List.of(new ShadowStep.Decide(Verdict.REJECT), new ShadowStep.Reach("REJECTED")),
                        "posted",
                                List.of(new ShadowStep.Confirm("post", "voucherNo"), new ShadowStep.Reach("POSTED"))));
    }

    /** The effects that wait for an event of the former process. */
    Set<String> awaited() {
        Set<String> awaited = new TreeSet<>();
        steps.values().stream()
                .flatMap(List::stream)
                .filter(ShadowStep.Confirm.class::isInstance)
                .map(step -> ((ShadowStep.Confirm) step).effect())
                .forEach(awaited::add);
        return awaited;
    }
}
