package io.bursar.examples.healthsystem.people;

import io.bursar.model.cases.Case;
import io.bursar.model.cases.ExceptionCase;
import io.bursar.model.cases.Task;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.standards.ProcureToPay.ReceivingEvents;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What people do about a delivery, by the state it is in and the tasks it has. */
final class Handling {

    private static final Map<String, String> USUAL = Map.of(
            "RCV_OVER", "REFUSE_EXCESS",
            "RCV_SHORT", "ACCEPT_SHORT",
            "RCV_WRONG_ITEM", "RETURN",
            "RCV_DAMAGED", "RETURN",
            "RCV_SHORT_DATED", "PLANNER_ACCEPTED",
            "RCV_TEMP_EXCURSION", "UNSTABLE",
            "RCV_NO_PO", "REFUSED",
            "RCV_DSCSA_GAP", "TRACING_SUPPLIED",
            "RCV_CII_COUNT", "LOSS_REPORTED");

    private Handling() {}

    /**
     * A step that is nobody's task.
     *
     * @param label the same label for the same step
     * @param roles who may take it, the likeliest first
     * @param answer what they do
     */
    record Step(String label, List<String> roles, Answer answer) {}

    /** What is done about a work task; empty for one that waits for something else. */
    static Optional<Answer> work(Case current, Task task) {
        return switch (task.name()) {
            case "count" ->
                Optional.of(fire(
                        ReceivingEvents.COUNT,
                        Data.record()
                                .put("lines", Data.list(current.data().records("lines")))
                                .build()));
            case "accept" -> Optional.of(fire(ReceivingEvents.ACCEPT, RecordValue.EMPTY));
            case "review" ->
                isSettled(current)
                        ? Optional.of(fire(ReceivingEvents.ACCEPT_PARTIAL, RecordValue.EMPTY))
                        : Optional.empty();
            case "sendBack" ->
                Optional.of(fire(ReceivingEvents.RETURN_ENTERED, reference("rmaNumber", "RMA-", current)));
            case "handOver" -> Optional.of(fire(ReceivingEvents.RETURNED, reference("carrierProof", "POD-", current)));
            default -> Optional.empty();
        };
    }

    /** Whether everything that is wrong with the delivery was decided; lateness is no reason to be later still. */
    private static boolean isSettled(Case current) {
        return current.work().exceptions().stream()
                .noneMatch(open -> USUAL.containsKey(open.code().value()));
    }

    /** How an exception of a delivery is resolved; those that every workflow shares are other people's. */
    static Optional<Answer> resolution(Case current, Task task) {
        int number = task.subject().stage();
        return current.work().exceptions().stream()
                .filter(exception -> exception.number() == number)
                .findFirst()
                .flatMap(exception -> resolution(current, exception));
    }

    private static Optional<Answer> resolution(Case current, ExceptionCase exception) {
        String code = exception.code().value();
        RecordValue correction = code.equals("RCV_DSCSA_GAP")
                ? Data.record().put("dscsa", papers(current)).build()
                : RecordValue.EMPTY;
        return Optional.ofNullable(USUAL.get(code))
                .map(resolution -> Answer.resolve(exception.number(), resolution, correction));
    }

    /** The papers that the supplier sends after its drugs. */
    private static RecordValue papers(Case current) {
        return Data.record()
                .put("tiRef", "TI-" + current.id())
                .put("tsRef", "TS-" + current.id())
                .build();
    }

    /** What somebody does who has no task: inspect, or count controlled substances with another. */
    static Optional<Step> byRole(Case current) {
        return switch (current.status().state()) {
            case "INSPECTION" -> Optional.of(inspection(ReceivingEvents.PASS, current));
            case "DISCREPANCY_REVIEW" ->
                current.data().text("inspectionEvidence").isEmpty()
                        ? Optional.of(inspection(ReceivingEvents.INSPECT, current))
                        : Optional.empty();
            case "DRAFT" ->
                isSettled(current) && isGoods(current) ? Optional.of(jointCount(current)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static boolean isGoods(Case current) {
        return current.data().text("receiptType").filter("GOODS"::equals).isPresent();
    }

    private static Step inspection(String event, Case current) {
        return new Step(
                event,
                List.of("CLINICAL_ENGINEERING", "PHARMACIST_IN_CHARGE"),
                fire(event, reference("evidence", "DOC-", current)));
    }

    /** The first of two is a receiver, the second whoever may count beside one. */
    private static Step jointCount(Case current) {
        boolean first = current.work()
                .book()
                .record("joined")
                .record(ReceivingEvents.COUNT)
                .fields()
                .isEmpty();
        return new Step(
                ReceivingEvents.COUNT,
                first ? List.of("RECEIVER") : List.of("STOREKEEPER", "PHARMACIST_IN_CHARGE"),
                fire(ReceivingEvents.COUNT, RecordValue.EMPTY));
    }

    private static RecordValue reference(String field, String prefix, Case current) {
        return Data.record().put(field, prefix + current.id()).build();
    }

    private static Answer fire(String event, RecordValue payload) {
        return Answer.fire(event, payload, "");
    }
}
