package dev.hindsight.connection.adapter;

import com.atlassian.activeobjects.external.ActiveObjects;
import dev.hindsight.connection.LinkState;
import dev.hindsight.connection.LinkStates;
import dev.hindsight.connection.SigningSecret;
import dev.hindsight.connection.TokenDigest;
import dev.hindsight.connection.WebhookKey;
import dev.hindsight.frame.Columns;
import dev.hindsight.frame.Table;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import net.java.ao.Query;
import org.codehaus.jettison.json.JSONException;
import org.codehaus.jettison.json.JSONObject;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of application links, in Active Objects. A change locks the link's row in the database, so that
 * none is lost among threads or nodes; when two nodes add the row at once, one of them applies its change a second
 * time. Instants are kept to the millisecond.
 */
public final class AoLinkStates implements LinkStates {

    private final Table<LinkRow> rows;

    public AoLinkStates(ActiveObjects ao) {
        this.rows = new Table<>(ao, LinkRow.class);
    }

    @Override
    public List<LinkState> all() {
        return rows.transaction(() -> rows.find(Query.select().order("ID")).stream()
                .map(AoLinkStates::read)
                .toList());
    }

    @Override
    public Optional<LinkState> find(String linkId) {
        return rows.transaction(() -> row(linkId).map(AoLinkStates::read));
    }

    @Override
    public LinkState change(String linkId, UnaryOperator<LinkState> change) {
        return rows.upsert(() -> {
            LinkRow row = locked(linkId).orElseGet(() -> rows.add(Map.of("LINK_ID", linkId)));
            write(row, change.apply(read(row)));
            return read(row);
        });
    }

    @Override
    public void remove(String linkId) {
        rows.transaction(() -> {
            row(linkId).ifPresent(rows::remove);
            return linkId;
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
        return rows.first("LINK_ID = ?", linkId);
    }

    private static LinkState read(LinkRow row) {
        return new LinkState(
                row.getLinkId(),
                new LinkState.Target(
                        Columns.text(row.getJiraUrl()),
                        Columns.text(row.getOtherUrl()),
                        Columns.text(row.getName()),
                        Columns.text(row.getRpcUrl())),
                new LinkState.Polls(Columns.instant(row.getPolledTo()), lagging(row.getLagging())),
                new LinkState.Contact(Columns.instant(row.getLastOk()), Columns.instant(row.getPausedUntil())),
                new LinkState.Webhook(
                        key(row.getHookSecret(), row.getTokenDigest()),
                        key(row.getNextHookSecret(), row.getNextTokenDigest()),
                        Columns.instant(row.getLastEventAt())),
                Columns.optionalText(row.getServiceAccount()));
    }

    private static Optional<WebhookKey> key(@Nullable String secret, @Nullable String digest) {
        return Columns.optionalText(secret)
                .<WebhookKey>map(SigningSecret::new)
                .or(() -> Columns.optionalText(digest).map(TokenDigest::new));
    }

    private static Map<String, Instant> lagging(@Nullable String stored) {
        Map<String, Instant> lagging = new HashMap<>();
        try {
            JSONObject json = new JSONObject(stored == null ? "{}" : stored);
            for (Iterator<?> people = json.keys(); people.hasNext(); ) {
                String userKey = String.valueOf(people.next());
                lagging.put(userKey, Instant.ofEpochMilli(json.getLong(userKey)));
            }
            return lagging;
        } catch (JSONException e) {
            return Map.of();
        }
    }

    private static String text(Map<String, Instant> lagging) {
        JSONObject json = new JSONObject();
        try {
            for (Map.Entry<String, Instant> one : new TreeMap<>(lagging).entrySet()) {
                json.put(one.getKey(), one.getValue().toEpochMilli());
            }
        } catch (JSONException e) {
            throw new IllegalArgumentException("No JSON of " + lagging, e);
        }
        return lagging.isEmpty() ? "" : json.toString();
    }

    private static void write(LinkRow row, LinkState link) {
        row.setJiraUrl(Columns.ofText(link.jiraUrl()));
        row.setOtherUrl(Columns.ofText(link.otherUrl()));
        row.setName(Columns.ofText(link.name()));
        row.setRpcUrl(Columns.ofText(link.rpcUrl()));
        row.setPolledTo(Columns.ofInstant(link.polledTo()));
        row.setLagging(Columns.ofText(text(link.polls().lagging())));
        row.setLastOk(Columns.ofInstant(link.lastOk()));
        row.setPausedUntil(Columns.ofInstant(link.pausedUntil()));
        row.setTokenDigest(Columns.ofText(digest(link.webhook().current())));
        row.setNextTokenDigest(Columns.ofText(digest(link.webhook().next())));
        row.setHookSecret(Columns.ofText(secret(link.webhook().current())));
        row.setNextHookSecret(Columns.ofText(secret(link.webhook().next())));
        row.setLastEventAt(Columns.ofInstant(link.lastEvent()));
        row.setServiceAccount(Columns.ofText(link.serviceAccount().orElse("")));
        row.save();
    }

    private static String digest(Optional<WebhookKey> key) {
        return only(TokenDigest.class, key).map(TokenDigest::digest).orElse("");
    }

    private static String secret(Optional<WebhookKey> key) {
        return only(SigningSecret.class, key).map(SigningSecret::value).orElse("");
    }

    private static <T extends WebhookKey> Optional<T> only(Class<T> kind, Optional<WebhookKey> key) {
        return key.filter(kind::isInstance).map(kind::cast);
    }
}
