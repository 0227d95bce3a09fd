package io.bursar.controls.assist;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.model.finding.Finding;
import io.bursar.model.identity.CapabilityName;
import io.bursar.model.identity.ExceptionCode;
import io.bursar.model.identity.WorkflowId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProhibitedUseTest {

    private static List<Finding> check(String workflow, String event, Set<String> effects, Set<String> resolves) {
        ProposalUse use = new ProposalUse(
                new WorkflowId(workflow),
                event,
                effects.stream().map(CapabilityName::new).collect(java.util.stream.Collectors.toSet()),
                resolves.stream().map(ExceptionCode::new).collect(java.util.stream.Collectors.toSet()));
        return ProhibitedUse.check(use);
    }

    @ParameterizedTest
    @CsvSource({
        "p2p.requisition, approve, decide-approval",
        "a.hosts.own, reject, decide-approval",
        "r2r.period-close, certify, decide-approval",
        "p2p.invoice, paymentReleased, release-payment",
        "access.provisioning, mitigate, waive-control",
        "r2r.journal-entry, post, post-journal",
        "h2r.payroll-adjustment, release, change-pay",
        "cred.credentialing, recommend, decide-credential",
        "i2r.recall, complete, close-recall"
    })
    void refusesAnEventThatDecides(String workflow, String event, String prohibited) {
        List<Finding> findings = check(workflow, event, Set.of(), Set.of());

        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).code()).isEqualTo(ProhibitedUse.FINDING_CODE);
        assertThat(findings.get(0).blocks()).isTrue();
        assertThat(findings.get(0).context()).containsEntry("use", prohibited).containsEntry("event", event);
    }

    @ParameterizedTest
    @CsvSource({
        "supplier.bank.update, verify-bank", "invoice.release, release-payment", "access.grant, grant-access",
        "journal.post, post-journal", "period.close, post-journal", "employee.terminate, change-pay",
        "payroll.adjust, change-pay", "privilege.load, decide-credential"
    })
    void refusesACapabilityWhateverTheEventIsCalled(String capability, String prohibited) {
        assertThat(check("a.hosts.own", "goOn", Set.of(capability), Set.of()))
                .extracting(finding -> finding.context().get("use"))
                .containsExactly(prohibited);
    }

    @ParameterizedTest
    @CsvSource({
        "SUP_POSSIBLE_EXCLUSION, waive-control",
        "POL_SOD_CONFLICT, waive-control",
        "INV_BANK_CHANGED, verify-bank"
    })
    void refusesToResolveAControlException(String exception, String prohibited) {
        assertThat(check("p2p.supplier", "resolveException", Set.of(), Set.of(exception)))
                .extracting(finding -> finding.context().get("use"))
                .containsExactly(prohibited);
    }

    @Test
    void tellsEveryProhibitionAUseBreaks() {
        assertThat(check("p2p.invoice", "approve", Set.of("invoice.release"), Set.of("INV_BANK_CHANGED")))
                .extracting(finding -> finding.context().get("use"))
                .containsExactly("decide-approval", "verify-bank", "release-payment");
    }

    @ParameterizedTest
    @CsvSource({
        "p2p.invoice, extracted",
        "p2p.invoice-exception, assign",
        "p2p.receiving, count",
        "svc.request, route",
        "p2p.invoice, post"
    })
    void letsRoutingAndExtractionPass(String workflow, String event) {
        assertThat(check(workflow, event, Set.of("ticket.update"), Set.of("DOC_MISSING")))
                .isEmpty();
    }

    @Test
    void namesEachOfTheNineProhibitionsOnce() {
        assertThat(ProhibitedUse.values()).hasSize(9);
        assertThat(ProhibitedUse.values()).extracting(ProhibitedUse::code).doesNotHaveDuplicates();
    }

    @Test
    void saysWhichEventsCapabilitiesAndExceptionsItCovers() {
        assertThat(ProhibitedUse.VERIFY_BANK.events()).containsExactly("p2p.supplier:coolingEnded");
        assertThat(ProhibitedUse.VERIFY_BANK.capabilities()).containsExactly("supplier.bank.update");
        assertThat(ProhibitedUse.VERIFY_BANK.exceptions())
                .containsExactlyInAnyOrder("SUP_BANK_UNVERIFIED", "INV_BANK_CHANGED");
    }
}
