package io.bursar.jdbc.host;

import io.bursar.audit.bytes.CanonicalValues;
import io.bursar.controls.sod.Act;
import io.bursar.model.data.BytesValue;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.identity.Digest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What people did in another store, as that store says: one batch of a feed without gaps. An act that counts in three
 * scopes is three rows, as everywhere.
 *
 * <pre>{@code
 * ActBatch first = new ActBatch("warehouse", 1, Digest.NONE, acts);
 * ActBatch second = new ActBatch("warehouse", 2, first.digest(), moreActs);
 * }</pre>
 *
 * @param store which store says it
 * @param number its place in the feed, from 1
 * @param previous the digest of the batch before it; {@link Digest#NONE} at the first
 * @param acts what people did, at most {@value #MAX_ACTS} rows by at most {@value #MAX_PEOPLE} people
 */
public record ActBatch(String store, long number, Digest previous, List<Act> acts) {

    /** Most rows of one batch. */
    public static final int MAX_ACTS = 500;

    /** Most people of one batch: each is locked while it is taken. */
    public static final int MAX_PEOPLE = 150;

    private static final String FORMAT = "bursar-act-feed-1";

    /** Copies the rows and checks the limits; exactly the first batch follows none. */
    public ActBatch {
        Objects.requireNonNull(store, "store");
        acts = List.copyOf(acts);
        if ((number == 1) != previous.equals(Digest.NONE) || number < 1) {
            throw new IllegalArgumentException("Exactly the first batch of a feed follows none");
        }
        if (acts.size() > MAX_ACTS || acts.stream().map(Act::person).distinct().count() > MAX_PEOPLE) {
            throw new IllegalArgumentException("A batch has at most 500 acts by at most 150 people");
        }
    }

    /** The digest of its bytes, which the next batch names. */
    public Digest digest() {
        return Digest.of(bytes());
    }

    /** The bytes that are signed. */
    byte[] bytes() {
        return CanonicalValues.encode(Data.record()
                .put("format", FORMAT)
                .put("store", store)
                .put("number", number)
                .put("previous", new BytesValue(previous.bytes()))
                .put("acts", Data.list(acts.stream().map(Act::toData).toList()))
                .build());
    }

    /** Reads what {@link #bytes} wrote; fails with {@code STORE_CORRUPT} or an illegal argument for anything else. */
    static ActBatch parse(byte[] bytes) {
        if (!(CanonicalValues.decode(bytes) instanceof RecordValue read)
                || !read.text("format").equals(java.util.Optional.of(FORMAT))
                || !(read.get("previous").orElse(null) instanceof BytesValue previous)) {
            throw new BursarException(FailureCode.STORE_CORRUPT, "A batch of acts has another form", Map.of());
        }
        return new ActBatch(
                read.text("store").orElse(""),
                read.decimal("number").orElse(BigDecimal.ZERO).longValueExact(),
                Digest.ofHash(previous.bytes()),
                read.records("acts").stream().map(Act::from).toList());
    }
}
