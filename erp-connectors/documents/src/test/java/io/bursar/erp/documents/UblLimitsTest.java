package io.bursar.erp.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.model.finding.Finding;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Each limit: what is at it is read, what is over it is refused with the limit in the finding. */
class UblLimitsTest {

    private static final String PARTIES = "<cac:AccountingSupplierParty>";

    private static void assertLimit(Finding finding, int limit) {
        assertThat(finding.context()).containsEntry("limit", Integer.toString(limit));
    }

    @Test
    void bytes() {
        byte[] invoice = UblText.invoice().bytes();
        byte[] most = Arrays.copyOf(invoice, DocumentLimits.MAX_BYTES);
        Arrays.fill(most, invoice.length, most.length, (byte) ' ');
        assertThat(new UblReader().read(most, "most.xml")).isInstanceOf(DocumentResult.Read.class);

        byte[] over = Arrays.copyOf(most, most.length + 1);
        over[most.length] = ' ';
        Finding finding = new UblReader().read(over, "over.xml").findings().get(0);
        assertThat(finding.code()).isEqualTo(UblRule.TOO_LARGE.code());
        assertLimit(finding, DocumentLimits.MAX_BYTES);
    }

    @Test
    void aStreamIsReadOneByteOverTheLimitAndNoFurther() throws java.io.IOException {
        java.io.InputStream endless = new java.io.InputStream() {
            private long given;

            @Override
            public int read() {
                if (++given > DocumentLimits.MAX_BYTES + 1L) {
                    throw new IllegalStateException("read past the limit");
                }
                return ' ';
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                int count = Math.min(length, 8192);
                for (int i = 0; i < count; i++) {
                    buffer[offset + i] = (byte) read();
                }
                return count;
            }
        };

        assertThat(new UblReader().read(endless, "endless.xml").findings())
                .extracting(Finding::code)
                .containsExactly(UblRule.TOO_LARGE.code());
    }

    private static UblText nested(int depth) {
        return UblText.invoice()
                .withFirst(PARTIES, "<cac:X>".repeat(depth - 1) + "</cac:X>".repeat(depth - 1) + PARTIES);
    }

    @Test
    void depth() {
        assertThat(nested(DocumentLimits.MAX_DEPTH).read()).isInstanceOf(DocumentResult.Read.class);
        assertLimit(nested(DocumentLimits.MAX_DEPTH + 1).refusal(UblRule.TOO_DEEP), DocumentLimits.MAX_DEPTH);
    }

    @Test
    void elements() {
        long own = UblText.invoice().text().split("<c[ab]c:", -1).length;
        int room = (int) (DocumentLimits.MAX_ELEMENTS - own);
        UblText most = UblText.invoice().withFirst(PARTIES, "<cac:X/>".repeat(room) + PARTIES);
        assertThat(most.read()).isInstanceOf(DocumentResult.Read.class);

        UblText over = UblText.invoice().withFirst(PARTIES, "<cac:X/>".repeat(room + 1) + PARTIES);
        assertLimit(over.refusal(UblRule.TOO_MANY_ELEMENTS), DocumentLimits.MAX_ELEMENTS);
    }

    private static UblText lines(int count) {
        String text = UblText.creditNote().text();
        int start = text.indexOf("<a:CreditNoteLine>");
        int end = text.indexOf("</u:CreditNote>");
        return UblText.of(text.substring(0, start) + text.substring(start, end).repeat(count) + text.substring(end));
    }

    @Test
    void lines() {
        SupplierDocument most = lines(DocumentLimits.MAX_LINES).document();
        assertThat(most.lines()).hasSize(DocumentLimits.MAX_LINES);
        assertThat(most.toData().records("lines")).hasSize(DocumentLimits.MAX_LINES);
        assertLimit(lines(DocumentLimits.MAX_LINES + 1).refusal(UblRule.TOO_MANY_LINES), DocumentLimits.MAX_LINES);
    }

    @Test
    void mostLinesAndMostChargesStillFitOneList() {
        assertThat(DocumentLimits.MAX_LINES + DocumentLimits.MAX_PARTS)
                .isLessThanOrEqualTo(io.bursar.model.data.ListValue.MAX_ITEMS);
    }

    private static UblText notes(int count) {
        return UblText.invoice().with("<cbc:Note>Deliver to dock 4</cbc:Note>", "<cbc:Note>n</cbc:Note>".repeat(count));
    }

