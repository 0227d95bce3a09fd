package io.bursar.controls.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.controls.authority.AuthorityLimit;
import io.bursar.model.data.BooleanValue;
import io.bursar.model.data.BytesValue;
import io.bursar.model.data.Data;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.DateValue;
import io.bursar.model.data.DecimalValue;
import io.bursar.model.data.InstantValue;
import io.bursar.model.data.ListValue;
import io.bursar.model.data.MoneyValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TextValue;
import io.bursar.model.data.TokenValue;
import io.bursar.model.data.UnitPriceValue;
import io.bursar.model.finding.BursarException;
import io.bursar.model.identity.Digest;
import io.bursar.model.money.Money;
import io.bursar.model.money.UnitPrice;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MaterialDigestTest {

    private static final Money TOTAL = Money.usd("420.00");

    /** The digest is kept with every decision, so that its bytes may never change; they are written here once more. */
    @Test
    void isTheHashOfTheDocumentedBytes() {
        RecordValue data = Data.record()
                .put("total", TOTAL)
                .put("supplierId", "SUP-1001")
                .put(
                        "lines",
                        Data.list(List.of(
                                Data.record()
                                        .put("itemId", "B")
                                        .put("costCenterId", "20")
                                        .build(),
                                Data.record().put("itemId", "A").build())))
                .build();
        Bytes expected = new Bytes().text("bursar-material-1").text("total").text("420.00 USD");
        expected.text("lines[].costCenterId lines[].itemId")
                .count(2)
                .raw(new Bytes().write(0).write('t').text("A"))
                .raw(new Bytes().write('t').text("20").write('t').text("B"));
        expected.text("supplierId").count(1).raw(new Bytes().write('t').text("SUP-1001"));
        assertThat(MaterialDigest.of(
                        data,
                        MaterialSpec.of(List.of("supplierId", "lines[].itemId", "lines[].costCenterId"), "total")))
                .isEqualTo(Digest.of(expected.toBytes()));
    }

    @Test
    void withoutATotalItIsTheHashOfTheFieldsAlone() {
        RecordValue data = Data.record().put("supplierId", "SUP-1001").build();
        Bytes expected = new Bytes()
                .text("bursar-material-1")
                .text("supplierId")
                .count(1)
                .raw(new Bytes().write('t').text("SUP-1001"));
        assertThat(MaterialDigest.of(data, List.of("supplierId"))).isEqualTo(Digest.of(expected.toBytes()));
    }

    @Test
    void aTotalThatIsMissingIsAnEmptyText() {
        Bytes expected = new Bytes().text("bursar-material-1").text("total").text("");
        assertThat(MaterialDigest.of(Data.record().build(), MaterialSpec.of(List.of(), "total")))
                .isEqualTo(Digest.of(expected.toBytes()));
    }

    @Test
    void everyKindOfValueIsWrittenWithItsCode() {
        Instant at = Instant.parse("2026-03-02T10:00:00Z");
        assertWritten(new TextValue("a"), new Bytes().write('t').text("a"));
        assertWritten(
                new DecimalValue(new BigDecimal("1.50")), new Bytes().write('n').text("1.5"));
        assertWritten(BooleanValue.TRUE, new Bytes().write('b').write(1));
        assertWritten(BooleanValue.FALSE, new Bytes().write('b').write(0));
        assertWritten(new MoneyValue(TOTAL), new Bytes().write('m').text("420.00 USD"));
        UnitPrice price = UnitPrice.of("0.125", "USD");
        assertWritten(new UnitPriceValue(price), new Bytes().write('u').text(price.toString()));
        assertWritten(
                new DateValue(LocalDate.of(2026, 3, 2)), new Bytes().write('d').text("2026-03-02"));
        assertWritten(new InstantValue(at), new Bytes().write('i').text(at.toString()));
        assertWritten(new TokenValue("tok"), new Bytes().write('k').text("tok"));
        assertWritten(
                new BytesValue(new byte[] {7, 8}),
                new Bytes().write('x').raw(new Bytes().write(7).write(8)));
        assertWritten(
                Data.texts(List.of("b", "a")),
                new Bytes().write('l').count(2).write('t').text("b").write('t').text("a"));
        assertWritten(
                Data.record().put("z", true).put("a", "x").build(),
                new Bytes()
                        .write('r')
                        .count(2)
                        .text("a")
                        .write('t')
                        .text("x")
                        .text("z")
                        .write('b')
                        .write(1));
    }

    private static void assertWritten(DataValue value, Bytes expected) {
        Bytes all = new Bytes().text("bursar-material-1").text("field").count(1).raw(expected);
        assertThat(MaterialDigest.of(Data.record().put("field", value).build(), List.of("field")))
                .isEqualTo(Digest.of(all.toBytes()));
    }

    @Test
    void aLengthIsFourBytesTheHighestFirst() {
        CanonicalBytes bytes = new CanonicalBytes();
        bytes.count(0x01020304);
        bytes.raw(new byte[] {9});
        assertThat(bytes.toBytes()).containsExactly(1, 2, 3, 4, 0, 0, 0, 1, 9);
    }

    @Test
    void theItemsOfAPlainListAreMaterialThemselves() {
        MaterialSpec spec = MaterialSpec.of(List.of("entitlements[]+"), null);
        RecordValue one =
                Data.record().put("entitlements", Data.texts(List.of("AP"))).build();
        RecordValue two = Data.record()
                .put("entitlements", Data.texts(List.of("AP", "GL")))
                .build();
        assertThat(MaterialChange.compare(spec, one, two, AuthorityLimit.UNLIMITED)
                        .isMaterial())
                .isTrue();
        assertThat(MaterialChange.compare(spec, two, one, AuthorityLimit.UNLIMITED)
                        .isMaterial())
                .isFalse();
    }

    @Test
    void anotherItemOfAPlainListIsAnotherContent() {
        RecordValue payables =
                Data.record().put("entitlements", Data.texts(List.of("AP"))).build();
        RecordValue ledger =
                Data.record().put("entitlements", Data.texts(List.of("GL"))).build();
        List<String> fields = List.of("entitlements[]");
        assertThat(MaterialDigest.of(payables, fields)).isNotEqualTo(MaterialDigest.of(ledger, fields));
    }

    @Test
    void linesWhoseFieldsHaveTwoRulesAreHeldToTheStrictest() {
        MaterialSpec mixed = MaterialSpec.of(List.of("lines[].agreementId?", "lines[].itemId"), null);
        MaterialSpec naming = MaterialSpec.of(List.of("lines[].agreementId?"), null);
        RecordValue open = lines(Data.record().put("note", "x").build());
        RecordValue named = lines(Data.record().put("agreementId", "S").build());
        assertThat(MaterialChange.compare(mixed, open, named, AuthorityLimit.UNLIMITED)
                        .isMaterial())
                .isTrue();
        assertThat(MaterialChange.compare(naming, open, named, AuthorityLimit.UNLIMITED)
                        .isMaterial())
                .isFalse();
    }

    @Test
    void listsOfListsHoldNoLines() {
        Bytes empty =
                new Bytes().text("bursar-material-1").text("lines[][].itemId").count(0);
        RecordValue nested = Data.record()
                .put("lines", Data.list(List.of(Data.texts(List.of("A")))))
                .build();
        assertThat(MaterialDigest.of(nested, List.of("lines[][].itemId"))).isEqualTo(Digest.of(empty.toBytes()));
    }

    @Test
    void aCaseHasAtMostTwentyThousandLinesToCompare() {
        List<RecordValue> groups = Collections.nCopies(20, group(1_000));
        List<RecordValue> more =
                Stream.concat(groups.stream(), Stream.of(group(1))).toList();
        List<String> fields = List.of("groups[].lines[].itemId");
        assertThat(MaterialDigest.of(
                        Data.record().put("groups", Data.list(groups)).build(), fields))
                .isNotNull();
        RecordValue tooMany = Data.record().put("groups", Data.list(more)).build();
        assertThatThrownBy(() -> MaterialDigest.of(tooMany, fields)).isInstanceOf(BursarException.class);
    }

    private static RecordValue group(int lines) {
        return lines(Collections.nCopies(lines, Data.record().put("itemId", "A").build())
                .toArray(RecordValue[]::new));
    }

    @Test
    void aSpecHasAtMostAHundredFieldsAndLeavesOutItsTotal() {
        assertThat(MaterialSpec.of(List.of("total", "supplierId"), "total").fields())
                .containsExactly(MaterialField.parse("supplierId"));
        List<MaterialField> most = Collections.nCopies(MaterialSpec.MAX_FIELDS, MaterialField.parse("supplierId"));
        assertThat(new MaterialSpec(most, null, Allowance.STANDARD).fields()).hasSize(100);
        List<MaterialField> more =
                Stream.concat(most.stream(), most.stream().limit(1)).toList();
        assertThatThrownBy(() -> new MaterialSpec(more, null, Allowance.STANDARD))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSpecCanHaveAnotherAllowance() {
        Allowance none = new Allowance(BigDecimal.ZERO, Money.usd("0.00"));
        MaterialSpec strict = MaterialSpec.of(List.of(), "total").allowance(none);
        RecordValue approved = Data.record().put("total", TOTAL).build();
        RecordValue centMore = Data.record().put("total", Money.usd("420.01")).build();
        assertThat(MaterialChange.compare(strict, approved, centMore, AuthorityLimit.UNLIMITED)
                        .isMaterial())
                .isTrue();
    }

    @Test
    void aPathHasOneToTwoHundredCharacters() {
        assertThat(MaterialField.parse("x".repeat(200)).path()).hasSize(200);
        assertThatThrownBy(() -> MaterialField.parse("x".repeat(201))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MaterialField.parse("")).isInstanceOf(IllegalArgumentException.class);
        assertThat(MaterialField.parse("[]").listPath()).isEqualTo("[]");
    }

    @Test
    void anUnchangedTotalIsCoveredInEveryCurrency() {
        Money euro = Money.of("100.00", "EUR");
        assertThat(Allowance.STANDARD.covers(euro, euro)).isTrue();
        assertThat(Allowance.STANDARD.covers(euro, Money.of("100.01", "EUR"))).isFalse();
    }

    @Test
    void entriesAreEqualByTheirBytes() {
        Entry one = new Entry(new byte[] {1, 2}, false);
        assertThat(one)
                .isEqualTo(new Entry(new byte[] {1, 2}, true))
                .hasSameHashCodeAs(new Entry(new byte[] {1, 2}, true));
        assertThat(one).isNotEqualTo(new Entry(new byte[] {1, 3}, false));
        assertThat(one.hashCode()).isNotEqualTo(new Entry(new byte[] {1, 3}, false).hashCode());
        assertThat(one).isLessThan(new Entry(new byte[] {(byte) 0x80}, false));
    }

    @Test
    void reasonsHaveCodes() {
        assertThat(MaterialChange.Reason.values())
                .extracting(MaterialChange.Reason::code)
                .containsExactly("FIELD", "ALLOWANCE", "ABOVE_LIMIT");
    }

    private static RecordValue lines(RecordValue... lines) {
        return Data.record().put("lines", new ListValue(List.of(lines))).build();
    }

    /** Writes as the documentation says, without the code under test. */
    private static final class Bytes {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final DataOutputStream out = new DataOutputStream(bytes);

        Bytes write(int one) {
            bytes.write(one);
            return this;
        }

        Bytes count(int number) {
            try {
                out.writeInt(number);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return this;
        }

        Bytes text(String text) {
            byte[] utf = text.getBytes(StandardCharsets.UTF_8);
            count(utf.length);
            bytes.writeBytes(utf);
            return this;
        }

        Bytes raw(Bytes entry) {
            count(entry.bytes.size());
            bytes.writeBytes(entry.toBytes());
            return this;
        }

        byte[] toBytes() {
            return bytes.toByteArray();
        }
    }
}
