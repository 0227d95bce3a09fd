package io.bursar.ai.spi;

import java.util.regex.Pattern;

/**
 * Which model, in which version: what a certificate is bound to. A model whose server reports another fingerprint is
 * another version.
 *
 * <pre>{@code
 * new ModelIdentity("invoice-fields", "2026-10-01+sha.4f1c");
 * }</pre>
 *
 * @param id the model, 1 to 120 printable ASCII characters without spaces
 * @param version its version, in the same form
 */
public record ModelIdentity(String id, String version) {

    private static final Pattern FORM = Pattern.compile("[!-~]{1,120}");

    /** Checks both texts. */
    public ModelIdentity {
        Terms.require(FORM.matcher(id).matches(), "A model id is not in its form");
        Terms.require(FORM.matcher(version).matches(), "A model version is not in its form");
    }

    /** For example {@code invoice-fields@2026-10-01}. */
    @Override
    public String toString() {
        return id + "@" + version;
    }
}
