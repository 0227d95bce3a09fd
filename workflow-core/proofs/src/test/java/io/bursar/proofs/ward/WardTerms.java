package io.bursar.proofs.ward;

import io.bursar.controls.authority.ExchangeRates;
import io.bursar.controls.authority.MonthStartRates;
import io.bursar.controls.policy.PolicyPack;
import io.bursar.controls.standing.StandingApproval;
import io.bursar.model.data.Data;
import io.bursar.model.data.MoneyValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.PersonId;
import io.bursar.model.money.Money;
import io.bursar.model.people.Scope;
import io.bursar.model.variation.VariationGrant;
import io.bursar.proofs.judge.Law;
import io.bursar.proofs.judge.Varied;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** On other terms: orders in another currency, standing approvals that are over, and values that a place varies. */
final class WardTerms {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String KEY = "ward.committeeFrom";
    private static final List<String> VALUES = List.of("0", "1000", "3000", "4500", "5000", "6000");
    private static final List<Integer> LENGTHS = List.of(700, 700, 700, 700, 700, 12, 800);
    private static final List<String> AMOUNTS =
            List.of("270.00", "290.00", "950.00", "4600.00", "4700.00", "4900.00", "22900.00");
    private static final List<String> CURRENCIES = List.of("EUR", "EUR", "EUR", "EUR", "USD", "CHF");

    /** One that is over, one that begins later, one for another place, and one of somebody at the bottom. */
    static final Map<String, Law.Standing> STANDING = Map.of(
            "SA-1", new Law.Standing("lee", "300.00", "700.00", DAY.minusDays(60), DAY.plusDays(2), "ENTERPRISE"),
            "SA-2", new Law.Standing("vera", "900.00", "2500.00", DAY.plusDays(9), DAY.plusDays(40), "ENTERPRISE"),
            "SA-3", new Law.Standing("gwen", "900.00", "9000.00", DAY.minusDays(60), DAY.plusDays(90), "RIVERSIDE"));

    private final Ward ward;

    WardTerms(Ward ward) {
        this.ward = ward;
    }

    void make(Move move) {
        switch (move.kind()) {
            case FOREIGN -> foreign(move);
            case VARY -> order(move, money(move, "USD"));
            case GRANTED -> granted(move);
            default -> throw new IllegalArgumentException("Nothing about terms");
        }
    }

    private static Money money(Move move, String currency) {
        return Money.of(Ward.pick(AMOUNTS, move.what()), currency);
    }

    /** Ordered in another currency, corrected into another, or sent back with another. */
    private void foreign(Move move) {
        Money money = money(move, Ward.pick(CURRENCIES, move.how()));
        List<CaseId> waiting = ward.in("PENDING_APPROVAL");
        if (move.who() % 3 != 0 || waiting.isEmpty()) {
            order(move, money);
            return;
        }
        CaseId id = Ward.pick(waiting, move.what());
        RecordValue other = Data.record().put("total", money).build();
        if (move.how() % 2 == 0) {
            new WardTwists(ward).correct(id, move.who(), other);
        } else {
            new WardDetours(ward).sendBack(id, move, other);
        }
        ward.approvedByAll(id, move.how());
    }

    /** Ordered for little, while whoever approved it beforehand is away, at the bottom, or asks. */
    private void granted(Move move) {
        if (move.who() % 3 == 0) {
            ward.lab().staff().away("lee");
        }
        if (move.who() % 5 == 0) {
            new WardOffice(ward.lab()).level("lee", 1);
        }
        order(move, Money.of(Ward.pick(AMOUNTS, move.what() % 2), "USD"));
        ward.lab().staff().back("lee");
        WardStaff.rejoin(ward.lab().staff(), "lee");
    }

    private void order(Move move, Money money) {
        String asks = move.kind() == Move.Kind.GRANTED && move.how() % 7 == 0 ? "lee" : Ward.person(move.who());
        RecordValue plain = WardMoves.data(move)
                .with("total", new MoneyValue(money))
                .with("spendColumn", Data.text(move.how() % 4 == 0 ? "CAPITAL" : "OPEX_BUDGETED"));
        boolean freight = move.kind() == Move.Kind.FOREIGN && move.how() % 5 == 0;
        RecordValue data = freight ? plain.with("freight", new MoneyValue(Money.usd("10.00"))) : plain;
        CaseId id = ward.begin(
                ward.lab().as(asks),
                ward.opening(WardDefinitions.ORDER, new Ward.People(asks, ""), data, move.how()),
                "submit");
        for (int round = 0; round < WardTwists.MOST_ASKED && ward.cases().contains(id); round++) {
            ward.approvedByAll(id, move.how() + round);
        }
    }

