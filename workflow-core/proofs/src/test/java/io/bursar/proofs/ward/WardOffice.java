package io.bursar.proofs.ward;

import io.bursar.model.capability.CommandOutcome;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.PersonId;
import io.bursar.model.people.AuthorityLevel;
import io.bursar.model.people.Scope;
import io.bursar.testkit.CaseLab;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What happens in the ward beside the cases: time passes, people come, go, delegate and are promoted. */
final class WardOffice {

    private static final List<String> CHAIN = List.of("mia", "lee", "vera", "gwen", "rudy");
    private static final List<Duration> TIMES = List.of(
            Duration.ofHours(1), Duration.ofHours(5), Duration.ofDays(1), Duration.ofDays(3), Duration.ofDays(20));

    private final CaseLab lab;
    private final Map<String, String> delegates = new TreeMap<>();

    WardOffice(CaseLab lab) {
        this.lab = lab;
    }

    void make(Move move) {
        switch (move.kind()) {
            case DELEGATE -> delegate(move);
            case ABSENCE -> absence(move);
            case TIME -> lab.pass(Ward.pick(TIMES, move.how()));
            case STAFF -> staff(move);
            default -> throw new IllegalArgumentException("Not a move of the office");
        }
    }

    private void delegate(Move move) {
        String from = Ward.person(move.who());
        String to = Ward.person(move.what());
        if (!from.equals(to)) {
            LocalDate today = LocalDate.ofInstant(lab.clock().instant(), ZoneOffset.UTC);
            LocalDate first = today.minusDays(move.how() % 3);
            delegates.put(from, to);
            lab.staff().delegation(from, to, first, first.plusDays(move.how() % 11));
        }
    }

    /** Somebody stands in for another today, and not tomorrow. */
    void delegateForToday(String from, String to) {
        if (!from.equals(to)) {
            LocalDate today = LocalDate.ofInstant(lab.clock().instant(), ZoneOffset.UTC);
            lab.staff().delegation(from, to, today, today);
        }
    }

    void level(String person, int rank) {
        WardStaff.promote(lab.staff(), person, AuthorityLevel.ofRank(rank));
    }

    /** To whom somebody delegated last, be it over or not. */
    Optional<String> delegateOf(String person) {
        return Optional.ofNullable(delegates.get(person));
    }

    /** Who delegated to somebody last, be it over or not. */
    List<String> delegatorsOf(String person) {
        return delegates.entrySet().stream()
                .filter(one -> one.getValue().equals(person))
                .map(Map.Entry::getKey)
                .toList();
    }

    private void absence(Move move) {
        String person = Ward.person(move.who());
        if (move.how() % 2 == 0) {
            lab.staff().away(person);
        } else {
            lab.staff().back(person);
        }
    }

    private void staff(Move move) {
        String person = Ward.person(move.who());
        switch (move.how() % 5) {
            case 0 -> {
                lab.staff().leaves(person);
                lab.bursar().engine().peopleChanged(new PersonId(person));
            }
            case 1 -> lab.staff().leaves(person);
            case 2, 3 ->
                WardStaff.promote(
                        lab.staff(), Ward.pick(CHAIN, move.who()), AuthorityLevel.ofRank(1 + move.what() % 8));
            default -> {
                WardStaff.employ(lab.staff(), person);
                lab.staff().role(person, Ward.pick(WardStaff.roles(), move.what()), Scope.ENTERPRISE);
            }
        }
    }

    /** The system that takes orders refuses the next one, or does not answer. */
    void trouble(Move move) {
        switch (move.how() % 4) {
            case 0 -> lab.systems().next("po.create", new CommandOutcome.Rejected("NOT_TODAY", RecordValue.EMPTY));
            case 1 -> lab.systems().losesAnswer("po.create");
            case 2 -> lab.systems().down(move.what() % 2 == 0);
            default -> lab.systems().down(false);
        }
    }
}
