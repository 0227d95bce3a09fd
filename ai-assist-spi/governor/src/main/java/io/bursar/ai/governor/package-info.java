/**
 * Governs what models suggest: how far they go per use case and facility, which certificates live, who asks them, and
 * how often people agreed. Entry types: {@link io.bursar.ai.governor.AiGovernor} and
 * {@link io.bursar.ai.governor.AiRegister}.
 */
@NullMarked
package io.bursar.ai.governor;

import org.jspecify.annotations.NullMarked;
