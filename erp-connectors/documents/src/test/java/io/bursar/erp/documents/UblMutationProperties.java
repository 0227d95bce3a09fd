package io.bursar.erp.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.model.finding.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever happens to the bytes of a document, the answer is a result that keeps its promises. */
class UblMutationProperties {

    private static final Pattern AT = Pattern.compile("m\\.xml:[1-9][0-9]*:[1-9][0-9]*");
    private static final List<String> WORDS = List.of(
            "<",
            ">",
            "</cbc:ID>",
            "&lt;",
            "&x;",
            "-",
            "1E99",
            "999999999999",
            "0.000001",
            "<![CDATA[",
            "]]>",
            "xmlns",
            "\u0000",
            "\uFFFE",
            "true",
            "EUR",
            "JPY",
            "2026-02-30",
            "<cac:InvoiceLine>",
            "0",
            "-0.01",
            " ");

    private final List<byte[]> originals = originals();

    private static List<byte[]> originals() {
        List<byte[]> all = new ArrayList<>(
                List.of(UblText.invoice().bytes(), UblText.creditNote().bytes()));
        try {
            all.addAll(PeppolSamplesTest.contents());
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
        return all;
    }

    @Property(tries = 1500)
    void changedBytesGiveAResult(@ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int changes) {
        Random random = new Random(seed);
        byte[] content = original(random).clone();
        for (int i = 0; i < changes; i++) {
            content[random.nextInt(content.length)] = (byte) random.nextInt(256);
        }
        assertKeepsItsPromises(content);
    }

    @Property(tries = 1500)
    void splicedTextGivesAResult(@ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int changes) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder(new String(original(random), StandardCharsets.UTF_8));
        for (int i = 0; i < changes; i++) {
            int from = random.nextInt(text.length());
            int to = Math.min(text.length(), from + random.nextInt(30));
            text.replace(from, to, WORDS.get(random.nextInt(WORDS.size())));
        }
        assertKeepsItsPromises(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Well-formed but wrong: values replaced, elements doubled or dropped. */
    @Property(tries = 1500)
    void changedValuesGiveAResult(@ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int changes) {
        Random random = new Random(seed);
        List<String> lines = new ArrayList<>(
                new String(original(random), StandardCharsets.UTF_8).lines().toList());
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(lines.size());
            String line = lines.get(at);
            if (!line.matches("\\s*<cbc:.*</cbc:[A-Za-z]+>\\s*")) {
                continue;
            }
            switch (random.nextInt(3)) {
                case 0 -> lines.set(at, "");
                case 1 -> lines.add(at, line);
                default -> lines.set(at, line.replaceFirst(">[^<]*<", ">" + value(random) + "<"));
            }
        }
        assertKeepsItsPromises(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    private static String value(Random random) {
        List<String> values = List.of(
                "", "-1", "999999999999.99", "-999999999999.99", "0", "0.000001", "x", "2026-01-01", "0.005", "NA");
        return values.get(random.nextInt(values.size()));
    }

    private byte[] original(Random random) {
        return originals.get(random.nextInt(originals.size()));
    }

    private static void assertKeepsItsPromises(byte[] content) {
        DocumentResult result = new UblReader().read(content, "m.xml");
        assertThat(result.findings()).hasSizeLessThanOrEqualTo(DocumentLimits.MAX_FINDINGS);
        for (Finding finding : result.findings()) {
            if (!finding.code().equals(UblRule.MORE_FINDINGS.code())) {
                assertThat(finding.context().get("at")).matches(AT);
            }
        }
        result.fold(UblMutationProperties::readKeepsItsPromises, unreadable -> {
            assertThat(unreadable.findings()).anyMatch(Finding::blocks);
            return true;
        });
    }

    private static boolean readKeepsItsPromises(DocumentResult.Read read) {
        SupplierDocument document = read.document();
        String printed = document.toString() + document.toData();
        for (Restricted account : document.paymentAccounts()) {
            if (account.reveal().length() > 8) {
                assertThat(printed).doesNotContain("account=" + account.reveal());
            }
        }
        if (read.isConsistent()) {
            assertThat(CanonicalDataTest.addedUp(document.toData())
                            .minus(document.toData().money("gross").orElseThrow())
                            .amount()
                            .abs())
                    .isLessThanOrEqualTo(new java.math.BigDecimal("0.05"));
        }
        return true;
    }
}
