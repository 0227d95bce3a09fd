/** Tests of what commands say. */
@NullMarked
package io.bursar.cli.output;

import org.jspecify.annotations.NullMarked;