    /** The text of the order in which freight is told apart. */
    static String withFreight(String text) {
        return text.replace("  note: {", "  freight: { type: Money, doc: what it costs to bring it }\n  note: {");
    }

    /** The policy of the ward with rates. */
    static PolicyPack withRates(Map<String, String> rates) {
        Map<YearMonth, ExchangeRates> months = new HashMap<>();
        rates.forEach((of, rate) -> {
            String[] currencyAndMonth = of.split(" ", -1);
            months.put(
                    YearMonth.parse(currencyAndMonth[1]),
                    ExchangeRates.none(Currency.getInstance("USD"))
                            .with(Currency.getInstance(currencyAndMonth[0]), new BigDecimal(rate)));
        });
        PolicyPack plain = Ward.POLICY;
        PolicyPack.Authority authority = new PolicyPack.Authority(
                plain.authority().limits().with(new MonthStartRates(months)),
                plain.authority().duties(),
                plain.authority().standing());
        return new PolicyPack(plain.header(), authority, plain.organization(), plain.grants());
    }

    /** The policy of the ward with other standing approvals. */
    static PolicyPack withStanding() {
        List<StandingApproval> granted = new ArrayList<>();
        new TreeMap<>(STANDING)
                .forEach((id, grant) -> granted.add(new StandingApproval(
                        id,
                        new PersonId(grant.grantor()),
                        "WARD_SUPPLIES",
                        grant.place().equals("ENTERPRISE") ? Scope.ENTERPRISE : Scope.facility(grant.place()),
                        new StandingApproval.Limits(Money.usd(grant.perCase()), Money.usd(grant.cumulative())),
                        grant.from(),
                        grant.expires())));
        PolicyPack plain = Ward.POLICY;
        PolicyPack.Authority authority = new PolicyPack.Authority(
                plain.authority().limits(), plain.authority().duties(), granted);
        return new PolicyPack(plain.header(), authority, plain.organization(), plain.grants());
    }

    /** The text of the order in which a place may say from which amount on the committee is asked. */
    static String withVariation(String text) {
        return text.replaceAll("total >= [0-9.]+ USD", "total >= vp." + KEY)
                .replace(
                        "emits: [ratified]\n",
                        "emits: [ratified]\nvariation:\n  " + KEY
                                + ": { type: Money, stricter: lower, range: [0, 5000], default: 5000, approver: CFO }\n");
    }

    /** What a place varies, by chance: most of it is sound. */
    static Varied varied(Random random) {
        List<Varied.Grant> grants = new ArrayList<>();
        for (String scope : List.of("ENTERPRISE", "FACILITY")) {
            int many = Ward.pick(List.of(0, 1, 1, 1, 1, 2), random.nextInt(6));
            for (int i = 0; i < many; i++) {
                LocalDate from = DAY.minusDays(10 + random.nextInt(20)).plusDays(30L * i);
                grants.add(new Varied.Grant(
                        scope,
                        Ward.pick(VALUES, random.nextInt(1, VALUES.size() + 1)),
                        "cyrus",
                        random.nextInt(4) == 0 ? "cyrus" : "cora",
                        from,
                        from.plusDays(Ward.pick(LENGTHS, random.nextInt(LENGTHS.size()))),
                        random.nextBoolean()));
            }
        }
        return new Varied(KEY, "0", "5000", "5000", grants);
    }

    /** The policy of the ward with these grants. */
    static PolicyPack withGrants(Varied varied) {
        List<VariationGrant> grants = varied.grants().stream()
                .map(grant -> new VariationGrant(
                        varied.key(),
                        grant.scope().equals("FACILITY") ? Scope.facility("MERCY") : Scope.ENTERPRISE,
                        new MoneyValue(Money.usd(grant.value())),
                        new VariationGrant.Terms(
                                "It is so here",
                                new PersonId(grant.asked()),
                                new PersonId(grant.approved()),
                                grant.from(),
                                grant.until(),
                                grant.fallback())))
                .toList();
        PolicyPack plain = Ward.POLICY;
        return new PolicyPack(plain.header(), plain.authority(), plain.organization(), grants);
    }
}