    @Test
    void parts() {
        assertThat(notes(DocumentLimits.MAX_PARTS).document().header().notes()).hasSize(DocumentLimits.MAX_PARTS);
        assertLimit(notes(DocumentLimits.MAX_PARTS + 1).refusal(UblRule.TOO_MANY_PARTS), DocumentLimits.MAX_PARTS);
    }

    private static UblText note(int length) {
        return UblText.invoice().with("Deliver to dock 4", "n".repeat(length));
    }

    @Test
    void text() {
        assertThat(note(DocumentLimits.MAX_TEXT_LENGTH)
                        .document()
                        .header()
                        .notes()
                        .get(0))
                .hasSize(DocumentLimits.MAX_TEXT_LENGTH);
        assertLimit(
                note(DocumentLimits.MAX_TEXT_LENGTH + 1).refusal(UblRule.TEXT_TOO_LONG),
                DocumentLimits.MAX_TEXT_LENGTH);
    }

    private static UblText attributes(int count) {
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i < count; i++) {
            attributes.append(" a").append(i).append("=\"\"");
        }
        return UblText.invoice().with("<cbc:Note>Deliver", "<cbc:Note" + attributes + ">Deliver");
    }

    @Test
    void attributes() {
        assertThat(attributes(DocumentLimits.MAX_ATTRIBUTES).read()).isInstanceOf(DocumentResult.Read.class);
        assertLimit(
                attributes(DocumentLimits.MAX_ATTRIBUTES + 1).refusal(UblRule.TOO_MANY_ATTRIBUTES),
                DocumentLimits.MAX_ATTRIBUTES);
    }

    private static UblText namespaces(int count) {
        StringBuilder namespaces = new StringBuilder();
        for (int i = 0; i < count; i++) {
            namespaces.append(" xmlns:n").append(i).append("=\"urn:n\"");
        }
        return UblText.invoice().with("<cbc:Note>Deliver", "<cbc:Note" + namespaces + ">Deliver");
    }

    @Test
    void namespaces() {
        assertThat(namespaces(DocumentLimits.MAX_NAMESPACES).read()).isInstanceOf(DocumentResult.Read.class);
        Finding finding = namespaces(DocumentLimits.MAX_NAMESPACES + 1).refusal(UblRule.TOO_MANY_ATTRIBUTES);
        assertLimit(finding, DocumentLimits.MAX_NAMESPACES);
        assertThat(finding.context()).containsEntry("at", "test.xml:8:3");
    }

    private static UblText attribute(int length) {
        return UblText.invoice()
                .with("<cbc:Note>", "<cbc:Note languageID=\"" + "e".repeat(length) + "\">")
                .with("Net 30", "30 days");
    }

    @Test
    void attributeLength() {
        assertThat(attribute(DocumentLimits.MAX_ATTRIBUTE_LENGTH).read()).isInstanceOf(DocumentResult.Read.class);
        assertLimit(
                attribute(DocumentLimits.MAX_ATTRIBUTE_LENGTH + 1).refusal(UblRule.TEXT_TOO_LONG),
                DocumentLimits.MAX_ATTRIBUTE_LENGTH);
    }

    private static UblText quantity(String digits) {
        return UblText.creditNote().with(">2</b:CreditedQuantity>", ">" + digits + "</b:CreditedQuantity>");
    }

    @Test
    void digits() {
        quantity("9".repeat(DocumentLimits.MAX_INTEGER_DIGITS)).remark(UblRule.LINE_AMOUNT);
        quantity("9".repeat(DocumentLimits.MAX_INTEGER_DIGITS + 1)).refusal(UblRule.INVALID_NUMBER);
        assertThat(quantity("2." + "0".repeat(DocumentLimits.MAX_DECIMALS))
                        .readable()
                        .findings())
                .isEmpty();
        quantity("2." + "0".repeat(DocumentLimits.MAX_DECIMALS + 1)).refusal(UblRule.INVALID_NUMBER);
    }

    @Test
    void findings() {
        DocumentResult result = lines(DocumentLimits.MAX_FINDINGS + 50).read();

        assertThat(result.findings()).hasSize(DocumentLimits.MAX_FINDINGS);
        assertThat(result.findings().get(DocumentLimits.MAX_FINDINGS - 1).code())
                .isEqualTo(UblRule.MORE_FINDINGS.code());
    }
}
