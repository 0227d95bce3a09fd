/** Tests of the command line, from the arguments to the exit code. */
@NullMarked
package io.bursar.cli;

import org.jspecify.annotations.NullMarked;
