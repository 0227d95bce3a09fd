package io.bursar.erp.spi;

import io.bursar.model.capability.CapabilityDescriptor;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.CapabilityName;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * What both sides agree on for one capability: its name, whether it reads or writes, how request and answer are read
 * from the value tree, and for which business reasons it may be rejected.
 *
 * <pre>{@code
 * SupplierStatusCapability.CONTRACT.readAnswer(answer.value()).active();
 * }</pre>
 *
 * @param name the capability (canonical §1.7)
 * @param kind reads or writes
 * @param requestReader reads the arguments of a call; fails with a caller's failure code where they do not fit
 * @param answerReader reads an answer or a confirmed result
 * @param rejections the business reasons a definition may map to its exception codes; empty for a query
 * @param <Q> the request type
 * @param <A> the answer type
 */
public record CapabilityContract<Q extends CapabilityData, A extends CapabilityData>(
        CapabilityName name,
        CapabilityDescriptor.Kind kind,
        Function<RecordValue, Q> requestReader,
        Function<RecordValue, A> answerReader,
        List<RejectionCode> rejections) {

    /** Copies the rejections. */
    public CapabilityContract {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(requestReader, "requestReader");
        Objects.requireNonNull(answerReader, "answerReader");
        rejections = List.copyOf(rejections);
    }

    /** The contract of a capability that reads. */
    public static <Q extends CapabilityData, A extends CapabilityData> CapabilityContract<Q, A> query(
            String name, Function<RecordValue, Q> requestReader, Function<RecordValue, A> answerReader) {
        return new CapabilityContract<>(
                new CapabilityName(name), CapabilityDescriptor.Kind.QUERY, requestReader, answerReader, List.of());
    }

    /** The contract of a capability that writes, with the reasons for which it may be rejected. */
    public static <Q extends CapabilityData, A extends CapabilityData> CapabilityContract<Q, A> command(
            String name,
            Function<RecordValue, Q> requestReader,
            Function<RecordValue, A> answerReader,
            RejectionCode... rejections) {
        return new CapabilityContract<>(
                new CapabilityName(name),
                CapabilityDescriptor.Kind.COMMAND,
                requestReader,
                answerReader,
                List.of(rejections));
    }

    /** The typed request in the arguments of a call. */
    public Q readRequest(RecordValue arguments) {
        return requestReader.apply(arguments);
    }

    /** The typed answer in a query's value or a confirmed command's result. */
    public A readAnswer(RecordValue answer) {
        return answerReader.apply(answer);
    }
}
