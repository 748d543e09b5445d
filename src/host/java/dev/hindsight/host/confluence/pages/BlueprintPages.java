package dev.hindsight.host.confluence.pages;

import com.atlassian.sal.api.message.I18nResolver;
import dev.hindsight.host.confluence.blueprint.Blueprint;
import dev.hindsight.host.confluence.blueprint.ContentTemplate;
import dev.hindsight.host.confluence.content.PageText;
import dev.hindsight.host.confluence.content.StoredPage;
import dev.hindsight.host.confluence.plugin.BlueprintModules;
import dev.hindsight.host.confluence.rendering.Wiki;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * What the editor does differently when a page is made from a blueprint: it starts from the template, and on publishing the page
 * gets the blueprint's label and the index page as its parent, which is made when it is not there.
 */
final class BlueprintPages {

    /** The field of the editor that carries the blueprint's key. */
    static final String FIELD = "blueprint";

    private final Wiki wiki;
    private final BlueprintModules blueprints;
    private final I18nResolver texts;

    BlueprintPages(Wiki wiki, BlueprintModules blueprints, I18nResolver texts) {
        this.wiki = wiki;
        this.blueprints = blueprints;
        this.texts = texts;
    }

    /** Title and body of a new page; the blank page without a blueprint. */
    ContentTemplate.Start start(Visit visit) {
        String title = visit.text("title");
        return chosen(visit)
                .map(blueprint -> blueprint.page().start(visit.text("spaceKey"), title, answers(visit), texts::getText))
                .orElseGet(() -> new ContentTemplate.Start(title, "<p></p>"));
    }

    /** What was typed into the wizard's fields, by their names. */
    private static Map<String, String> answers(Visit visit) {
        return WizardPages.isFinished(visit) ? visit.texts() : Map.of();
    }

    /** The labels that were typed, and the blueprint's. */
    List<String> labels(Visit visit, List<String> typed) {
        return Stream.concat(
                        typed.stream(), chosen(visit).map(found -> found.index().label()).stream())
                .distinct()
                .toList();
    }

    /** Where the page goes: below the page that was chosen, else below the blueprint's index. */
    OptionalLong parent(Visit visit, OptionalLong wanted) {
        Optional<Blueprint> blueprint = chosen(visit);
        return wanted.isPresent() || blueprint.isEmpty()
                ? wanted
                : OptionalLong.of(index(blueprint.get(), visit.text("spaceKey")));
    }

    private long index(Blueprint blueprint, String space) {
        String title = texts.getText(blueprint.index().titleKey());
        return wiki.site()
                .tree()
                .byTitle(space, title)
                .map(StoredPage::id)
                .orElseGet(() -> newIndex(blueprint, space, title));
    }

    private long newIndex(Blueprint blueprint, String space, String title) {
        ContentTemplate.Start start = blueprint.index().page().start(space, title, Map.of(), texts::getText);
        PageText text = new PageText(title, start.body());
        return wiki.pages()
                .create(wiki.caller(), space, OptionalLong.empty(), text, List.of())
                .id();
    }

    private Optional<Blueprint> chosen(Visit visit) {
        return blueprints.named(visit.text(FIELD));
    }
}
