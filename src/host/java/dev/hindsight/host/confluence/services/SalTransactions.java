package dev.hindsight.host.confluence.services;

import com.atlassian.sal.api.transaction.TransactionCallback;
import com.atlassian.sal.api.transaction.TransactionTemplate;
import dev.hindsight.host.confluence.database.Database;

/** SAL's transactions: REQUIRED, as in Confluence, so that work inside a page's save joins that save. */
public final class SalTransactions implements TransactionTemplate {

    private final Database database;

    public SalTransactions(Database database) {
        this.database = database;
    }

    @Override
    public <T> T execute(TransactionCallback<T> action) {
        return database.inTransaction(action::doInTransaction);
    }
}
