package io.bursar.examples.intake;

import java.util.List;

/** A requisition before its values are understood. */
record RawRequisition(RawRecord head, List<RawRecord> lines) {}
