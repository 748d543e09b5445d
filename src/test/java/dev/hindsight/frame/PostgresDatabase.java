package dev.hindsight.frame;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A database of a test's own on the PostgreSQL that is given, dropped when closed. */
public final class PostgresDatabase implements AutoCloseable {

    private static final Pattern URL = Pattern.compile("(jdbc:postgresql:(?://[^/?]*/)?)([^?]*)(.*)");

    private final String server;
    private final String name;
    private final String url;

    private PostgresDatabase(String server) {
        Matcher parts = URL.matcher(server);
        if (!parts.matches()) {
            throw new IllegalArgumentException("This is no JDBC URL of PostgreSQL: " + server);
        }
        this.server = server;
        this.name = "hindsight_test_" + UUID.randomUUID().toString().replace("-", "");
        this.url = parts.group(1) + name + parts.group(3);
        execute("create database " + name);
    }

    /**
     * JDBC URL of the PostgreSQL in which tests make their databases, by the system property {@code postgres.url}, else by the
     * environment variable {@code POSTGRES_URL}; empty when there is none.
     */
    public static Optional<String> server() {
        return Optional.ofNullable(System.getProperty("postgres.url"))
                .or(() -> Optional.ofNullable(System.getenv("POSTGRES_URL")))
                .filter(given -> !given.isEmpty());
    }

    public static PostgresDatabase on(String server) {
        return new PostgresDatabase(server);
    }

    public String url() {
        return url;
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
