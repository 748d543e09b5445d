package dev.hindsight.simulation;

import dev.hindsight.assessment.ChecksInJira;
import dev.hindsight.issue.CommentsInMemory.Comment;
import dev.hindsight.issue.DesiredIssueFactory;
import dev.hindsight.issue.Issue;
import dev.hindsight.item.ActionItem;
import dev.hindsight.settings.Installation;
import dev.hindsight.wiki.EnglishTexts;
import java.util.List;

/** The comments by which owners are asked whether what was done worked. */
final class Questions {

    private Questions() {}

    /** Nobody is asked twice unless the issue was closed anew in between. A database that forgets may forget when it was closed. */
    static void checkSoundness(World world) {
        if (world.ledger.isForgetful()) {
            return;
        }
        for (Issue issue : world.jira.issues().all()) {
            List<Comment> asked = world.jira.comments().of(issue.id());
            for (int i = 1; i < asked.size(); i++) {
                if (!world.jiraPeople.hasClosed(
                        issue.id(), asked.get(i - 1).created(), asked.get(i).created())) {
                    throw new Defect("An owner was asked twice: " + issue.id() + " " + asked);
                }
            }
        }
    }

    /** Whoever is to be asked has been. */
    static void checkSettled(World world) {
        ChecksInJira checks = new ChecksInJira(
                world.database.items,
                new DesiredIssueFactory(
                        world.users,
                        world.database.pages,
                        world.site,
                        new EnglishTexts(),
                        new Installation(world.database.settings, world.site)),
                world.database.assessments,
                world.database.settings,
                world.site,
                world.clock);
        for (long page : WikiPeople.PAGES) {
            for (ActionItem item : world.database.items.ofPage(page)) {
                if (!item.isRemoved() && checks.today().isToBeSynced(item)) {
                    throw new Defect("An owner was not asked: " + item);
                }
            }
        }
    }

    /** How often anybody was asked. */
    static int count(World world) {
        return world.jira.issues().all().stream()
                .mapToInt(issue -> world.jira.comments().of(issue.id()).size())
                .sum();
    }
}
