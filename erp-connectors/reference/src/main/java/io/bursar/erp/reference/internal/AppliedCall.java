package io.bursar.erp.reference.internal;

import io.bursar.erp.spi.CapabilityData;

/** A call that was applied: the document, a hash of what was asked, and what was answered. */
final class AppliedCall {

    private final String number;
    private final String contentHash;
    private final byte[] result;

    AppliedCall(String number, String contentHash, byte[] result) {
        this.number = number;
        this.contentHash = contentHash;
        this.result = result;
    }

    String number() {
        return number;
    }

    boolean hasContent(String hash) {
        return contentHash.equals(hash);
    }

    CapabilityData result() {
        return () -> DataCodec.decode(result);
    }
}
