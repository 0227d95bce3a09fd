package io.bursar.examples.yourapp;

import io.bursar.controls.commitment.ClaimKey;
import io.bursar.controls.duplicate.InvoiceNumber;
import io.bursar.jdbc.host.HostAct;
import io.bursar.jdbc.host.HostCase;
import io.bursar.jdbc.host.HostControls;
import io.bursar.model.identity.CommandId;
import io.bursar.model.people.Actor;
import java.util.List;
import java.util.Objects;

/**
 * A plain Spring service with a table of its own, as it was before, with one call added.
 *
 * <pre>{@code
 * invoices.enter("greta.dorsey", "INV-88", purchase);   // fails with REFUSED where duties forbid it
 * }</pre>
 */
public final class Invoices {

    private final HostDatabase database;
    private final HostControls controls;

    /** A service over the application's database. */
    public Invoices(HostDatabase database, HostControls controls) {
        this.database = Objects.requireNonNull(database, "database");
        this.controls = Objects.requireNonNull(controls, "controls");
    }

    /** Somebody enters the supplier's invoice for a purchase. */
    // README invoices: begin
    public void enter(String person, String invoiceId, Purchase purchase) {
        database.transactions().executeWithoutResult(running -> {
            database.jdbc().update("insert into invoice values (?, ?, ?)", invoiceId, purchase.id(), person);

            CommandId wish = CommandId.derivedFrom("enter", invoiceId);
            HostCase invoice = HostCase.of("invoice", invoiceId).follows(purchase.hostCase());
            String number =
                    purchase.supplierId() + "|" + InvoiceNumber.of(invoiceId).normalised();
            controls.on(database.connection())
                    .perform(HostAct.of(wish, invoice, Actor.person(person), Functions.ENTER_INVOICE)
                            .claiming(List.of(new ClaimKey("invoice.number", number)))) // once, on any node
                    .orThrow(); // refused: the exception rolls the row back too
        });
    }
    // README invoices: end
}
