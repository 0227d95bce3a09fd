/** One class per command: what is asked, and what is answered. */
@NullMarked
package io.bursar.cli.command;

import org.jspecify.annotations.NullMarked;
