package io.bursar.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.model.finding.BursarException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class ConnectionPoolTest {

    private static ConnectionPool pool(String name) {
        return new ConnectionPool("jdbc:h2:mem:" + name, new Properties(), 2);
    }

    @Test
    void aConnectionGivenBackIsUsedAgain() throws SQLException {
        try (ConnectionPool pool = pool("again")) {
            try (Connection first = pool.getConnection();
                    Statement statement = first.createStatement()) {
                statement.execute("create local temporary table mine (id integer)");
            }
            try (Connection second = pool.getConnection();
                    Statement statement = second.createStatement()) {
                assertThat(statement.execute("select * from mine")).isTrue();
            }
        }
    }

    @Test
    void aConnectionLeftInsideATransactionIsNotUsedAgain() throws SQLException {
        try (ConnectionPool pool = pool("left");
                Connection keepsTheDatabase = pool.getConnection();
                Statement statement = keepsTheDatabase.createStatement()) {
            statement.execute("create table shared (id integer)");
            try (Connection left = pool.getConnection();
                    Statement forgotten = left.createStatement()) {
                left.setAutoCommit(false);
                forgotten.execute("insert into shared values (1)");
            }
            try (Connection next = pool.getConnection();
                    Statement look = next.createStatement();
                    var rows = look.executeQuery("select * from shared")) {
                assertThat(next.getAutoCommit()).isTrue();
                assertThat(rows.next()).isFalse();
            }
        }
    }

    @Test
    void aConnectionGivenBackCannotBeUsedByWhoGaveItBack() throws SQLException {
        try (ConnectionPool pool = pool("returned")) {
            Connection connection = pool.getConnection();
            connection.close();
            connection.close();

            assertThat(connection.isClosed()).isTrue();
            assertThatThrownBy(connection::createStatement).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void aClosedPoolGivesNothingMore() {
        ConnectionPool pool = pool("closed");
        pool.close();

        assertThatThrownBy(pool::getConnection).isInstanceOf(SQLException.class);
    }

    @Test
    void aPoolHasALimit() {
        assertThatThrownBy(() -> new ConnectionPool("jdbc:h2:mem:x", new Properties(), ConnectionPool.MAX_SIZE + 1))
                .isInstanceOf(BursarException.class);
        assertThat(new ConnectionPool("jdbc:h2:mem:x", new Properties(), ConnectionPool.MAX_SIZE))
                .isNotNull();
    }
}
