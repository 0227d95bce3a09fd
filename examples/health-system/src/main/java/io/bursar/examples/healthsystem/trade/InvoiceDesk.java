package io.bursar.examples.healthsystem.trade;

import io.bursar.embedded.sample.SampleSupplier;
import io.bursar.engine.command.Opening;
import io.bursar.erp.documents.DocumentResult;
import io.bursar.erp.documents.SupplierDocument;
import io.bursar.erp.documents.UblReader;
import io.bursar.examples.healthsystem.agenda.PlannedStart;
import io.bursar.examples.healthsystem.plan.Hospitals;
import io.bursar.model.cases.CaseHeader;
import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.CorrelationId;
import io.bursar.model.identity.Digest;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.identity.PersonId;
import io.bursar.model.people.Actor;
import io.bursar.standards.ProcureToPay;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where supplier invoices arrive: UBL files are read and become cases; what cannot be read is listed with its findings
 * and stops nothing.
 *
 * <pre>{@code
 * InvoiceDesk.Arrival arrival = new InvoiceDesk(hospitals).receive(new InvoiceDesk.Mail("inv.xml", bytes, at, caseId));
 * }</pre>
 */
public final class InvoiceDesk {

    private static final Actor MAILBOX = Actor.service("invoice-mailbox");
    private static final Set<String> SUPPLIERS =
            SampleSupplier.all().stream().map(SampleSupplier::id).collect(Collectors.toUnmodifiableSet());

    private final Hospitals hospitals;

    /** The desk of a run. */
    public InvoiceDesk(Hospitals hospitals) {
        this.hospitals = hospitals;
    }

    /**
     * A file that came.
     *
     * @param source its name
     * @param content its bytes
     * @param at when
     * @param caseId the case it becomes
     * @param chain the chain of cases its order belongs to; null when that is not known
     */
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    public record Mail(
            String source,
            byte[] content,
            Instant at,
            CaseId caseId,
            @Nullable CorrelationId chain) {
        /** Refuses nulls. */
        public Mail {
            Objects.requireNonNull(source, "source");
            Objects.requireNonNull(content, "content");
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(caseId, "caseId");
        }
    }

    /**
     * What became of a file.
     *
     * @param start the case it becomes; empty when it cannot be read
     * @param findings what was found in it
     */
    public record Arrival(Optional<PlannedStart> start, List<Finding> findings) {
        /** Copies the findings. */
        public Arrival {
            findings = List.copyOf(findings);
        }
    }

    /** Reads a file. */
    public Arrival receive(Mail mail) {
        DocumentResult result = new UblReader().read(mail.content(), mail.source());
        return result.fold(
                read -> new Arrival(Optional.of(start(mail, read.document())), result.findings()),
                unreadable -> new Arrival(Optional.empty(), result.findings()));
    }

    private PlannedStart start(Mail mail, SupplierDocument document) {
        RecordValue data =
                new InvoiceData(document.toData(), SUPPLIERS).with(Digest.of(mail.content()), facility(document));
        String facility = facility(document);
        CorrelationId chain = mail.chain() == null ? new CorrelationId("C-" + mail.caseId()) : mail.chain();
        CaseHeader.Place place = new CaseHeader.Place(
                new FacilityId(facility), hospitals.entity(facility), "ubl", chain, null, List.of());
        Opening opening = new Opening(ProcureToPay.INVOICE, place, new Opening.Requester(clerk(), null), data);
        return new PlannedStart(mail.caseId(), mail.at(), MAILBOX, opening, "receive", mail.source());
    }

    /** Whoever is billed, if it is one of the hospitals; else the first of them, whose mail room opens it. */
    private String facility(SupplierDocument document) {
        return document.customer().ids().stream()
                .map(id -> id.value())
                .filter(hospitals.facilities()::contains)
                .findFirst()
                .orElse(hospitals.facilities().get(0));
    }

    /** An invoice is nobody's request; the mail room hands it in. */
    private static PersonId clerk() {
        return new PersonId(MAILBOX.id());
    }
}
