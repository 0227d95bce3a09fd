package io.bursar.controls.material;

import io.bursar.controls.authority.ExchangeRates;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an approval of one workflow covers: its material fields, which of them is the total, and how far the total may
 * rise (canonical §1.6-8).
 *
 * <pre>{@code
 * MaterialSpec.of(List.of("awardedSupplierId?", "beneficiaryId", "lines[].itemId", "lines[].costCenterId"), "total");
 * }</pre>
 *
 * @param fields the material fields beside the total, at most {@value #MAX_FIELDS}
 * @param totalPath where the total is; null for a workflow without one
 * @param allowance how far the total may rise
 */
public record MaterialSpec(
        List<MaterialField> fields, @Nullable String totalPath, Allowance allowance) {

    /** Most material fields of one workflow. */
    public static final int MAX_FIELDS = 100;

    /** Copies the fields. */
    public MaterialSpec {
        Objects.requireNonNull(allowance, "allowance");
        fields = List.copyOf(fields);
        if (fields.size() > MAX_FIELDS) {
            throw new IllegalArgumentException("A workflow has too many material fields");
        }
    }

    /** The spec of field texts as {@link MaterialField#parse} reads them, with the standard allowance. */
    public static MaterialSpec of(List<String> fields, @Nullable String totalPath) {
        return new MaterialSpec(
                fields.stream()
                        .filter(text -> !text.equals(totalPath))
                        .map(MaterialField::parse)
                        .toList(),
                totalPath,
                Allowance.STANDARD);
    }

    /** The same with another allowance. */
    public MaterialSpec allowance(Allowance other) {
        return new MaterialSpec(fields, totalPath, other);
    }

    /**
     * The same for a case in another currency: its allowance counts at the rate that the case has pinned (controls §2),
     * and there is none without a rate. Whoever compares gives the highest limit in that currency too
     * ({@link ExchangeRates#in}).
     */
    public MaterialSpec in(Currency currency, ExchangeRates rates) {
        return allowance(allowance.in(currency, rates));
    }

    /** The stored form. */
    public RecordValue toData() {
        return Data.record()
                .put(
                        "fields",
                        Data.texts(fields.stream().map(MaterialField::toString).toList()))
                .put("totalPath", totalPath)
                .put("allowance", allowance.toData())
                .build();
    }

    /** Reads the stored form. */
    public static MaterialSpec from(RecordValue stored) {
        return new MaterialSpec(
                stored.list("fields").texts().stream().map(MaterialField::parse).toList(),
                stored.text("totalPath").orElse(null),
                Allowance.from(stored.record("allowance")));
    }
}
