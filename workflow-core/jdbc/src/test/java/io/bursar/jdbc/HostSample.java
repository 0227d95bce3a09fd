package io.bursar.jdbc;

import io.bursar.audit.record.AuditRecord;
import io.bursar.controls.approval.ClimbRequest;
import io.bursar.controls.approval.Parties;
import io.bursar.controls.approval.PlanRequest;
import io.bursar.controls.approval.PlanRules;
import io.bursar.controls.approval.TestedAmount;
import io.bursar.controls.approval.Verdict;
import io.bursar.controls.authority.AuthorityBasis;
import io.bursar.controls.authority.CommitmentType;
import io.bursar.controls.delegation.Availability;
import io.bursar.jdbc.host.HostAct;
import io.bursar.jdbc.host.HostApproval;
import io.bursar.jdbc.host.HostCase;
import io.bursar.jdbc.host.HostControls;
import io.bursar.jdbc.host.HostDecision;
import io.bursar.jdbc.host.HostOutcome;
import io.bursar.jdbc.host.HostReviewer;
import io.bursar.jdbc.host.HostRules;
import io.bursar.jdbc.host.HostStaff;
import io.bursar.jdbc.host.HostSubmission;
import io.bursar.jdbc.host.HostTransaction;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.CommandId;
import io.bursar.model.identity.Digest;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.PersonId;
import io.bursar.model.identity.WorkflowId;
import io.bursar.model.money.Money;
import io.bursar.model.people.Actor;
import io.bursar.model.people.AuthorityLevel;
import io.bursar.model.people.ChainLink;
import io.bursar.model.people.Scope;
import io.bursar.standards.Standards;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** An application with a process of its own: Dana asks, Lee may approve up to 5,000, Morgan up to 25,000. */
final class HostSample implements AutoCloseable {

    static final FunctionName ASK = new FunctionName("REQUEST_PURCHASE");
    static final FunctionName APPROVE = new FunctionName("APPROVE_REQUISITION");
    static final FunctionName ENTER_INVOICE = new FunctionName("ENTER_INVOICE");
    static final Digest WHAT = Digest.of(new byte[] {1});
    static final Scope MERCY = Scope.facility("MERCY");
    static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    private static final HostRules RULES =
            HostRules.of(new WorkflowId("shop.purchase"), Standards.canonical().policy());
    private static final Map<PersonId, AuthorityLevel> LEVELS = Map.of(
            new PersonId("lee.park"), AuthorityLevel.L2,
            new PersonId("morgan.diaz"), AuthorityLevel.L3,
            new PersonId("vera.stone"), AuthorityLevel.L4);

    private final AtomicInteger wishes = new AtomicInteger();
    private final ConnectionPool pool;
    private final boolean shared;
    private final HostControls controls;
    private final HostControls otherNode;

    HostSample(Dialect dialect, Path directory) {
        this(dialect, directory, new Availability(Set.of(), List.of(), LEVELS));
    }

    HostSample(Dialect dialect, Path directory, Availability staff) {
        this(dialect, directory, (people, day) -> staff);
    }

    HostSample(Dialect dialect, Path directory, HostStaff staff) {
        shared = dialect == Dialect.POSTGRESQL;
        pool = shared ? PostgresServer.emptied() : TestDatabase.withTables(dialect, directory);
        PostgresServer.run(pool, "create table if not exists host_order (id integer primary key)");
        PostgresServer.run(pool, "truncate table host_order");
        controls = HostControls.open(pool, RULES, staff).at(() -> NOW);
        otherNode = HostControls.open(pool, RULES, staff).at(() -> NOW);
    }

    static Map<PersonId, AuthorityLevel> levels() {
        return LEVELS;
    }

    HostControls controls() {
        return controls;
    }

    /** The host does something in a transaction and commits. */
    <T> T committed(Function<HostTransaction, T> work) {
        return ended(controls, work, true);
    }

    /** The same so many days later. */
    <T> T committedAfter(int days, Function<HostTransaction, T> work) {
        return ended(controls.at(() -> NOW.plus(Duration.ofDays(days))), work, true);
    }

