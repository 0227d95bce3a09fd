package io.bursar.standards.internal.policy;

import io.bursar.definition.yaml.ErrorKind;

/** What can be wrong with a policy pack beyond its YAML. Codes never change their meaning. */
public enum PolicyFault implements ErrorKind {
    /** A part of the pack is not there. */
    MISSING_PART("PCK-101", "A file of the policy pack is missing"),
    /** A code is none of the listed ones. */
    UNKNOWN_CODE("PCK-102", "No such code"),
    /** A zone does not exist. */
    UNKNOWN_ZONE("PCK-103", "No such time zone"),
    /** A scope is written in no known way. */
    BAD_SCOPE("PCK-104", "A scope is enterprise, or a level, a colon and an id"),
    /** Two dates, times or years are the wrong way round or too far apart. */
    BAD_SPAN("PCK-105", "A span ends before it begins or is too long"),
    /** A name is not declared in the pack. */
    NOT_DECLARED("PCK-106", "The name is not declared in this pack"),
    /** A list does not have the wanted number of entries. */
    WRONG_COUNT("PCK-107", "The list has another number of entries than it needs"),
    /** Two entries have one id. */
    DUPLICATE("PCK-108", "Two entries have the same id"),
    /** Rules do not hold together. */
    INCONSISTENT("PCK-201", "The rules do not hold together");

    private final String code;
    private final String message;

    PolicyFault(String code, String message) {
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
