package dev.hindsight.processes;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A database of a test's own on the PostgreSQL that is given, dropped when closed. */
final class ClusterDatabase implements AutoCloseable {

    private static final Pattern URL = Pattern.compile("(jdbc:postgresql:(?://[^/?]*/)?)([^?]*)(.*)");

    private final String server;
    private final String name;
    private final String url;

    private ClusterDatabase(String server) {
        Matcher parts = URL.matcher(server);
        if (!parts.matches()) {
            throw new IllegalArgumentException("This is no JDBC URL of PostgreSQL: " + server);
        }
        this.server = server;
        this.name = "hindsight_processes_" + UUID.randomUUID().toString().replace("-", "");
        this.url = parts.group(1) + name + parts.group(3);
        execute("create database " + name);
    }

    /** JDBC URL of the PostgreSQL in which tests make their databases; empty when there is none. */
    static Optional<String> server() {
        return Optional.ofNullable(System.getProperty("postgres.url"))
                .or(() -> Optional.ofNullable(System.getenv("POSTGRES_URL")))
                .filter(given -> !given.isEmpty());
    }

    static ClusterDatabase on(String server) {
        return new ClusterDatabase(server);
    }

    String url() {
        return url;
    }

    /** For how many items the right to create an issue is taken and the outcome not known. */
    int pendingCreations() {
        String table = "select TABLE_NAME from INFORMATION_SCHEMA.TABLES where TABLE_NAME like 'AO\\_______\\_ITEM'";
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            String items = text(statement, table);
            return Integer.parseInt(
                    text(statement, "select count(*) from \"" + items + "\" where \"INTENT_AT\" is not null"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Statement statement, String sql) throws SQLException {
        try (ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }

    private void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(server);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void close() {
        execute("drop database if exists " + name + " with (force)");
    }
}
