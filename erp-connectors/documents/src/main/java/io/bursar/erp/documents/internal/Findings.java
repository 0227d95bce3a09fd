package io.bursar.erp.documents.internal;

import io.bursar.erp.documents.DocumentLimits;
import io.bursar.erp.documents.SourcePosition;
import io.bursar.erp.documents.UblRule;
import io.bursar.model.finding.Finding;
import java.util.ArrayList;
import java.util.List;

/** Collects findings with their positions; never content, which might be restricted or hostile. */
public final class Findings {

    private final String source;
    private final List<Finding> findings = new ArrayList<>();
    private boolean structural;

    /** No findings yet about this source. */
    public Findings(String source) {
        this.source = source;
    }

    void add(UblRule rule, XmlElement where) {
        add(rule, where, rule.finding());
    }

    /** A finding about something that is not there, below an element that is. */
    void missing(XmlElement parent, String child) {
        record(UblRule.MISSING, located(UblRule.MISSING.finding(), parent).with("path", parent.path() + "/" + child));
    }

    void add(UblRule rule, XmlElement where, Finding finding) {
        record(rule, located(finding, where).with("path", where.path()));
    }

    void limit(UblRule rule, XmlElement.Place place, int limit) {
        record(rule, at(rule.finding(), place.line(), place.column()).with("limit", limit));
    }

    void at(UblRule rule, XmlElement.Place place) {
        record(rule, at(rule.finding(), place.line(), place.column()));
    }

    private Finding located(Finding finding, XmlElement where) {
        return at(finding, where.line, where.column);
    }

    private Finding at(Finding finding, int line, int column) {
        return finding.with("at", new SourcePosition(source, Math.max(line, 1), Math.max(column, 1)));
    }

    private void record(UblRule rule, Finding finding) {
        structural |= rule.structural();
        if (findings.contains(finding)) {
            return;
        }
        if (findings.size() < DocumentLimits.MAX_FINDINGS - 1) {
            findings.add(finding);
        } else if (findings.size() == DocumentLimits.MAX_FINDINGS - 1) {
            findings.add(UblRule.MORE_FINDINGS.finding().with("limit", DocumentLimits.MAX_FINDINGS));
        }
    }

    /** Whether the document is unreadable as a whole. */
    public boolean isStructural() {
        return structural;
    }

    /** What was found so far. */
    public List<Finding> list() {
        return List.copyOf(findings);
    }
}
