package io.bursar.examples.forgery;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.audit.log.LogVerifier;
import io.bursar.audit.record.AuditRecord;
import io.bursar.examples.healthsystem.SmallRun;
import io.bursar.examples.oracle.Judgement;
import io.bursar.examples.oracle.LogJudge;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The judge on the log of a real run in which one rule is broken and every hash is right again. What no forgery covers
 * is the form of the file, for which the verifier is there.
 */
class JudgePowerTest {

    private static Map<String, List<AuditRecord>> real;

    @BeforeAll
    static void reads() {
        real = ForgedLog.read(SmallRun.once().export());
    }

    static Stream<Forgery> forgeries() {
        return Stream.of(
                        ApprovalForgeries.all(),
                        OrderForgeries.all(),
                        InvoiceForgeries.all(),
                        StreamForgeries.all(),
                        ReceiptForgeries.all())
                .flatMap(List::stream);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forgeries")
    void namesWhatWasForged(Forgery forgery) throws IOException {
        ForgedLog log = new ForgedLog(real);
        forgery.deed().accept(log);
        byte[] forged = log.sealed();

        assertThat(LogVerifier.verify(new ByteArrayInputStream(forged)).holds())
                .as("the form of the log")
                .isTrue();
        assertThat(judge(forged).counts()).containsKey(forgery.code());
    }

    @Test
    void findsNothingInTheSameCasesUnforged() throws IOException {
        ForgedLog log = new ForgedLog(real);
        ApprovalForgeries.ratified(log);
        ApprovalForgeries.controlled(log);
        ApprovalForgeries.granted(log);
        InvoiceForgeries.coded(log);
        InvoiceForgeries.matched(log);
        ApprovalForgeries.approved(log);

        assertThat(judge(log.sealed()).findings()).isEmpty();
    }

    @Test
    void coversMostRules() {
        assertThat(new TreeSet<>(forgeries().map(Forgery::code).toList())).hasSizeGreaterThan(50);
    }

    private static Judgement judge(byte[] log) throws IOException {
        return new LogJudge().judge(new ByteArrayInputStream(log));
    }
}
