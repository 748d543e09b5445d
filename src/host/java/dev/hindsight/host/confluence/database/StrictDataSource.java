package dev.hindsight.host.confluence.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Gives strict connections of another source. */
final class StrictDataSource extends DelegatingDataSource {

    StrictDataSource(DataSource source) {
        super(source);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return StrictConnection.over(super.getConnection());
    }
}
