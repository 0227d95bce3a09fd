package io.bursar.erp.documents;

import java.io.IOException;
import java.io.InputStream;

/**
 * Reads one format of supplier documents. The content is hostile until proven otherwise: whatever the bytes are, the
 * answer is a {@link DocumentResult}, never an exception, within the {@link DocumentLimits}.
 *
 * <pre>{@code
 * SupplierDocumentReader reader = new UblReader();
 * DocumentResult result = reader.read(Files.readAllBytes(path), path.getFileName().toString());
 * }</pre>
 */
public interface SupplierDocumentReader {

    /**
     * Reads a whole document.
     *
     * @param content the bytes as received
     * @param source the name by which findings point at it
     */
    DocumentResult read(byte[] content, String source);

    /**
     * Reads a document from a stream, at most one byte over the size limit; the caller closes the stream.
     *
     * @throws IOException when the stream itself fails, which says nothing about the document
     */
    default DocumentResult read(InputStream content, String source) throws IOException {
        return read(content.readNBytes(DocumentLimits.MAX_BYTES + 1), source);
    }
}
