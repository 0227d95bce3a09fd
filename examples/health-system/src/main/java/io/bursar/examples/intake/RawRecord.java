package io.bursar.examples.intake;

import io.bursar.erp.documents.SourcePosition;
import java.util.Map;

/** The values of one object or row by field name, with the place where it starts. */
record RawRecord(SourcePosition at, Map<String, RawValue> values) {}
