package io.bursar.erp.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.model.finding.Finding;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that were written to do harm. */
class UblHostileTest {

    private static UblText withDoctype(String declaration) {
        return UblText.invoice().with("<Invoice ", "<!DOCTYPE Invoice [" + declaration + "]>\n<Invoice ");
    }

    @Test
    void refusesEntitiesThatGrow() {
        StringBuilder laughs = new StringBuilder("<!ENTITY a \"ha\">");
        for (char c = 'b'; c < 'k'; c++) {
            laughs.append("<!ENTITY ")
                    .append(c)
                    .append(" \"")
                    .append(("&" + (char) (c - 1) + ";").repeat(10))
                    .append("\">");
        }
        UblText bomb = withDoctype(laughs.toString()).with("INV-00871", "&j;");

        Finding finding = bomb.refusal(UblRule.DTD);
        assertThat(finding.context()).containsEntry("at", "test.xml:2:1");
    }

    @Test
    void readsNothingOutsideTheDocument(@TempDir Path directory) throws java.io.IOException {
        Path secret = Files.writeString(directory.resolve("secret.txt"), "TOPSECRET");
        UblText external =
                withDoctype("<!ENTITY x SYSTEM \"" + secret.toUri() + "\">").with("INV-00871", "&x;");

        assertThat(external.refusal(UblRule.DTD).toString()).doesNotContain("TOPSECRET", "secret.txt");
    }

    @Test
    void refusesAnExternalDocumentType() {
        UblText.invoice()
                .with("<Invoice ", "<!DOCTYPE Invoice SYSTEM \"http://192.0.2.1/evil.dtd\">\n<Invoice ")
                .refusal(UblRule.DTD);
    }

    @Test
    void refusesAParameterEntity() {
        withDoctype("<!ENTITY % p SYSTEM \"http://192.0.2.1/p\"> %p;").refusal(UblRule.DTD);
    }

    @Test
    void refusesAnEntityNobodyDeclared() {
        UblText.invoice().with("Net 30", "&nbsp;").refusal(UblRule.ENTITY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "UTF-16", "cp037", "UTF-7", "nonsense-1"})
    void refusesOtherEncodingsThanItCanProve(String encoding) {
        assertThat(UblText.invoice()
                        .with("encoding=\"UTF-8\"", "encoding=\"" + encoding + "\"")
                        .codes())
                .hasSize(1)
                .containsAnyOf(UblRule.ENCODING.code(), UblRule.MALFORMED.code());
    }

    @Test
    void refusesBytesThatAreNotTheEncodingItDeclares() {
        byte[] latin =
                UblText.invoice().with("Net 30", "Zahlbar in Köln").text().getBytes(StandardCharsets.ISO_8859_1);
        DocumentResult result = new UblReader().read(latin, "latin.xml");

        assertThat(result.findings()).extracting(Finding::code).containsExactly(UblRule.ENCODING.code());
        assertThat(result.findings().get(0).context()).containsEntry("at", "latin.xml:70:27");
    }

    @Test
    void refusesUtf16() {
        byte[] wide = UblText.invoice().text().getBytes(StandardCharsets.UTF_16);

        assertThat(new UblReader().read(wide, "wide.xml")).isInstanceOf(DocumentResult.Unreadable.class);
    }

    @Test
    void refusesXmlOneDotOneAndItsControlCharacters() {
        UblText.invoice().with("version=\"1.0\"", "version=\"1.1\"").refusal(UblRule.ENCODING);
    }

    @Test
    void refusesADocumentThatEndsEarlyWhereverItIsCut() {
        String text = UblText.invoice().text();
        for (int end = 0; end < text.length() - 12; end += 97) {
            assertThat(UblText.of(text.substring(0, end)).codes()).containsExactly(UblRule.MALFORMED.code());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<Order xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Order-2\"/>",
                "<Invoice/>",
                "<Invoice xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2\"/>",
                "<html xmlns=\"http://www.w3.org/1999/xhtml\"/>"
            })
    void refusesOtherDocuments(String text) {
        UblText.of(text).refusal(UblRule.WRONG_ROOT);
    }

    @Test
    void refusesASecondRootAndTrailingText() {
        UblText.of(UblText.invoice().text() + "<Invoice/>").refusal(UblRule.MALFORMED);
        UblText.of(UblText.invoice().text() + "more").refusal(UblRule.MALFORMED);
    }

    @Test
    void skipsWhatIsNotUbl() {
        UblText signed = UblText.invoice()
                .withFirst(
                        "<cbc:ID>",
                        "<x:Extensions xmlns:x=\"urn:x\"><x:Value>" + "QUJD".repeat(5_000)
                                + "</x:Value><cbc:ID xmlns:cbc=\"urn:oasis:names:specification:ubl:schema:xsd:"
                                + "CommonBasicComponents-2\">EVIL</cbc:ID></x:Extensions><cbc:ID>");

        assertThat(signed.readable().findings()).isEmpty();
        assertThat(signed.document().header().number()).isEqualTo("INV-00871");
    }

    @Test
    void repeatsNothingOfTheDocumentInAFinding() {
        UblText confused =
                UblText.invoice().with("2026-03-02", "GB82WEST12345698765432").with(">380<", ">SECRET<");

        assertThat(confused.read().findings().toString()).doesNotContain("WEST", "SECRET");
    }

    @Test
    void answersInTimeWhateverShapeTheHarmHas() {
        String open =
                UblText.invoice().text().substring(0, UblText.invoice().text().indexOf("<cbc:UBL"));
        StringBuilder names = new StringBuilder(open);
        for (int i = 0; i < 100_000; i++) {
            names.append("<cbc:N").append(i).append("/>");
        }
        StringBuilder attributes = new StringBuilder("<Invoice ");
        for (int i = 0; i < 300_000; i++) {
            attributes.append(" a").append(i).append("=''");
        }
        for (String shape : java.util.List.of(
                names.toString(),
                attributes.toString(),
                "<".repeat(1_000_000),
                open + "<?a b?>".repeat(100_000),
                open + "<!-- -->".repeat(100_000),
                "&amp;".repeat(1_000_000))) {
            Assertions.assertThat(org.junit.jupiter.api.Assertions.assertTimeout(
                            Duration.ofSeconds(20), () -> UblText.of(shape).read()))
                    .isInstanceOf(DocumentResult.Unreadable.class);
        }
    }
}
