package io.bursar.ai.spi;

import io.bursar.model.identity.WorkflowId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The registry of the fifteen canonical use cases (canonical §1.12), as data.
 *
 * <pre>{@code
 * AiUseCases.canonical(new AiUseCaseId("A02")).orElseThrow().threshold();   // 0.97
 * }</pre>
 */
public final class AiUseCases {

    /** Every use case, by id. */
    public static final List<AiUseCase> CANONICAL = List.of(
            useCase(
                    "A01",
                    "Document classification",
                    AiMode.AUTO,
                    "0.95",
                    "p2p.receiving",
                    "p2p.invoice",
                    "him.chart-deficiency",
                    "doc.routing"),
            useCase("A02", "Invoice header and line extraction", AiMode.AUTO, "0.97", "p2p.invoice"),
            useCase(
                    "A03",
                    "Likely order and line match",
                    AiMode.ADVISORY,
                    "0.90",
                    "p2p.invoice",
                    "p2p.invoice-exception"),
            except(
                    useCase(
                            "A04",
                            "Exception cause, resolver triage and payment-risk order",
                            AiMode.AUTO,
                            "0.85",
                            "p2p.receiving",
                            "p2p.invoice-exception",
                            "r2r.account-reconciliation",
                            "i2r.stock-exception",
                            "svc.request"),
                    "r2r.account-reconciliation",
                    AiMode.ADVISORY),
            useCase(
                    "A05",
                    "Approval recommendation",
                    AiMode.ADVISORY,
                    "0.80",
                    "p2p.requisition",
                    "r2r.journal-entry",
                    "h2r.payroll-adjustment"),
            useCase(
                    "A06",
                    "Demand forecast and shortage prediction",
                    AiMode.ADVISORY,
                    "0.80",
                    "r2r.budget",
                    "h2r.contingent-labor",
                    "i2r.replenishment",
                    "i2r.stock-exception"),
            except(
                    useCase(
                            "A07",
                            "Request and notice categorisation and routing",
                            AiMode.AUTO,
                            "0.85",
                            "h2r.employee-change",
                            "svc.request",
                            "doc.routing",
                            "i2r.recall"),
                    "i2r.recall",
                    AiMode.HUMAN),
            useCase(
                    "A08",
                    "Duplicate request, supplier and invoice detection",
                    AiMode.ADVISORY,
                    "0.90",
                    "p2p.requisition",
                    "p2p.supplier",
                    "p2p.invoice",
                    "svc.request"),
            useCase(
                    "A09",
                    "Anomalous spend, approval pattern and journal",
                    AiMode.ADVISORY,
                    "0.80",
                    "p2p.requisition",
                    "r2r.period-close",
                    "r2r.journal-entry",
                    "h2r.payroll-adjustment",
                    "asset.request"),
            useCase("A10", "Supplier risk signal enrichment", AiMode.ADVISORY, "0.75", "p2p.supplier"),
            useCase(
                    "A11",
                    "Contract clause summary and obligation extraction",
                    AiMode.HUMAN,
                    "0.80",
                    "c2o.contract-request",
                    "c2o.obligation"),
            useCase(
                    "A12",
                    "Onboarding task sequence and posting template by role",
                    AiMode.ADVISORY,
                    "0.80",
                    "h2r.position-requisition",
                    "h2r.onboarding"),
            useCase(
                    "A13",
                    "Missing document detection",
                    AiMode.AUTO,
                    "0.90",
                    "p2p.supplier",
                    "h2r.onboarding",
                    "h2r.employee-change",
                    "h2r.offboarding",
                    "c2o.contract-request",
                    "cred.credentialing"),
            useCase(
                    "A14",
                    "Access outlier and peer-group recommendation",
                    AiMode.ADVISORY,
                    "0.80",
                    "h2r.transfer",
                    "access.provisioning",
                    "access.recertification"),
            useCase("A15", "Item attribute and UNSPSC suggestion", AiMode.HUMAN, "0.85", "i2r.item-request"));

    private AiUseCases() {}

    /** The canonical use case of an id. */
    public static Optional<AiUseCase> canonical(AiUseCaseId id) {
        return CANONICAL.stream().filter(useCase -> useCase.id().equals(id)).findFirst();
    }

    private static AiUseCase useCase(String id, String name, AiMode mode, String threshold, String... usedBy) {
        Set<WorkflowId> workflows = Stream.of(usedBy).map(WorkflowId::new).collect(Collectors.toUnmodifiableSet());
        return new AiUseCase(new AiUseCaseId(id), name, mode, Map.of(), Confidence.of(threshold), workflows);
    }

    private static AiUseCase except(AiUseCase useCase, String workflow, AiMode mode) {
        return new AiUseCase(
                useCase.id(),
                useCase.name(),
                useCase.mode(),
                Map.of(new WorkflowId(workflow), mode),
                useCase.threshold(),
                useCase.usedBy());
    }
}
