/** The README's first lines run and print what it says. */
@NullMarked
package io.bursar.examples.firstcase;

import org.jspecify.annotations.NullMarked;
