package dev.hindsight.host.confluence.blueprint;

import java.util.List;

/**
 * What the author of a new page is asked before the editor opens.
 *
 * @param pageId the id of its one page, which events are named after
 * @param soy the Soy files among which its template is
 * @param template the whole name of the template
 * @param titleKey key of its title
 * @param aboutKey key of what is said beside it
 */
public record Wizard(String pageId, List<String> soy, String template, String titleKey, String aboutKey) {

    public Wizard {
        soy = List.copyOf(soy);
    }
}
