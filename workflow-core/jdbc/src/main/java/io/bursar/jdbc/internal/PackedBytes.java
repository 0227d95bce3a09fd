package io.bursar.jdbc.internal;

import io.bursar.audit.bytes.ByteLimits;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Makes the snapshot of a case small. A snapshot is rewritten with every commit and full of field names that are always
 * the same; it is no evidence, so its bytes need not be the hashed ones. The log is never packed.
 */
final class PackedBytes {

    /**
     * The first byte of packed bytes; canonical bytes of a record never begin with it. It also names the dictionary.
     */
    private static final byte MARK = 1;

    /** What snapshots are full of. Changing it would make stored snapshots unreadable: a new one gets a new mark. */
    private static final byte[] DICTIONARY =
            ("unspscuomunitPriceqtyprojectIdlineNoitemIdglAccountIddescriptioncostCenterIdcontractId"
                            + "supplierIdtotaljustificationneedBycostCenterOwnerspendColumnOPEX_BUDGETEDpoNumberUSDEA"
                            + "approvalsdecisionsatdigestlimitamountmeaningSPENDpersonreasonstageverdictAPPROVEplanapproval"
                            + "minimumHumanspartiesrequesterstageseligiblelevelfunctiongroupmodeSERIALquorumANYrulesseqtested"
                            + "datescopesenterpriselegal-entity:facility:typebookdonetasksexceptionsperformedtakenclockstarget"
                            + "calendarFACILITY_BUSINESSnamewithin2 BDstartedAtstepstate:effectsaliasargumentsbusinessKey"
                            + "capabilityeffectkeyreferenceresultstateCONFIRMEDINTENTassigneeduekindapprovalopenedAtqueuetask"
                            + "headercasechannelapicorrelationC-definitionfacilitylegalEntitypolicyrelatedsubmittedAtvariation"
                            + "versionworkflowstatusmarkscancellingphasereworkvisiteddatawork")
                    .getBytes(StandardCharsets.US_ASCII);

    private static final int MARK_LENGTH = 1;

    private PackedBytes() {}

    static byte[] pack(byte[] canonical) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        try {
            deflater.setDictionary(DICTIONARY);
            deflater.setInput(canonical);
            deflater.finish();
            byte[] packed = new byte[canonical.length + MARK_LENGTH];
            packed[0] = MARK;
            int length = deflater.deflate(packed, MARK_LENGTH, canonical.length);
            return deflater.finished() && length + MARK_LENGTH < canonical.length
                    ? Arrays.copyOf(packed, length + MARK_LENGTH)
                    : canonical;
        } finally {
            deflater.end();
        }
    }

    static byte[] unpack(byte[] stored) {
        if (stored.length == 0 || stored[0] != MARK) {
            return stored;
        }
        Inflater inflater = new Inflater(true);
        try {
            inflater.setDictionary(DICTIONARY);
            inflater.setInput(stored, MARK_LENGTH, stored.length - MARK_LENGTH);
            byte[] canonical = new byte[Math.min(ByteLimits.MAX_BYTES, 64 + stored.length * 8)];
            int length = 0;
            while (!inflater.finished()) {
                int read = inflater.inflate(canonical, length, canonical.length - length);
                length += read;
                if (length == canonical.length && !inflater.finished()) {
                    if (length >= ByteLimits.MAX_BYTES) {
                        throw unreadable();
                    }
                    canonical = Arrays.copyOf(canonical, Math.min(ByteLimits.MAX_BYTES, length * 2));
                } else if (read == 0 && !inflater.finished()) {
                    throw unreadable();
                }
            }
            return Arrays.copyOf(canonical, length);
        } catch (DataFormatException broken) {
            throw unreadable();
        } finally {
            inflater.end();
        }
    }

    private static BursarException unreadable() {
        return new BursarException(FailureCode.STORE_CORRUPT, "A stored snapshot cannot be unpacked", Map.of());
    }
}
