/** The command line {@code bursar}. Entry type: {@link io.bursar.cli.BursarCli}. */
@NullMarked
package io.bursar.cli;

import org.jspecify.annotations.NullMarked;
