package io.bursar.controls.material;

import io.bursar.controls.internal.StoredFields;
import java.util.Objects;

/**
 * A field whose change voids approvals, and which changes do (canonical §1.6-8).
 *
 * <pre>{@code
 * MaterialField.parse("supplierId?");            // naming one where none was named is not material
 * MaterialField.parse("lines[].costCenterId");   // projected from every line
 * MaterialField.parse("entitlements[]+");        // only additions are material
 * }</pre>
 *
 * @param path dotted names; {@code []} after a name goes into every item of a list
 * @param rule which changes are material
 */
public record MaterialField(String path, Rule rule) {

    /** Longest path in characters. */
    public static final int MAX_LENGTH = 200;

    /** Which changes of a field are material. */
    public enum Rule {
        /** Every change. */
        ANY(""),
        /** Every change but naming a value where there was none. */
        NAMING_FREE("?"),
        /** Only what is added; dropping something is a decrease. */
        ADDITION("+");

        private final String code;

        Rule(String code) {
            this.code = code;
        }

        /** The stable code: the suffix of a path. */
        public String code() {
            return code;
        }
    }

    /** Refuses an empty or overlong path. */
    public MaterialField {
        Objects.requireNonNull(rule, "rule");
        if (path.isEmpty() || path.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("A path has 1 to 200 characters");
        }
    }

    /** Reads the form {@link #toString} writes. */
    public static MaterialField parse(String text) {
        String last = text.isEmpty() ? "" : text.substring(text.length() - 1);
        if (last.equals(Rule.NAMING_FREE.code()) || last.equals(Rule.ADDITION.code())) {
            Rule rule = StoredFields.coded(Rule.values(), Rule::code, last);
            return new MaterialField(text.substring(0, text.length() - 1), rule);
        }
        return new MaterialField(text, Rule.ANY);
    }

    /** The list the field is projected from, such as {@code lines[]}; empty for a field of the case itself. */
    String listPath() {
        int brackets = path.lastIndexOf("[]");
        return brackets < 0 ? "" : path.substring(0, brackets + 2);
    }

    /** The name below {@link #listPath}; empty for the items themselves. */
    String leaf() {
        String list = listPath();
        return list.isEmpty() ? path : path.substring(Math.min(path.length(), list.length() + 1));
    }

    /** For example {@code supplierId?}. */
    @Override
    public String toString() {
        return path + rule.code();
    }
}
