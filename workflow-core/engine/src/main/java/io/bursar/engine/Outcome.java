package io.bursar.engine;

import io.bursar.model.cases.Case;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.finding.Finding;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What came of a command: done, or refused with findings a clerk can read. A refusal changes nothing.
 *
 * <pre>{@code
 * bursar.as("lee.park").inbox().of(requisition).approve("Within budget")
 *     .fold(done -> done.current().status().state(), refused -> refused.findings().toString());
 * }</pre>
 */
public sealed interface Outcome {

    /** Goes on with the one function that fits. */
    <T> T fold(Function<Done, T> done, Function<Refused, T> refused);

    /** The case after the command; fails with {@code REFUSED} when it was refused. */
    default Case orThrow() {
        return fold(Done::current, refused -> {
            throw new BursarException(
                    FailureCode.REFUSED,
                    "A command was refused",
                    Map.of(
                            "findings",
                            refused.findings().stream().map(Finding::toString).collect(Collectors.joining("; "))));
        });
    }

    /**
     * The command was carried out, now or the first time it was sent.
     *
     * @param current the case right after the command, before its effects were carried out; {@link CaseRef#read} tells
     *     how it stands since
     * @param replayed whether an earlier sending of the same command had done it
     */
    record Done(Case current, boolean replayed) implements Outcome {
        @Override
        public <T> T fold(Function<Done, T> done, Function<Refused, T> refused) {
            return done.apply(this);
        }
    }

    /**
     * The command was refused.
     *
     * @param findings why
     */
    record Refused(List<Finding> findings) implements Outcome {
        /** Copies the findings. */
        public Refused {
            findings = List.copyOf(findings);
        }

        @Override
        public <T> T fold(Function<Done, T> done, Function<Refused, T> refused) {
            return refused.apply(this);
        }
    }
}
