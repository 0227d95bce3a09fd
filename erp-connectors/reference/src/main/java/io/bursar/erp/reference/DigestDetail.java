package io.bursar.erp.reference;

/**
 * What a content digest covers.
 *
 * <pre>{@code
 * assertThat(killed.books().contentDigest(DigestDetail.CONTENT))
 *     .isEqualTo(undisturbed.books().contentDigest(DigestDetail.CONTENT));
 * }</pre>
 */
public enum DigestDetail {
    /** Business content only: no numbers, no references, no dates of posting or receiving. */
    CONTENT,
    /** The content with references and the numbers derived from them, for runs whose keys are the same. */
    CONTENT_AND_REFERENCES
}
