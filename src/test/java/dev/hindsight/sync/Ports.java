package dev.hindsight.sync;

import dev.hindsight.approval.Approvals;
import dev.hindsight.connection.LinkStates;
import dev.hindsight.issue.Jira;
import dev.hindsight.item.ActionItems;
import dev.hindsight.item.ItemCursor;
import dev.hindsight.scan.TrackedPages;
import dev.hindsight.settings.Settings;
import dev.hindsight.wiki.Pages;

/** What a node of the wiki works with. The {@code with} methods give changed copies. */
record Ports(
        Pages pages,
        Settings settings,
        ActionItems items,
        ItemCursor cursor,
        Approvals approvals,
        TrackedPages trackedPages,
        LinkStates links,
        Jira jira) {

    Ports with(Pages other) {
        return new Ports(other, settings, items, cursor, approvals, trackedPages, links, jira);
    }

    Ports with(Settings other) {
        return new Ports(pages, other, items, cursor, approvals, trackedPages, links, jira);
    }

    Ports with(ActionItems other) {
        return new Ports(pages, settings, other, cursor, approvals, trackedPages, links, jira);
    }

    Ports with(TrackedPages other) {
        return new Ports(pages, settings, items, cursor, approvals, other, links, jira);
    }

    Ports with(Jira other) {
        return new Ports(pages, settings, items, cursor, approvals, trackedPages, links, other);
    }
}
