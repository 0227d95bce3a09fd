/** Reading stored values back: shared by the packages of this module, exported to nobody. */
@NullMarked
package io.bursar.controls.internal;

import org.jspecify.annotations.NullMarked;
