/**
 * The contract between the kernel and models (canonical §1.12): {@link io.bursar.ai.spi.AssistProvider} answers a
 * request with an {@link io.bursar.ai.spi.AiProposal}. What no proposal may ever do stands in the controls of the
 * kernel. There is no model and no network here.
 */
@NullMarked
package io.bursar.ai.spi;

import org.jspecify.annotations.NullMarked;
