package io.bursar.erp.screening.match;

import io.bursar.erp.screening.list.ListedParty;
import io.bursar.model.identity.Digest;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** Parts with their lengths, hashed: no two different lists of parts have one hash. */
final class Evidence {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** Everything of a party that is compared; not its key, which is the host's. */
    static Digest ofQuery(ScreenedParty party) {
        Evidence query = new Evidence().add(Integer.toString(party.names().size()));
        party.names().forEach(query::add);
        ListedParty.Identity identity = party.identity();
        return query.add(identity.npi().orElse(""))
                .add(identity.upin().orElse(""))
                .add(identity.tinKey().orElse(""))
                .add(identity.born().map(LocalDate::toString).orElse(""))
                .add(identity.address().street())
                .add(identity.address().state())
                .add(identity.address().zip5())
                .hash();
    }

    Evidence add(String part) {
        byte[] text = part.getBytes(StandardCharsets.UTF_8);
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(text.length).array());
        bytes.writeBytes(text);
        return this;
    }

    Digest hash() {
        return Digest.of(bytes.toByteArray());
    }
}
