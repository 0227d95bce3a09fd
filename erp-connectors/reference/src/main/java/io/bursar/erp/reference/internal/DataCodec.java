package io.bursar.erp.reference.internal;

import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;

/** Records as bytes of the reference ERP's own file; read by nothing else. */
public final class DataCodec {

    private DataCodec() {}

    /** The bytes of a record; equal records give equal bytes. */
    public static byte[] encode(RecordValue data) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            DataEncoder.write(new DataOutputStream(bytes), data);
        } catch (IOException impossible) {
            throw new IllegalStateException("Memory cannot fail to be written", impossible);
        }
        return bytes.toByteArray();
    }

    /** The record of bytes that {@link #encode} gave. */
    public static RecordValue decode(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            return (RecordValue) DataDecoder.read(in);
        } catch (IOException | ClassCastException broken) {
            throw new BursarException(
                    FailureCode.STORE_CORRUPT, "A stored record of the reference ERP cannot be read", Map.of(), broken);
        }
    }
}
