package io.bursar.controls.material;

import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.Digest;
import io.bursar.model.money.Money;
import java.util.List;

/**
 * The hash of the material fields: what a decision is bound to. It does not change with the order of lines, with
 * immaterial fields or with the way a number is written.
 *
 * <p>The hashed bytes are: a version, then for each group of fields in order of its list path the path and the entries.
 * The fields of one list form one entry per item, so that a cost centre cannot change lines with another; the entries
 * are sorted by their bytes. Each text is preceded by its length, each value by the code of its kind, an absent value
 * is marked.
 *
 * <pre>{@code
 * Digest digest = MaterialDigest.of(data, List.of("total", "supplierId", "lines[].costCenterId"));
 * }</pre>
 */
public final class MaterialDigest {

    private MaterialDigest() {}

    /** The digest of the fields of a spec, the total among them. */
    public static Digest of(RecordValue data, MaterialSpec spec) {
        CanonicalBytes bytes = new CanonicalBytes();
        bytes.text("bursar-material-1");
        String totalPath = spec.totalPath();
        if (totalPath != null) {
            bytes.text(totalPath);
            Money total = data.money(totalPath).orElse(null);
            bytes.text(total == null ? "" : total.toString());
        }
        Projection.groups(spec.fields()).forEach(group -> {
            bytes.text(group.header());
            List<Entry> entries = group.entries(data);
            bytes.count(entries.size());
            entries.forEach(entry -> bytes.raw(entry.bytes()));
        });
        return Digest.of(bytes.toBytes());
    }

    /** The digest of fields given by their paths, without a total. */
    public static Digest of(RecordValue data, List<String> fieldPaths) {
        return of(data, MaterialSpec.of(fieldPaths, null));
    }
}
