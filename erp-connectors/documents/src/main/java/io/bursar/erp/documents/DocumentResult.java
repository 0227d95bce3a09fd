package io.bursar.erp.documents;

import io.bursar.model.finding.Finding;
import java.util.List;
import java.util.function.Function;

/**
 * What became of a document. A document whose content cannot be taken over exactly is not taken over in part: it is
 * {@link Unreadable}, and a person works from the image (exception {@code INV_UNREADABLE}, canonical W05).
 *
 * <p>Each finding carries {@code at} ({@code source:line:column}) and {@code path} in its context, and no content.
 *
 * <pre>{@code
 * reader.read(bytes, "march.xml").fold(
 *         read -> engine.start(INVOICE, read.document().toData()),
 *         unreadable -> queue.add(unreadable.findings()));
 * }</pre>
 */
public sealed interface DocumentResult {

    /** What was found, in document order; at most {@link DocumentLimits#MAX_FINDINGS}. */
    List<Finding> findings();

    /** Goes on with the one function that fits. */
    <T> T fold(Function<Read, T> read, Function<Unreadable, T> unreadable);

    /**
     * The document was taken over exactly as it says; findings tell where it contradicts itself.
     *
     * @param document the content
     * @param findings contradictions and remarks; those that block keep it from being matched
     */
    record Read(SupplierDocument document, List<Finding> findings) implements DocumentResult {

        /** Copies the findings. */
        public Read {
            findings = List.copyOf(findings);
        }

        /** Whether no finding blocks. */
        public boolean isConsistent() {
            return findings.stream().noneMatch(Finding::blocks);
        }

        @Override
        public <T> T fold(Function<Read, T> read, Function<Unreadable, T> unreadable) {
            return read.apply(this);
        }
    }

    /**
     * The document is not what it should be; nothing of it was taken over.
     *
     * @param findings why, at least one
     */
    record Unreadable(List<Finding> findings) implements DocumentResult {

        /** Copies the findings. */
        public Unreadable {
            findings = List.copyOf(findings);
        }

        @Override
        public <T> T fold(Function<Read, T> read, Function<Unreadable, T> unreadable) {
            return unreadable.apply(this);
        }
    }
}
