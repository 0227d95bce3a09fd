package io.bursar.definition.change;

import static io.bursar.model.variation.ChangeEffect.NEUTRAL;
import static io.bursar.model.variation.ChangeEffect.TIGHTENING;
import static io.bursar.model.variation.ChangeEffect.WEAKENING;

import io.bursar.definition.data.Writable;
import io.bursar.model.variation.ChangeEffect;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says what a difference at a place does to controls; at a place that no line names it cannot be said. Rows are tried
 * in order, so a row that came, went or has another guard may let another one fire: none of that can be said from the
 * row. A row that fewer may fire counts as stricter.
 */
final class Weighing {

    private static final int MAX_TEXT = 300;

    /** How the values of a place are compared. */
    private enum By {
        /** No control rests on it. */
        NOTHING,
        /** It is stricter for it to be there. */
        BEING_THERE,
        /** It is weaker for it to be there. */
        BEING_AWAY,
        /** A higher number, or more entries, are stricter. */
        MORE,
        /** Fewer entries are stricter. */
        FEWER,
        /** The condition under which somebody is asked: one more that must hold as well asks less often. */
        ASKING,
        /** Only something new is harmless. */
        ADDING,
        /** On fewer occasions a value may be handed in, the last of which is none. */
        HANDING_IN
    }

    private record Line(Pattern path, By by) {}

    private static final List<Line> LINES = List.of(
            line("version|title|owner|calendar|intakeQueue", By.NOTHING),
            line("emits|consumes.*", By.NOTHING),
            line(".*\\.(doc|says|within)", By.NOTHING),
            line("approvals\\.[^.]+(\\.stages(\\[[^]]+])?)?", By.BEING_THERE),
            line("approvals\\..*\\.(minimumHumans|quorum)", By.MORE),
            line("approvals\\..*\\.when", By.ASKING),
            line("transitions\\[[^]]+]\\.who", By.FEWER),
            line("transitions\\[[^]]+]\\.(act|reason)", By.BEING_THERE),
            line("states\\.[^.]+\\.checks", By.BEING_THERE),
            line("states\\.[^.]+(\\.tasks.*)?", By.NOTHING),
            line("exceptions\\.[^.]+\\.resolutions", By.FEWER),
            line("exceptions\\.[^.]+\\.(blocks|act)", By.MORE),
            line("exceptions\\.[^.]+", By.ADDING),
            line("material|sod", By.MORE),
            line("invariants(\\[[^]]+])?", By.BEING_THERE),
            line("invariants\\[[^]]+]\\.in", By.MORE),
            line("clocks(\\.[^.]+)?", By.BEING_THERE),
            line("clocks\\.[^.]+\\.legal", By.BEING_THERE),
            line("assist(\\[[^]]+])?", By.BEING_AWAY),
            line("assist\\[[^]]+]\\.threshold", By.MORE),
            line("(data|facts|effects)\\.[^.]+", By.ADDING),
            line("data\\..*\\.required", By.BEING_THERE),
            line("data\\..*\\.writable", By.HANDING_IN),
            line("variation\\..+\\..+\\.(states|queues)", By.NOTHING),
            line("variation\\..+\\..+\\.(keys|values)", By.FEWER),
            line("variation\\..+\\..+\\.holds", By.BEING_THERE),
            line("variation\\.[^{]+", By.ADDING));

    private Weighing() {}

    private static Line line(String path, By by) {
        return new Line(Pattern.compile(path), by);
    }

    static DefinitionDifference difference(String path, @Nullable Object before, @Nullable Object after) {
        Optional<ChangeEffect> effect = LINES.stream()
                .filter(line -> line.path().matcher(path).matches())
                .findFirst()
                .flatMap(line -> effect(line.by(), before, after));
        return new DefinitionDifference(path, text(before), text(after), effect.orElse(WEAKENING), effect.isPresent());
    }

    private static Optional<ChangeEffect> effect(By by, @Nullable Object before, @Nullable Object after) {
        boolean added = before == null;
        boolean removed = after == null;
        return switch (by) {
            case NOTHING -> Optional.of(NEUTRAL);
            case BEING_THERE -> added ? Optional.of(TIGHTENING) : removed ? Optional.of(WEAKENING) : Optional.empty();
            case BEING_AWAY -> added ? Optional.of(WEAKENING) : removed ? Optional.of(TIGHTENING) : Optional.empty();
            case ADDING -> added ? Optional.of(NEUTRAL) : Optional.empty();
            case MORE -> more(before, after);
            case FEWER -> more(after, before);
            case ASKING -> asking(before, after);
            case HANDING_IN -> sign(occasions(after).compareTo(occasions(before)));
        };
    }

    private static Optional<ChangeEffect> more(@Nullable Object before, @Nullable Object after) {
        if (before instanceof Number one && after instanceof Number other) {
            return sign(new BigDecimal(other.toString()).compareTo(new BigDecimal(one.toString())));
        }
        Set<Object> one = entries(before);
        Set<Object> other = entries(after);
        if (other.containsAll(one)) {
            return sign(other.size() - one.size());
        }
        return one.containsAll(other) ? Optional.of(WEAKENING) : Optional.empty();
    }

    private static Optional<ChangeEffect> sign(int sign) {
        return Optional.of(sign == 0 ? NEUTRAL : sign > 0 ? TIGHTENING : WEAKENING);
    }

    private static Set<Object> entries(@Nullable Object value) {
        if (value == null) {
            return Set.of();
        }
        return value instanceof Collection<?> items ? new HashSet<>(items) : Set.of(value);
    }

    private static Optional<ChangeEffect> asking(@Nullable Object before, @Nullable Object after) {
        if (before == null || after == null) {
            return Optional.of(before == null ? WEAKENING : TIGHTENING);
        }
        String one = before.toString();
        String other = after.toString();
        if (furthers(one, other)) {
            return Optional.of(WEAKENING);
        }
        return furthers(other, one) ? Optional.of(TIGHTENING) : Optional.empty();
    }

    /** Whether the longer condition asks for all that the shorter one does, and something more. */
    private static boolean furthers(String shorter, String longer) {
        boolean plain = !shorter.contains(" or ") && !longer.contains(" or ");
        return plain && (longer.startsWith(shorter + " and ") || longer.endsWith(" and " + shorter));
    }

    /** When a value may be handed in; each word allows less than the one before, and none is the first of them. */
    private static Writable occasions(@Nullable Object word) {
        return Arrays.stream(Writable.values())
                .filter(writable -> writable.code().equals(word))
                .findFirst()
                .orElse(Writable.SUBMIT);
    }

    private static String text(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT) + "…";
    }
}
