/** The sample hospitals have everybody and everything that the standards ask for. */
@NullMarked
package io.bursar.embedded.sample;

import org.jspecify.annotations.NullMarked;
