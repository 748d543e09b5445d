package dev.hindsight.host.jira.issue;

/**
 * What somebody said about an issue. Not who edited it.
 *
 * @param author user name
 * @param created epoch milliseconds
 * @param updated epoch milliseconds; 0 when it was never edited
 */
public record Comment(long id, String author, String body, long created, long updated) {

    Comment edited(String newBody, long now) {
        return new Comment(id, author, newBody, created, now);
    }
}
