package io.bursar.erp.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.model.finding.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A fixture document, changed word by word, and read. */
final class UblText {

    private final String text;

    private UblText(String text) {
        this.text = text;
    }

    static UblText invoice() {
        return fixture("invoice.xml");
    }

    static UblText creditNote() {
        return fixture("credit-note.xml");
    }

    static UblText of(String text) {
        return new UblText(text);
    }

    private static UblText fixture(String name) {
        try (InputStream in = UblText.class.getResourceAsStream("/ubl/" + name)) {
            return new UblText(new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Changes what stands there exactly; a change that hits nothing is a broken test. */
    UblText with(String old, String changed) {
        assertThat(text).as("the fixture contains what is to be changed").contains(old);
        return new UblText(text.replace(old, changed));
    }

    /** Changes the first place only. */
    UblText withFirst(String old, String changed) {
        int at = text.indexOf(old);
        assertThat(at).as("the fixture contains what is to be changed").isNotNegative();
        return new UblText(text.substring(0, at) + changed + text.substring(at + old.length()));
    }

    UblText without(String old) {
        return with(old, "");
    }

    String text() {
        return text;
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    DocumentResult read() {
        return new UblReader().read(bytes(), "test.xml");
    }

    SupplierDocument document() {
        return readable().document();
    }

    DocumentResult.Read readable() {
        DocumentResult result = read();
        assertThat(result).as(() -> result.findings().toString()).isInstanceOf(DocumentResult.Read.class);
        return (DocumentResult.Read) result;
    }

    List<String> codes() {
        return read().findings().stream().map(Finding::code).toList();
    }

    /** The one finding of an unreadable document. */
    Finding refusal(UblRule rule) {
        DocumentResult result = read();
        assertThat(result).isInstanceOf(DocumentResult.Unreadable.class);
        assertThat(rule.structural()).isTrue();
        return only(result, rule);
    }

    /** The one finding of a document that was read all the same. */
    Finding remark(UblRule rule) {
        return only(readable(), rule);
    }

    private static Finding only(DocumentResult result, UblRule rule) {
        assertThat(result.findings()).extracting(Finding::code).containsExactly(rule.code());
        return result.findings().get(0);
    }
}
