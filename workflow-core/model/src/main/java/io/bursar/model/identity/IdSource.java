package io.bursar.model.identity;

/**
 * Where new ids come from. Passed in, so that a test or a simulation gets the same ids again.
 *
 * <pre>{@code
 * IdSource ids = new TimeOrderedIds(Clock.systemUTC(), new SecureRandom());
 * CaseId fresh = ids.newCaseId();
 * }</pre>
 */
public interface IdSource {

    /** A case id that was never given before. */
    CaseId newCaseId();

    /** A command id that was never given before. */
    CommandId newCommandId();
}