    /** The same on another node, which shares nothing but the database. */
    <T> T committedElsewhere(Function<HostTransaction, T> work) {
        return ended(otherNode, work, true);
    }

    /** The same on another node under other rules. */
    <T> T committedElsewhere(HostRules rules, Function<HostTransaction, T> work) {
        return ended(otherNode.under(rules), work, true);
    }

    /** The same under other rules. */
    <T> T committed(HostRules rules, Function<HostTransaction, T> work) {
        return ended(controls.under(rules), work, true);
    }

    /** The host does something in a transaction and rolls back. */
    <T> T rolledBack(Function<HostTransaction, T> work) {
        return ended(controls, work, false);
    }

    private <T> T ended(HostControls under, Function<HostTransaction, T> work, boolean commit) {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            try {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("insert into host_order (id) values (" + wishes.incrementAndGet() + ")");
                }
                T result = work.apply(under.on(connection));
                if (commit) {
                    connection.commit();
                }
                return result;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The database, for an engine that shares it. */
    ConnectionPool database() {
        return pool;
    }

    /** Some connection of the host's. */
    Connection connection() throws SQLException {
        return pool.getConnection();
    }

    long rows(String table) {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    void run(String sql) {
        PostgresServer.run(pool, sql);
    }

    CommandId wish() {
        return CommandId.derivedFrom("sample", Integer.toString(wishes.incrementAndGet()));
    }

    /** Somebody acts at the hospital of the sample. */
    HostAct act(String person, FunctionName function, HostCase on) {
        return HostAct.of(wish(), on, Actor.person(person), function).at(MERCY);
    }

    HostSubmission asks(String person, HostCase on, String amount) {
        AuthorityBasis basis =
                new AuthorityBasis(CommitmentType.OPEX_BUDGETED, List.of(MERCY, Scope.ENTERPRISE), TODAY);
        List<ChainLink> chain = List.of(link("lee.park"), link("morgan.diaz"), link("vera.stone"));
        PlanRequest plan = PlanRequest.builder(Parties.of(new PersonId(person)), PlanRules.of(APPROVE))
                .tested(new TestedAmount(Money.usd(amount), basis))
                .climb(new ClimbRequest(chain, null))
                .build();
        return HostSubmission.of(act(person, ASK, on), plan, WHAT);
    }

    /** Dana asks for something, and it is recorded. */
    HostOutcome submitted(HostCase on, String amount) {
        HostOutcome outcome = committed(here -> here.submit(asks("dana.reyes", on, amount)));
        outcome.orThrow();
        return outcome;
    }

    /** Somebody does something, or is refused. */
    HostOutcome does(String person, FunctionName function, HostCase on) {
        return committed(here -> here.perform(act(person, function, on)));
    }

    /** Somebody wants somebody else to look at a request too. */
    HostReviewer reviewer(String by, HostCase on, String reviewer) {
        return HostReviewer.of(wish(), on, Actor.person(by), new PersonId(reviewer))
                .on(WHAT)
                .because("Knows these gloves");
    }

    static HostRules rules() {
        return RULES;
    }

    private static ChainLink link(String person) {
        PersonId id = new PersonId(person);
        return new ChainLink(id, LEVELS.get(id));
    }

    HostDecision decision(String person, HostCase on, Verdict verdict) {
        return HostDecision.of(wish(), on, Actor.person(person), verdict)
                .on(WHAT)
                .because("Within budget");
    }

    Optional<HostApproval> approval(HostCase on) {
        return committed(here -> here.approval(on));
    }

    List<AuditRecord> records(HostCase on) {
        return committed(here -> here.records(on));
    }

    List<Finding> refusals(HostAct act) {
        return committed(here -> here.refusals(act));
    }

    static List<Finding> findings(HostOutcome outcome) {
        return outcome.fold(recorded -> List.of(), HostOutcome.Refused::findings);
    }

    static List<String> codes(HostOutcome outcome) {
        return findings(outcome).stream().map(Finding::code).toList();
    }

    static boolean isRecorded(HostOutcome outcome) {
        return outcome.fold(recorded -> Boolean.TRUE, refused -> Boolean.FALSE);
    }

    @Override
    public void close() {
        if (!shared) {
            pool.close();
        }
    }
}
