/** What a command reads: files with limits and positions, and the hypothetical world of a question. */
@NullMarked
package io.bursar.cli.input;

import org.jspecify.annotations.NullMarked;
