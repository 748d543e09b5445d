package dev.hindsight.sync;

import dev.hindsight.issue.Actor;
import dev.hindsight.issue.Issue;

/** A project of Jira with one issue, which Erin may not see, and Alice and Carol may. */
final class SecretProject {

    private final World world;

    private SecretProject(World world) {
        this.world = world;
    }

    static SecretProject addedTo(World world) {
        world.users.with("erin");
        world.jira.issues().addProject("SEC").hiddenFrom("erin-key");
        world.jira.issues().put(new Actor(World.LINK, "carol-key"), "SEC", "Secret");
        return new SecretProject(world);
    }

    /** The issue, {@code SEC-1}. */
    Issue issue() {
        return world.jira.issues().all().stream()
                .filter(issue -> issue.key().equals("SEC-1"))
                .findFirst()
                .orElseThrow();
    }

    /** How many issues it has. */
    long size() {
        return world.jira.issues().all().stream()
                .filter(issue -> issue.project().equals("SEC"))
                .count();
    }
}
