package dev.hindsight.simulation;

import dev.hindsight.connection.LinkStates;
import dev.hindsight.issue.Jira;
import dev.hindsight.item.ActionItems;
import dev.hindsight.scan.TrackedPages;

/** What is wrong with the engine's ports: nothing, unless a test plants a fault to see whether it is noticed. */
interface Flaws {

    Flaws NONE = new Flaws() {};

    default ActionItems items(ActionItems right) {
        return right;
    }

    default TrackedPages scans(TrackedPages right) {
        return right;
    }

    default LinkStates links(LinkStates right) {
        return right;
    }

    default Jira jira(Jira right) {
        return right;
    }
}
