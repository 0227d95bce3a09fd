package io.bursar.examples.oracle;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The climb: limits within the table, it stops where authority suffices, its last approver suffices (controls §2). */
final class ClimbRule implements Rule {
    @Override
    public void event(Scene scene) {
        if (scene.is("plan-made")) {
            column(scene, scene.body().at("plan"));
            stops(scene, scene.body().at("plan"));
        } else if (scene.is("decided")) {
            withinTable(scene, Decision.of(scene.body().at("decision")));
        } else if (scene.is("plan-satisfied")) {
            scene.body().at("total").amount().ifPresent(total -> ends(scene, total));
        }
    }

    private static void column(Scene scene, Json plan) {
        boolean short_ = scene.story().field("budgetResult").text().equals("WARN");
        if (short_ && plan.at("tested").at("type").text().equals("OPEX_BUDGETED")) {
            scene.found("DOFA", "the budget is short but the plan tests the budgeted column");
        }
    }

    private static void stops(Scene scene, Json plan) {
        Optional<BigDecimal> amount = plan.at("tested").at("amount").amount();
        boolean further = plan.at("tested").at("type").text().equals(DofaTable.CAPITAL)
                || scene.story().field("docType").text().equals("PREPAYMENT");
        List<Stage> climb = plan.at("stages").items().stream()
                .map(Stage::of)
                .filter(Stage::spends)
                .toList();
        for (Stage stage : climb) {
            boolean enough = amount.isPresent()
                    && stage.most().filter(m -> m.covers(amount.get())).isPresent();
            if (enough && !further && climb.stream().anyMatch(later -> later.group() > stage.group())) {
                scene.found("DOFA", "the climb goes on past stage " + stage.seq() + ", whose authority suffices");
                return;
            }
        }
    }

    private static void withinTable(Scene scene, Decision decision) {
        Approvals approvals = scene.story().approvals;
        String column = approvals.plan.at("tested").at("type").text();
        approvals.stages.stream()
                .filter(stage -> stage.seq() == decision.stage() && stage.spends())
                .flatMap(stage -> stage.seats().stream())
                .filter(seat -> seat.person().equals(decision.person()))
                .flatMap(seat -> DofaTable.limit(column, seat.level()).stream())
                .filter(table -> decision.limit()
                        .filter(limit -> limit.compareTo(table) > 0)
                        .isPresent())
                .findFirst()
                .ifPresent(table ->
                        scene.found("DOFA", decision.person() + " decides with a limit above the table's " + table));
    }

    private static void ends(Scene scene, BigDecimal total) {
        Tally tally = scene.story().approvals.tally(scene.body().at("digest").text());
        if (!tally.unsatisfied().isEmpty()
                || tally.highest().filter(limit -> limit.covers(total)).isEmpty()) {
            return;
        }
        Optional<Limit> last = Optional.empty();
        int group = Integer.MIN_VALUE;
        for (Stage stage : tally.stages()) {
            Optional<Limit> most =
                    tally.of(stage).stream().flatMap(d -> d.limit().stream()).max(Limit::compareTo);
            // the CFO whom a capital profile asks besides stands beside the climb (W01, Approval)
            if (stage.spends() && !stage.asks("CFO") && most.isPresent()) {
                boolean higher = stage.group() > group || most.get().compareTo(last.orElseThrow()) > 0;
                last = higher ? most : last;
                group = Math.max(group, stage.group());
            }
        }
        if (last.isPresent() && (last.get().zero() || !last.get().covers(total))) {
            scene.found("DOFA", "the final approver's limit " + last.get() + " does not cover " + total);
        }
        joint(scene, tally, total);
    }

    private static void joint(Scene scene, Tally tally, BigDecimal total) {
        String column = scene.story().approvals.plan.at("tested").at("type").text();
        if (!column.equals(DofaTable.CAPITAL) || total.compareTo(DofaTable.JOINT_FROM) < 0) {
            return;
        }
        Limit high = DofaTable.limit(column, "L" + DofaTable.JOINT_LEVEL).orElseThrow();
        long people = tally.counted().stream()
                .filter(d ->
                        d.limit().filter(limit -> limit.compareTo(high) >= 0).isPresent())
                .map(Decision::person)
                .distinct()
                .count();
        boolean committee = tally.stages().stream().anyMatch(s -> s.selector().contains("CAPITAL_COMMITTEE"));
        if (people + (committee ? 1 : 0) < 2) {
            scene.found("DOFA", "capital of " + total + " needs two signatures of L6 or above");
        }
    }
}
