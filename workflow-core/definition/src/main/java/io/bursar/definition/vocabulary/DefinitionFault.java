package io.bursar.definition.vocabulary;

import io.bursar.definition.yaml.ErrorKind;

/**
 * What can be wrong with a definition beyond its YAML. {@code DEF-3xx} are names, {@code DEF-4xx} types,
 * {@code DEF-5xx} rules of the whole.
 *
 * <pre>{@code
 * DefinitionFault.UNKNOWN_STATE.code();   // DEF-301
 * }</pre>
 */
public enum DefinitionFault implements ErrorKind {
    /** A state that is not declared. */
    UNKNOWN_STATE("DEF-301", "No such state"),
    /** An event that no row takes. */
    UNKNOWN_ROW_EVENT("DEF-302", "No row takes this event"),
    /** A business event that is neither declared nor inherited. */
    UNKNOWN_EMITTED_EVENT("DEF-303", "The event is neither in emits nor inherited"),
    /** An effect that is not declared. */
    UNKNOWN_EFFECT("DEF-304", "No such effect"),
    /** An approval that is not declared. */
    UNKNOWN_APPROVAL("DEF-305", "No such approval"),
    /** An exception that is neither declared nor inherited. */
    UNKNOWN_EXCEPTION("DEF-306", "No such exception"),
    /** A row number that no row has. */
    UNKNOWN_ROW("DEF-307", "No row has this number"),
    /** A queue that the standard does not have. */
    UNKNOWN_QUEUE("DEF-308", "No such queue"),
    /** A role that the standard does not have. */
    UNKNOWN_ROLE("DEF-309", "No such role"),
    /** A data field that is not declared. */
    UNKNOWN_FIELD("DEF-310", "No such data field"),
    /** A path that begins with nothing known. */
    UNKNOWN_PATH("DEF-311", "The path begins with no fact, data field or built-in"),
    /** A path that goes on with nothing known. */
    UNKNOWN_PART("DEF-312", "The path has no such part"),
    /** A variation point that is not declared. */
    UNKNOWN_PARAMETER("DEF-313", "No such variation point"),
    /** A function or version that is not registered. */
    UNKNOWN_FUNCTION("DEF-314", "No such function in this version"),
    /** A capability that the standard does not have. */
    UNKNOWN_CAPABILITY("DEF-315", "No such capability"),
    /** A calendar that the standard does not have. */
    UNKNOWN_CALENDAR("DEF-316", "No such calendar"),
    /** An inherited row that does not exist. */
    UNKNOWN_INHERITED_ROW("DEF-317", "No such inherited row"),
    /** A name that is declared twice. */
    DECLARED_TWICE("DEF-318", "The name is declared twice"),
    /** A name that means something already. */
    RESERVED_NAME("DEF-319", "The name is reserved"),
    /** A word that cannot be used at this place. */
    NOT_HERE("DEF-320", "The word cannot be used here"),
    /** A fact that is no standing approval. */
    NOT_STANDING("DEF-321", "The fact is no standing approval"),
    /** An effect that nothing takes back. */
    NO_UNDO("DEF-322", "The effect declares no undo"),
    /** A use case of models that the assist section does not list. */
    UNKNOWN_USE_CASE("DEF-323", "The use case is not in the assist section"),
    /** A word that is neither a role, a queue nor a value of the data. */
    UNKNOWN_GROUP("DEF-324", "No role, queue or value of the data has this name"),
    /** A word that is neither a value of the data nor an exception. */
    UNKNOWN_ROUTED("DEF-325", "No value of the data and no exception has this name"),
    /** A comparison of values that cannot be equal. */
    TYPE_MISMATCH("DEF-401", "The two sides have different types"),
    /** A truth test of something that is not true or false. */
    NOT_A_TRUTH("DEF-402", "Only a Bool is true by itself"),
    /** An order between values that have none. */
    NOT_ORDERED("DEF-403", "Values of this type have no order"),
    /** A word that the field can never hold. */
    NOT_A_VALUE("DEF-404", "The field never holds this value"),
    /** A fact whose source gives another type. */
    SOURCE_TYPE("DEF-405", "The source gives another type"),
    /** A rule of a field that does not go with its type. */
    RULE_FOR_OTHER_TYPE("DEF-406", "The rule does not go with the type of the field"),
    /** A field whose type needs a rule that is not there. */
    RULE_MISSING("DEF-407", "The type of the field needs a further rule"),
    /** A restricted value that is no token, or a token that is not restricted. */
    RESTRICTED_TOKEN("DEF-408", "Restricted values are tokens, and tokens are restricted"),
    /** A default outside its range. */
    DEFAULT_OUT_OF_RANGE("DEF-409", "The default is outside the range"),
    /** A range that is upside down or does not go with the type. */
    BAD_RANGE("DEF-410", "The range does not fit the type"),
    /** A fact without a source, or with two. */
    ONE_SOURCE("DEF-411", "A fact has exactly one source"),
    /** A list where one value is needed, or the other way round. */
    NOT_A_LIST("DEF-412", "The path must give a list"),
    /** A restricted value that a model would be given. */
    RESTRICTED_FOR_MODELS("DEF-413", "A model is never given a restricted value"),
    /** A direction that the kind of a variation point does not have. */
    DIRECTION_OF_KIND("DEF-414", "The kind of the variation point has another direction"),
    /** A clock of the law whose calendar a facility could choose freely. */
    LEGAL_CLOCK_VARIES("DEF-415", "A clock that is set by law may only be tightened"),
    /** A row that leaves a terminal state. */
    TERMINAL_LEFT("DEF-501", "No row leaves a terminal state"),
    /** A state that a case cannot leave. */
    NO_WAY_OUT("DEF-502", "No row leads out of the state"),
    /** A terminal state in another phase, or an open one in the last. */
    TERMINAL_PHASE("DEF-503", "Terminal states, and no others, are in phase END"),
    /** A trigger that the named actors cannot pull. */
    TRIGGER_WITHOUT_ACTOR("DEF-504", "The trigger does not go with who may fire the row"),
    /** An action that is not one of the known ones. */
    ONE_ACTION("DEF-505", "An action has exactly one key"),
    /** An approval that asks nobody, or tests half an authority. */
    INCOMPLETE_APPROVAL("DEF-506", "An approval names an amount with column and climb, or stages"),
    /** An invariant with states but no condition, or the other way round. */
    INCOMPLETE_INVARIANT("DEF-507", "An invariant has both in and require, or neither"),
    /** A case that would begin where it ends. */
    FIRST_IS_TERMINAL("DEF-508", "The first state cannot be terminal"),
    /** Two files that define the same version of a workflow. */
    SAME_VERSION_TWICE("DEF-509", "Two files define the same version of a workflow"),
    /** A quorum of more than are asked. */
    QUORUM_TOO_HIGH("DEF-510", "A quorum cannot be more than are asked"),
    /** An invariant that nobody would notice when it breaks. */
    UNCHECKED_INVARIANT("DEF-511", "An invariant that the case is not held against says who checks it"),
    /** A clock that ends before a date, in units that a date does not have. */
    NOT_IN_BUSINESS_DAYS("DEF-512", "A clock that is counted from a date counts business days, and from one date"),
    /** A plan whose approval tasks never open. */
    PLAN_ASKS_NOBODY("DEF-513", "A plan asks nobody: its row leads to no state of phase APP and it does not ratify"),
    /** A state where the last approval changes nothing. */
    NO_APPROVE_ROW("DEF-514", "No row takes approve out of a state of phase APP when the plan is complete"),
    /** A suggestion that would act without being accepted. */
    SUGGESTION_NOT_ACCEPTED("DEF-515", "A suggestion counts only where it is accepted"),
    /** An imported case that would begin as a draft, or in the middle of an approval. */
    CUTOVER_TARGET("DEF-516", "A case comes over into no state of phase INI or APP"),
    /** An entry of cutover that would act. */
    CUTOVER_ACTS("DEF-517", "A case that comes over only sets, commits and claims");

    private final String code;
    private final String message;

    DefinitionFault(String code, String message) {
        this.code = code;
        this.message = message;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String message() {
        return message;
    }
}
