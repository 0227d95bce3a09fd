package io.bursar.controls.identifier;

import io.bursar.model.data.Sensitivity;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.finding.Finding;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The kinds of identifiers that can be checked without asking a registry, with the stable code that definitions use.
 *
 * <pre>{@code
 * IdentifierKind.GTIN.check("10614141000010").findings();   // expected 9
 * IdentifierKind.ofCode("NPI");
 * }</pre>
 */
public enum IdentifierKind {
    /** A US provider: ten digits that begin with 1 or 2, Luhn over {@code 80840} and the number. */
    NPI("NPI", Sensitivity.PUBLIC, HealthRules::npi),
    /** A DEA registration: two letters and seven digits, the last a check digit. */
    DEA_NUMBER("DEA", Sensitivity.INTERNAL, HealthRules::dea),
    /** A US drug code, normalised to 5-4-2; without hyphens its layout is ambiguous. */
    NDC("NDC", Sensitivity.PUBLIC, HealthRules::ndc),
    /** A US bank for ACH: nine digits, weights 3, 7, 1. */
    ABA_ROUTING("ABA", Sensitivity.INTERNAL, BankRules::routing),
    /** A bank account as ISO 13616 writes it. */
    IBAN("IBAN", Sensitivity.FIN_RESTRICTED, BankRules::iban),
    /** A US employer number, {@code NN-NNNNNNN}; a prefix not on the list is a warning. */
    EIN("EIN", Sensitivity.FIN_RESTRICTED, TaxRules::ein),
    /** A US social security number, {@code NNN-NN-NNNN}. */
    SSN("SSN", Sensitivity.PII_RESTRICTED, TaxRules::ssn),
    /** A US taxpayer number for those without a social security number, {@code 9NN-NN-NNNN}. */
    ITIN("ITIN", Sensitivity.PII_RESTRICTED, TaxRules::itin),
    /** A trade item of 8, 12, 13 or 14 digits, normalised to 14. */
    GTIN("GTIN", Sensitivity.PUBLIC, TradeRules::gtin),
    /** A location: 13 digits. */
    GLN("GLN", Sensitivity.PUBLIC, TradeRules::gln),
    /** A logistic unit: 18 digits. */
    SSCC("SSCC", Sensitivity.PUBLIC, TradeRules::sscc),
    /** A class of goods: eight digits in pairs, the first pair at least 10. */
    UNSPSC("UNSPSC", Sensitivity.PUBLIC, TradeRules::unspsc);

    /** Most characters that are looked at. */
    public static final int MAX_LENGTH = 64;

    private static final int SHOWN = 4;
    private static final int SHORTEST_SHOWN = 9;

    private final String code;
    private final Sensitivity sensitivity;

    // a reference to a static method: it holds no state
    @SuppressWarnings("ImmutableEnumChecker")
    private final Function<String, IdentifierCheck> rule;

    IdentifierKind(String code, Sensitivity sensitivity, Function<String, IdentifierCheck> rule) {
        this.code = code;
        this.sensitivity = sensitivity;
        this.rule = rule;
    }

    /** The stable code used in definitions and findings. */
    public String code() {
        return code;
    }

    /** How carefully identifiers of this kind are handled (canonical §1.9). */
    public Sensitivity sensitivity() {
        return sensitivity;
    }

    /** The kind with a code; empty when there is none. */
    public static Optional<IdentifierKind> ofCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }

    /** Checks form and check digit; blanks around the text do not count. */
    public IdentifierCheck check(String text) {
        String stripped = text.strip();
        boolean ascii = stripped.chars().allMatch(c -> c < 128);
        // letters of other scripts can turn into A to Z when capitalised
        if (stripped.isEmpty() || stripped.length() > MAX_LENGTH || !ascii) {
            return Findings.format(this);
        }
        return rule.apply(stripped);
    }

    /** The text as it may be shown: restricted kinds only with their last four characters. */
    public String show(String text) {
        if (!sensitivity.restricted()) {
            return text;
        }
        boolean tooShort = text.length() < SHORTEST_SHOWN;
        return "*".repeat(5) + (tooShort ? "" : text.substring(text.length() - SHOWN));
    }

    /** The normalised text; fails with {@code INVALID_IDENTIFIER} when the check does not hold. */
    String require(String text) {
        IdentifierCheck check = check(text);
        return check.normalised()
                .orElseThrow(() -> new BursarException(
                        FailureCode.INVALID_IDENTIFIER,
                        "An identifier does not hold",
                        Map.of("kind", code, "findings", codes(check))));
    }

    private static String codes(IdentifierCheck check) {
        return check.findings().stream().map(Finding::code).toList().toString();
    }
}
