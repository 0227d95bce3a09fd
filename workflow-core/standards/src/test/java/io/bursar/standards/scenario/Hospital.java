package io.bursar.standards.scenario;

import io.bursar.controls.policy.PolicyPack;
import io.bursar.definition.WorkflowDefinition;
import io.bursar.engine.CaseRef;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.WorkflowId;
import io.bursar.model.money.Money;
import io.bursar.model.people.Actor;
import io.bursar.standards.ProcureToPay;
import io.bursar.standards.Standards;
import io.bursar.testkit.CaseLab;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A bench with the shipped standards, the people of Mercy Regional and a scripted ERP, on Monday 3 August 2026, 10:00
 * in Chicago.
 */
final class Hospital {

    static final Standards STANDARDS = Standards.canonical();

    private static final Instant MONDAY_MORNING = Instant.parse("2026-08-03T15:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("America/Chicago");

    private static final int MAX_CASES = 2_000;

    private final CaseLab lab;
    private final ScriptedErp erp;
    private final List<CaseRef> cases = new ArrayList<>();
    private int reported;

    /** One where the holds of an invoice are resolved in place, by one person each. */
    Hospital() {
        this(STANDARDS.policy());
    }

    Hospital(PolicyPack policy) {
        this(
                policy,
                STANDARDS.definitions().values().stream()
                        .filter(workflow -> !workflow.id().equals(ProcureToPay.INVOICE_EXCEPTION))
                        .toList());
    }

    /** One with every workflow: a case of its own works off each hold of an invoice. */
    static Hospital withExceptionCases() {
        return withExceptionCases(STANDARDS.policy());
    }

    static Hospital withExceptionCases(PolicyPack policy) {
        return new Hospital(policy, List.copyOf(STANDARDS.definitions().values()));
    }

    /** A hospital that runs these workflows. */
    Hospital(PolicyPack policy, Collection<WorkflowDefinition> definitions) {
        lab = new CaseLab(definitions, STANDARDS.functions(), policy);
        lab.clock().advanceTo(MONDAY_MORNING);
        MercyStaff.join(lab.staff());
        erp = new ScriptedErp(lab.systems(), this::today);
    }

    CaseLab lab() {
        return lab;
    }

    ScriptedErp erp() {
        return erp;
    }

    LocalDate today() {
        return LocalDate.ofInstant(lab.clock().instant(), ZONE);
    }

    /** The cases that were started here, oldest first. */
    List<CaseRef> cases() {
        return List.copyOf(cases);
    }

    CaseId newCaseId() {
        return lab.bursar().engine().settings().ids().newCaseId();
    }

    CaseUnderTest opened(CaseId caseId) {
        CaseRef ref = lab.bursar().find(caseId);
        cases.add(ref);
        return new CaseUnderTest(this, ref);
    }

    /** The open and finished cases of a workflow that other cases started, in the order of their ids. */
    List<CaseUnderTest> startedOf(WorkflowId workflow) {
        List<CaseUnderTest> found = new ArrayList<>();
        for (CaseId id : lab.store().cases(Optional.empty(), 1_000)) {
            boolean known = cases.stream().anyMatch(ref -> ref.id().equals(id));
            if (!known
                    && lab.bursar().find(id).read().header().pins().workflow().equals(workflow)) {
                found.add(opened(id));
            }
        }
        return found;
    }

    RequisitionForm aRequisition() {
        return new RequisitionForm(this);
    }

    DeliveryForm aDelivery() {
        return new DeliveryForm(this);
    }

    SupplierForm aSupplier() {
        return new SupplierForm(this);
    }

    InvoiceForm anInvoice() {
        return new InvoiceForm(this);
    }

    HoldForm aHold(String code) {
        return new HoldForm(this, code);
    }

    /** The cases that work off the holds of an invoice, those that have ended too, oldest first. */
    List<CaseUnderTest> holdsOf(CaseUnderTest invoice) {
        lab.pass(Duration.ZERO);
        String id = invoice.ref().id().toString();
        return lab.store().cases(Optional.empty(), MAX_CASES).stream()
                .map(caseId -> lab.bursar().find(caseId))
                .filter(ref -> ref.read().data().text("invoiceCaseId").equals(Optional.of(id)))
                .sorted(Comparator.comparing(ref -> ref.history().get(0).at()))
                .map(this::seen)
                .toList();
    }

    private CaseUnderTest seen(CaseRef ref) {
        if (cases.stream().noneMatch(known -> known.id().equals(ref.id()))) {
            cases.add(ref);
        }
        return new CaseUnderTest(this, ref);
    }

    /** Another case, system or supplier reports something. */
    void report(String type, RecordValue data) {
        reported++;
        lab.bursar().report("fact-" + reported, type, data);
    }

    /** Goods arrive and their receipt is posted. */
    void receives(String order, int line, String quantity) {
        erp.order(order).receive(line, quantity);
        report("p2p.receiving.posted", Data.record().put("poNumber", order).build());
    }

    /** A receipt, or part of it, is taken back. */
    void takesBack(String order, int line, String quantity) {
        erp.order(order).receive(line, "-" + quantity);
        report("p2p.receiving.reversed", Data.record().put("poNumber", order).build());
    }

    /** An invoice for all that was received is posted elsewhere. */
    void isBilled(String order, int line, String quantity, String amount) {
        erp.order(order).bill(line, new BigDecimal(quantity), Money.usd(amount));
        report("p2p.invoice.posted", Data.record().put("poNumber", order).build());
    }

    String nextFact() {
        reported++;
        return "fact-" + reported;
    }

    /** Something outside, known by name. */
    static Actor service(String name) {
        return Actor.service(name);
    }

    void pass(Duration time) {
        lab.pass(time);
    }

    void passDays(int days) {
        lab.pass(Duration.ofDays(days));
    }
}
