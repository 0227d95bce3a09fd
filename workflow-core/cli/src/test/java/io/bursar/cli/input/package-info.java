/** Tests of what commands read. */
@NullMarked
package io.bursar.cli.input;

import org.jspecify.annotations.NullMarked;
