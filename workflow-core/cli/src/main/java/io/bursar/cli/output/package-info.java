/** What a command says: lines for people, JSON for machines, diagrams and tables. */
@NullMarked
package io.bursar.cli.output;

import org.jspecify.annotations.NullMarked;
