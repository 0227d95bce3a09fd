/**
 * How requisitions come in from outside (canonical §1.1: one intake schema for all channels): JSON from portals and
 * interfaces, CSV from the spreadsheets hospitals had before. Entry types: {@link io.bursar.examples.intake.JsonIntake}
 * and {@link io.bursar.examples.intake.CsvIntake}.
 */
@NullMarked
package io.bursar.examples.intake;

import org.jspecify.annotations.NullMarked;
