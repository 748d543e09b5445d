package dev.hindsight.processes;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What the nodes of a cluster have stored.
 *
 * @param url JDBC URL of their database
 */
record ClusterDatabase(String url) {

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
}
