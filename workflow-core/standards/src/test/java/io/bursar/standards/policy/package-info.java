/** Tests. */
@NullMarked
package io.bursar.standards.policy;

import org.jspecify.annotations.NullMarked;
