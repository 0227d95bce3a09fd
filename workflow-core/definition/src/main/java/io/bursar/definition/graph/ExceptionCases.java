package io.bursar.definition.graph;

import io.bursar.definition.guard.Operand;
import io.bursar.model.identity.ExceptionCode;
import io.bursar.model.identity.WorkflowId;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The exceptions that cases of their own work off (canonical X7), as far as the workflow of those cases is loaded: then
 * nobody resolves them in place.
 *
 * <pre>{@code
 * exceptionCases: { workflow: p2p.invoice-exception, event: holdRaised, lifted: hold-lifted, endedBy: p2p.invoice-exception.resolved, codes: [INV_PRICE], with: {...} }
 * }</pre>
 *
 * @param workflow the workflow of the cases
 * @param event the event fired on each after its start
 * @param lifted the business event that tells a case that what its exception is about is no more
 * @param endedBy the business event by which a case tells that it has ended; only then the exception is closed
 * @param codes the exceptions
 * @param with the data of a case; {@code item.…} is the item of the list for which a check raised the exception,
 *     {@code item.code} the exception and {@code item.on} what it is about, {@code CASE} where it is about the case as
 *     a whole
 */
public record ExceptionCases(
        WorkflowId workflow,
        String event,
        String lifted,
        String endedBy,
        List<ExceptionCode> codes,
        SortedMap<String, Operand> with) {

    /** What an exception is about that is about the case as a whole. */
    public static final String WHOLE_CASE = "CASE";

    /** Copies everything. */
    public ExceptionCases {
        codes = List.copyOf(codes);
        with = Collections.unmodifiableSortedMap(new TreeMap<>(with));
    }

    /** Whether cases work off an exception. */
    public boolean covers(ExceptionCode code) {
        return codes.contains(code);
    }
}
