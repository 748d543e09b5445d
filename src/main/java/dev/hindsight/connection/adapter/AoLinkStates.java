package dev.hindsight.connection.adapter;

import com.atlassian.activeobjects.external.ActiveObjects;
import dev.hindsight.connection.LinkState;
import dev.hindsight.connection.LinkStates;
import dev.hindsight.frame.Columns;
import dev.hindsight.frame.Upsert;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import net.java.ao.DBParam;
import net.java.ao.Query;

/**
 * What is remembered of application links, in Active Objects. A change locks the link's row in the database, so that
 * none is lost among threads or nodes; when two nodes add the row at once, one of them applies its change a second
 * time. Instants are kept to the millisecond. Threads may share it.
 */
public final class AoLinkStates implements LinkStates {

    private final ActiveObjects ao;

    public AoLinkStates(ActiveObjects ao) {
        this.ao = ao;
    }

    @Override
    public List<LinkState> all() {
        return ao.executeInTransaction(
                () -> Arrays.stream(ao.find(LinkRow.class, Query.select().order("ID")))
                        .map(AoLinkStates::read)
                        .toList());
    }

    @Override
    public Optional<LinkState> find(String linkId) {
        return ao.executeInTransaction(() -> row(linkId).map(AoLinkStates::read));
    }

    @Override
    public LinkState change(String linkId, UnaryOperator<LinkState> change) {
        return Upsert.run(ao, () -> {
            LinkRow row = locked(linkId).orElseGet(() -> ao.create(LinkRow.class, new DBParam("LINK_ID", linkId)));
            write(row, change.apply(read(row)));
            return read(row);
        });
    }

    private Optional<LinkRow> locked(String linkId) {
        return row(linkId).flatMap(row -> {
            row.setLinkId(linkId);
            row.save();
            return row(linkId);
        });
    }

    private Optional<LinkRow> row(String linkId) {
        return Arrays.stream(ao.find(LinkRow.class, Query.select().where("LINK_ID = ?", linkId)))
                .findFirst();
    }

    private static LinkState read(LinkRow row) {
        return new LinkState(
                row.getLinkId(),
                Columns.text(row.getJiraId()),
                Columns.text(row.getName()),
                Columns.text(row.getRpcUrl()),
                Columns.instant(row.getPolledTo()),
                Columns.instant(row.getLastOk()),
                Columns.instant(row.getPausedUntil()),
                Columns.optionalText(row.getTokenDigest()),
                Columns.optionalText(row.getReadsAs()));
    }

    private static void write(LinkRow row, LinkState link) {
        row.setJiraId(Columns.ofText(link.jiraUrl()));
        row.setName(Columns.ofText(link.name()));
        row.setRpcUrl(Columns.ofText(link.rpcUrl()));
        row.setPolledTo(Columns.ofInstant(link.polledTo()));
        row.setLastOk(Columns.ofInstant(link.lastOk()));
        row.setPausedUntil(Columns.ofInstant(link.pausedUntil()));
        row.setTokenDigest(Columns.ofText(link.tokenDigest().orElse("")));
        row.setReadsAs(Columns.ofText(link.serviceAccount().orElse("")));
        row.save();
    }
}
