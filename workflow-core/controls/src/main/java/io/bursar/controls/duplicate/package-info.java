/**
 * The same document twice: keys that block, keys that hold for a person, and a comparison that only advises (controls
 * §6). Entry types: {@link io.bursar.controls.duplicate.InvoiceFacts},
 * {@link io.bursar.controls.duplicate.SupplierDuplicates}.
 */
@NullMarked
package io.bursar.controls.duplicate;

import org.jspecify.annotations.NullMarked;
