package dev.hindsight.host.confluence.activeobjects;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import net.java.ao.DisposableDataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Lends the site's connections to Active Objects, which may close what it borrows but not the database. */
final class SharedDataSource extends DelegatingDataSource implements DisposableDataSource {

    SharedDataSource(DataSource source) {
        super(source);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return obtainTargetDataSource().getConnection();
    }

    @Override
    public void dispose() {}
}
