package io.bursar.controls.name;

import java.util.List;
import java.util.Set;

/**
 * What is left of an organisation's name when the ways of writing it are taken away (controls §6): capitals and digits
 * in words, without accents, punctuation, a leading THE and the legal form at its end; an ampersand is AND. Normalising
 * twice is normalising once. A name that is nothing but a legal form keeps its last word.
 *
 * <pre>{@code
 * OrganizationName.of("The Children's Clinic, L.L.C.").normalised();   // CHILDRENS CLINIC
 * OrganizationName.of("Müller & Söhne GmbH").normalised();             // MULLER AND SOHNE
 * }</pre>
 *
 * @param normalised the comparable form; empty when the text has no letter or digit
 */
public record OrganizationName(String normalised) {

    /** Most characters of a name; the longest that a published list gives (OFAC's SDN file, 350). */
    public static final int MAX_LENGTH = 350;

    private static final int LONGEST_FORM = 4;
    private static final Set<String> LEGAL_FORMS = NameLists.legalForms();

    /** Normalises a name as written; fails with {@code LIMIT_EXCEEDED} when it is too long. */
    public static OrganizationName of(String written) {
        List<String> words = PlainText.words(written, MAX_LENGTH);
        List<String> bare = shorter(words);
        while (bare.size() < words.size()) {
            words = bare;
            bare = shorter(words);
        }
        return new OrganizationName(String.join(" ", bare));
    }

    /** Whether anything is left to compare. */
    public boolean present() {
        return !normalised.isEmpty();
    }

    /** How alike two names are. */
    public Similarity similarTo(OrganizationName other) {
        return JaroWinkler.of(normalised, other.normalised);
    }

    /** Without one leading THE or one legal form, where something stays. */
    private static List<String> shorter(List<String> words) {
        if (words.size() > 1 && words.get(0).equals("THE")) {
            return words.subList(1, words.size());
        }
        for (int form = Math.min(LONGEST_FORM, words.size() - 1); form > 0; form--) {
            int rest = words.size() - form;
            if (LEGAL_FORMS.contains(String.join(" ", words.subList(rest, words.size())))) {
                return words.subList(0, rest);
            }
        }
        return words;
    }
}
