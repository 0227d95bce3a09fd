package io.bursar.definition.yaml;

/**
 * What can be wrong with any YAML file, whatever it is about.
 *
 * <pre>{@code
 * YamlFault.DUPLICATE_KEY.code();   // YML-106
 * }</pre>
 */
public enum YamlFault implements ErrorKind {
    /** The text is not YAML. */
    SYNTAX("YML-101", "The text is not YAML"),
    /** The text is longer than allowed. */
    TOO_LARGE("YML-102", "The text is over the limit"),
    /** The nesting is deeper than allowed. */
    TOO_DEEP("YML-103", "The nesting is over the limit"),
    /** An anchor or an alias. */
    ANCHOR("YML-104", "Anchors and aliases are not allowed"),
    /** A tag. */
    TAG("YML-105", "Tags are not allowed"),
    /** A key that is written twice. */
    DUPLICATE_KEY("YML-106", "A key is written twice"),
    /** A second document in the same text. */
    SECOND_DOCUMENT("YML-107", "Only one document is allowed"),
    /** No document at all. */
    EMPTY_DOCUMENT("YML-108", "There is no document"),
    /** A key that is not text. */
    KEY_NOT_TEXT("YML-109", "A key must be text"),
    /** More nodes than allowed. */
    TOO_MANY_NODES("YML-110", "The document has too many nodes"),
    /** A key that means nothing here. */
    UNKNOWN_KEY("YML-111", "The key is not known here"),
    /** A key that must be there. */
    MISSING_KEY("YML-112", "A key is missing"),
    /** A value of another type. */
    WRONG_TYPE("YML-113", "The value has the wrong type"),
    /** A key without a value. */
    EMPTY_VALUE("YML-114", "The value is empty"),
    /** A word that is none of the allowed ones. */
    NOT_LISTED("YML-115", "The value is none of the allowed words"),
    /** A number outside its limits. */
    OUT_OF_RANGE("YML-116", "The number is outside its limits"),
    /** A text longer than allowed. */
    TEXT_TOO_LONG("YML-117", "The text is too long"),
    /** More entries than allowed. */
    TOO_MANY_ENTRIES("YML-118", "There are too many entries"),
    /** A text that is not formed as it must be. */
    MALFORMED("YML-119", "The text is not formed as it must be"),
    /** Fewer entries than needed. */
    TOO_FEW_ENTRIES("YML-120", "There are too few entries"),
    /** A plain word or number that readers understand differently. */
    AMBIGUOUS_SCALAR("YML-121", "The value means different things to different readers: quote it or write it plainly"),
    /** More faults than are listed. */
    TOO_MANY_ERRORS("YML-122", "There are more errors than are listed"),
    /** The bytes are not UTF-8. */
    NOT_UTF8("YML-123", "The bytes are not UTF-8"),
    /** The bytes cannot be read. */
    UNREADABLE("YML-124", "The file cannot be read");

    private final String code;
    private final String message;

    YamlFault(String code, String message) {
        this.code = code;
        this.message = message;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String message() {
        return message;
    }
}
