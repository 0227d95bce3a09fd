package io.bursar.examples.firstcase;

import io.bursar.embedded.EmbeddedBursar;
import io.bursar.embedded.sample.SampleCatalog;
import io.bursar.engine.Bursar;
import io.bursar.engine.CaseRef;
import io.bursar.standards.ProcureToPay;
import io.bursar.standards.Standards;
import io.bursar.standards.p2p.Requisition;
import io.bursar.standards.p2p.RequisitionLine;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * The README's first lines: Dana asks for gloves, Lee, who owns the cost centre, approves, and the order is in the ERP.
 *
 * <pre>{@code
 * FirstCase.main(new String[0]);
 * }</pre>
 */
public final class FirstCase {

    private FirstCase() {}

    /** Runs it and prints what happened. */
    public static void main(String[] args) {
        LocalDate inTenDays =
                LocalDate.ofInstant(Clock.systemUTC().instant(), ZoneOffset.UTC).plusDays(10);
        // README: begin
        try (Bursar bursar = EmbeddedBursar.open(Standards.canonical())) {
            RequisitionLine gloves =
                    SampleCatalog.item("ITM-1001").requested(1, new BigDecimal("100"), "MERCY-NURSING");
            Requisition request = Requisition.builder()
                    .justification("Gloves for the wards")
                    .emergency(false)
                    .needBy(inTenDays)
                    .shipToLocationId("MERCY-DOCK")
                    .suggestedSupplierId("SUP-1001")
                    .lines(List.of(gloves))
                    .build();
            CaseRef requisition = bursar.as("dana.reyes").start(ProcureToPay.REQUISITION, "MERCY", request.toData());
            bursar.as("lee.park")
                    .inbox()
                    .of(requisition)
                    .approve("Within budget")
                    .orThrow();
            System.out.println(requisition.timeline()); // who, as whom, what, and the hash that proves it
        }
        // README: end
    }
}
