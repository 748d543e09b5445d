package dev.hindsight.sync;

import com.atlassian.activeobjects.external.ActiveObjects;
import dev.hindsight.approval.Approvals;
import dev.hindsight.approval.adapter.AoApprovals;
import dev.hindsight.connection.LinkStates;
import dev.hindsight.connection.adapter.AoLinkStates;
import dev.hindsight.issue.IssueSettings;
import dev.hindsight.issue.Jira;
import dev.hindsight.item.ActionItems;
import dev.hindsight.item.ItemCursor;
import dev.hindsight.item.adapter.AoActionItems;
import dev.hindsight.item.adapter.AoItemCursor;
import dev.hindsight.scan.TrackedPages;
import dev.hindsight.scan.adapter.AoTrackedPages;
import dev.hindsight.settings.Settings;
import dev.hindsight.settings.adapter.AoSettings;
import dev.hindsight.wiki.Pages;
import java.util.Map;
import java.util.Optional;

/** What a node of the wiki works with. The {@code with} methods give changed copies. */
public record Ports(
        Pages pages,
        Settings settings,
        ActionItems items,
        ItemCursor cursor,
        Approvals approvals,
        TrackedPages trackedPages,
        LinkStates links,
        Jira jira) {

    /** A world's pages and Jira, and tables for all that Hindsight keeps, set up as the world is. */
    public static Ports inTables(World world, ActiveObjects ao) {
        Settings settings = new AoSettings(ao);
        settings.store(Optional.empty(), Map.of(IssueSettings.LINK, World.LINK, IssueSettings.PROJECT, "OPS"));
        return new Ports(
                world.pages,
                settings,
                new AoActionItems(ao, world.clock),
                new AoItemCursor(ao),
                new AoApprovals(ao),
                new AoTrackedPages(ao),
                new AoLinkStates(ao),
                world.jira);
    }

    Ports with(Pages other) {
        return new Ports(other, settings, items, cursor, approvals, trackedPages, links, jira);
    }

    Ports with(Settings other) {
        return new Ports(pages, other, items, cursor, approvals, trackedPages, links, jira);
    }

    public Ports with(ActionItems other) {
        return new Ports(pages, settings, other, cursor, approvals, trackedPages, links, jira);
    }

    Ports with(TrackedPages other) {
        return new Ports(pages, settings, items, cursor, approvals, other, links, jira);
    }

    Ports with(Jira other) {
        return new Ports(pages, settings, items, cursor, approvals, trackedPages, links, other);
    }
}
