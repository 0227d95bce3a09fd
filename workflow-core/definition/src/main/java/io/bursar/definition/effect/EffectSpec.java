package io.bursar.definition.effect;

import io.bursar.definition.guard.Operand;
import io.bursar.model.identity.CapabilityName;
import io.bursar.model.identity.ExceptionCode;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A write to a system of record, declared once and run by the rows that name it. The idempotency key is the case id,
 * the alias, the key parts and the step number; the intent is recorded before anything is sent (design §4.2).
 *
 * <pre>{@code
 * po: { capability: po.create, key: [poVersion], with: { supplierId: supplierId, lines: lines },
 *       businessKey: [case.caseId], undo: poCancel, sets: { poNumber: poNumber }, rejected: { SUPPLIER_BLOCKED: REQ_SUPPLIER_INACTIVE } }
 * }</pre>
 *
 * @param alias the name rows use
 * @param capability what is done
 * @param content what is sent and how it is found again
 * @param consequences what follows from the answer
 */
public record EffectSpec(String alias, CapabilityName capability, Content content, Consequences consequences) {

    /**
     * What is sent and how it is found again.
     *
     * @param with the arguments
     * @param forEach the path of a list that gives one effect per item ({@code item.…} paths allowed); null for one
     *     effect
     * @param key further parts of the idempotency key
     * @param businessKey the parts by which a look-up finds the document
     * @param everywhere whether every system of record that serves the capability gets it, each as an effect of its own
     */
    public record Content(
            SortedMap<String, Operand> with,
            @Nullable String forEach,
            List<Operand> key,
            List<Operand> businessKey,
            boolean everywhere) {
        /** Copies the lists. */
        public Content {
            key = List.copyOf(key);
            businessKey = List.copyOf(businessKey);
        }
    }

    /**
     * What follows from the answer.
     *
     * @param undo the alias of the effect that takes it back; null when nothing does
     * @param sets case data set from the result when confirmed: data field to field of the result
     * @param rejected exception raised per rejection code of the system of record; {@code SYS_CONNECTOR_REJECT}
     *     otherwise
     * @param alreadyDone refusals which say that nothing is left to do; they count as confirmed
     * @param keepsGoing whether the action after it need not wait for its confirmation ({@code fork})
     */
    public record Consequences(
            @Nullable String undo,
            SortedMap<String, String> sets,
            SortedMap<String, ExceptionCode> rejected,
            Set<String> alreadyDone,
            boolean keepsGoing) {
        /** Copies the refusals. */
        public Consequences {
            alreadyDone = Set.copyOf(alreadyDone);
        }
    }
}
