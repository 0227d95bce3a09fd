/**
 * What every workflow shares: inherited states, exceptions and events, roles, queues and calendars. Entry type:
 * {@link io.bursar.definition.vocabulary.SharedVocabulary}.
 */
@NullMarked
package io.bursar.definition.vocabulary;

import org.jspecify.annotations.NullMarked;
