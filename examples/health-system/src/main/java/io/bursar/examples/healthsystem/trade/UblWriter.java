package io.bursar.examples.healthsystem.trade;

import io.bursar.model.money.Money;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes invoices and credit notes as suppliers send them: UBL 2.1 XML. */
final class UblWriter {

    private static final String UBL = "urn:oasis:names:specification:ubl:schema:xsd:";
    private static final String CBC = UBL + "CommonBasicComponents-2";
    private static final String CAC = UBL + "CommonAggregateComponents-2";

    private final XMLStreamWriter xml;
    private final UblInvoice invoice;

    private UblWriter(XMLStreamWriter xml, UblInvoice invoice) {
        this.xml = xml;
        this.invoice = invoice;
    }

    static byte[] write(UblInvoice invoice) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            new UblWriter(xml, invoice).document();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("Writing into memory does not fail", impossible);
        }
        return out.toByteArray();
    }

    private boolean credit() {
        return invoice.head().credit();
    }

    private void document() throws XMLStreamException {
        String root = credit() ? "CreditNote" : "Invoice";
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement(root);
        xml.writeDefaultNamespace(UBL + root + "-2");
        xml.writeNamespace("cbc", CBC);
        xml.writeNamespace("cac", CAC);
        text("ID", invoice.head().number());
        text("IssueDate", invoice.head().date().toString());
        if (!credit()) {
            text("DueDate", invoice.head().due().toString());
        }
        text(credit() ? "CreditNoteTypeCode" : "InvoiceTypeCode", credit() ? "381" : "380");
        text("DocumentCurrencyCode", invoice.freight().currency().getCurrencyCode());
        reference();
        party("AccountingSupplierParty", invoice.head().supplierId());
        party("AccountingCustomerParty", invoice.head().facility());
        freight();
        totals();
        for (UblInvoice.Line line : invoice.lines()) {
            line(line);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void reference() throws XMLStreamException {
        String reference = invoice.head().reference();
        if (reference == null) {
            return;
        }
        if (credit()) {
            open("BillingReference");
            open("InvoiceDocumentReference");
            text("ID", reference);
            close();
            close();
        } else {
            open("OrderReference");
            text("ID", reference);
            close();
        }
    }

    private void party(String role, String id) throws XMLStreamException {
        open(role);
        open("Party");
        open("PartyIdentification");
        text("ID", id);
        close();
        open("PartyName");
        text("Name", id);
        close();
        close();
        close();
    }

    private void freight() throws XMLStreamException {
        if (invoice.freight().isZero()) {
            return;
        }
        open("AllowanceCharge");
        text("ChargeIndicator", "true");
        text("AllowanceChargeReasonCode", "FC");
        text("AllowanceChargeReason", "Freight");
        amount("Amount", invoice.freight());
        close();
    }

    private void totals() throws XMLStreamException {
        open("TaxTotal");
        amount("TaxAmount", Money.zero(invoice.freight().currency()));
        close();
        open("LegalMonetaryTotal");
        amount("LineExtensionAmount", invoice.net());
        amount("TaxExclusiveAmount", invoice.gross());
        amount("TaxInclusiveAmount", invoice.gross());
        if (!invoice.freight().isZero()) {
            amount("ChargeTotalAmount", invoice.freight());
        }
        amount("PayableAmount", invoice.gross());
        close();
    }

    private void line(UblInvoice.Line line) throws XMLStreamException {
        open(credit() ? "CreditNoteLine" : "InvoiceLine");
        text("ID", Integer.toString(line.number()));
        measured(
                credit() ? "CreditedQuantity" : "InvoicedQuantity", line.qty().toPlainString(), "unitCode", line.uom());
        amount("LineExtensionAmount", line.amount());
        if (line.orderLine() != null) {
            open("OrderLineReference");
            text("LineID", line.orderLine().toString());
            close();
        }
        open("Item");
        text("Name", line.name());
        close();
        open("Price");
        measured(
                "PriceAmount",
                line.price().amount().toPlainString(),
                "currencyID",
                line.price().currency().getCurrencyCode());
        close();
        close();
    }

    private void amount(String name, Money money) throws XMLStreamException {
        measured(
                name,
                money.amount().toPlainString(),
                "currencyID",
                money.currency().getCurrencyCode());
    }

    private void measured(String name, String value, String attribute, @Nullable String unit)
            throws XMLStreamException {
        xml.writeStartElement("cbc", name, CBC);
        if (unit != null) {
            xml.writeAttribute(attribute, unit);
        }
        xml.writeCharacters(value);
        xml.writeEndElement();
    }

    private void text(String name, String value) throws XMLStreamException {
        measured(name, value, "", null);
    }

    private void open(String name) throws XMLStreamException {
        xml.writeStartElement("cac", name, CAC);
    }

    private void close() throws XMLStreamException {
        xml.writeEndElement();
    }
}
