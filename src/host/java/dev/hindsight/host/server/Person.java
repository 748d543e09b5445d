package dev.hindsight.host.server;

import java.time.ZoneId;

/**
 * Somebody with an account in both products, under the same user name and with another key in each. Holds no password and no
 * permissions.
 *
 * @param confluenceKey 32 hexadecimal characters
 * @param jiraKey such as JIRAUSER10101
 * @param email empty text for who has none
 * @param active an inactive person cannot sign in, nor be assigned work
 * @param licensed whether Confluence may be used at all; Jira may be by all who are active
 * @param timeZone in which the products read and show this person's dates
 */
public record Person(
        String userName,
        String confluenceKey,
        String jiraKey,
        String fullName,
        String email,
        boolean active,
        boolean licensed,
        boolean administrator,
        ZoneId timeZone) {

    /** Who is not licensed can sign in and see nothing. */
    public boolean mayUseConfluence() {
        return active && licensed;
    }

    /** Whatever the person is called by now. */
    @Override
    public String fullName() {
        return People.renamed(userName).orElse(fullName);
    }
}
