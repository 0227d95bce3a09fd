/** Notifications and stored documents. Entry type: {@link io.bursar.erp.spi.document.NotifySendCapability}. */
@NullMarked
package io.bursar.erp.spi.document;

import org.jspecify.annotations.NullMarked;
