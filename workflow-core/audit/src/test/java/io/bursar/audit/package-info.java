/** What the tests of the evidence log share. */
@NullMarked
package io.bursar.audit;

import org.jspecify.annotations.NullMarked;
