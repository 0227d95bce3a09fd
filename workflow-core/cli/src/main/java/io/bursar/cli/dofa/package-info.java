/** The authority table of a spreadsheet, checked and written as the policy file {@code dofa.yaml}. */
@NullMarked
package io.bursar.cli.dofa;

import org.jspecify.annotations.NullMarked;
