/**
 * The same document twice: keys that block, keys that hold for a person, and a comparison that only advises (controls
 * §6). Entry type: {@link io.bursar.controls.duplicate.InvoiceFacts}.
 */
@NullMarked
package io.bursar.controls.duplicate;

import org.jspecify.annotations.NullMarked;
