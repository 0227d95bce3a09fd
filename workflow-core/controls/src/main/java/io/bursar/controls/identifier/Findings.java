package io.bursar.controls.identifier;

import io.bursar.model.finding.Finding;
import java.util.List;

/** What is said about identifiers; never what was typed. */
final class Findings {

    private Findings() {}

    static IdentifierCheck valid(IdentifierKind kind, String normalised) {
        return new IdentifierCheck.Valid(kind, normalised, List.of());
    }

    static IdentifierCheck format(IdentifierKind kind) {
        return invalid(kind, Finding.error("ID_FORMAT", "The identifier does not have the form of its kind"));
    }

    static IdentifierCheck checksum(IdentifierKind kind) {
        return invalid(kind, Finding.error("ID_CHECKSUM", "The check digit of the identifier does not fit"));
    }

    static IdentifierCheck checksum(IdentifierKind kind, int expected) {
        return invalid(
                kind,
                Finding.error("ID_CHECKSUM", "The check digit of the identifier does not fit")
                        .with("expected", expected));
    }

    static IdentifierCheck range(IdentifierKind kind) {
        return invalid(
                kind,
                Finding.error("ID_RANGE", "The identifier begins with or contains a part that is never given out"));
    }

    static IdentifierCheck length(IdentifierKind kind, int expected) {
        return invalid(
                kind,
                Finding.error("ID_LENGTH", "The identifier does not have the length of its country")
                        .with("expected", expected));
    }

    static IdentifierCheck ambiguous(IdentifierKind kind) {
        return invalid(
                kind,
                Finding.error(
                        "ID_AMBIGUOUS", "Without hyphens the parts of the identifier cannot be told: ask for them"));
    }

    static Finding unknownPrefix(IdentifierKind kind) {
        return Finding.warn("ID_PREFIX", "The prefix is not on the list of prefixes in use")
                .with("kind", kind.code());
    }

    private static IdentifierCheck invalid(IdentifierKind kind, Finding finding) {
        return new IdentifierCheck.Invalid(kind, List.of(finding.with("kind", kind.code())));
    }
}
