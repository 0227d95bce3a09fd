/**
 * Cutover: open cases, what people did, and what was known of suppliers come over from a former system, with their
 * origin in the log. Entry type: {@link io.bursar.adoption.cutover.Cutover}.
 */
@NullMarked
package io.bursar.adoption.cutover;

import org.jspecify.annotations.NullMarked;
