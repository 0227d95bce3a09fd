package io.bursar.examples.oracle;

/** What a rule looks at: the case before the event, the record, the event. */
record Scene(CaseStory story, LogRecord record, LogRecord.Event event, Findings findings) {

    boolean is(String code) {
        return event.code().equals(code);
    }

    Json body() {
        return event.body();
    }

    boolean requisition() {
        return story.workflow.equals(MoveTable.REQUISITION);
    }

    boolean invoice() {
        return story.workflow.equals(MoveTable.INVOICE);
    }

    boolean supplier() {
        return story.workflow.equals(MoveTable.SUPPLIER);
    }

    boolean receiving() {
        return story.workflow.equals(MoveTable.RECEIVING);
    }

    boolean exception() {
        return story.workflow.equals(MoveTable.EXCEPTION);
    }

    /** Whether the record moved the case by that row. */
    boolean movedBy(int row) {
        return story.movesOfRecord.contains(row);
    }

    void found(String code, String sentence) {
        findings.add(new Finding(code, story.caseId, record.seq(), sentence));
    }
}
