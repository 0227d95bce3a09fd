package io.bursar.model.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class IdentityTest {

    private static final List<Function<String, Object>> TEXTUAL = List.of(
            PersonId::new,
            RoleName::new,
            QueueName::new,
            WorkflowId::new,
            FacilityId::new,
            CapabilityName::new,
            FunctionName::new,
            ServiceLine::new,
            LegalEntityId::new,
            ExceptionCode::new,
            CorrelationId::new);

    @Test
    void idsArePrintableAndNotTooLong() {
        String atLimit = "x".repeat(Identifiers.MAX_LENGTH);
        List<String> bad =
                List.of("", " ", "a b", "tab\t", "é", "\u0000", "\n", "x".repeat(Identifiers.MAX_LENGTH + 1));

        assertThat(TEXTUAL).allSatisfy(make -> {
            assertThat(make.apply(atLimit)).hasToString(atLimit);
            assertThat(bad)
                    .allSatisfy(text -> assertThatThrownBy(() -> make.apply(text))
                            .isInstanceOfSatisfying(
                                    BursarException.class,
                                    failure -> assertThat(failure.code()).isEqualTo(FailureCode.INVALID_IDENTIFIER)));
        });
    }

    @Test
    void derivedCommandsAreTheSameForTheSameCauseOnly() {
        assertThat(CommandId.derivedFrom("receipt", "PO-1")).isEqualTo(CommandId.derivedFrom("receipt", "PO-1"));
        assertThat(CommandId.derivedFrom("ab", "c")).isNotEqualTo(CommandId.derivedFrom("a", "bc"));
        assertThat(CommandId.derivedFrom("a", "")).isNotEqualTo(CommandId.derivedFrom("a"));
        assertThat(CommandId.derivedFrom("a").value().version()).isEqualTo(8);
        assertThat(CommandId.derivedFrom("a").value().variant()).isEqualTo(2);
    }

    @Test
    void caseIdsSortAsTheirBytesDo() {
        CaseId small = CaseId.of("00000000-0000-7000-8000-000000000001");
        CaseId large = CaseId.of("f0000000-0000-7000-8000-000000000001");

        assertThat(small).isLessThan(large);
        assertThat(CaseId.of("00000000-0000-7000-8000-000000000001")).isEqualByComparingTo(small);
    }

    @Test
    void digestsAreSha256() {
        String empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

        assertThat(Digest.of(new byte[0])).hasToString(empty).isEqualTo(Digest.ofHex(empty));
        assertThat(Digest.of(new byte[0]).shortText()).isEqualTo("e3b0c44298fc");
        assertThatThrownBy(() -> Digest.ofHash(new byte[31])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Digest.ofHex("zz")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDigestCannotBeChangedFromOutside() {
        Digest digest = Digest.of("payload".getBytes(StandardCharsets.UTF_8));
        String before = digest.toString();
        digest.bytes()[0] ^= 1;

        assertThat(digest).hasToString(before);
    }
}
