package dev.hindsight.host.confluence.rendering;

import dev.hindsight.host.confluence.content.Site;
import dev.hindsight.host.confluence.content.StoredPage;
import dev.hindsight.host.confluence.services.PlatformPage;
import dev.hindsight.host.confluence.services.PlatformUser;
import dev.hindsight.host.server.HostOptions;
import dev.hindsight.host.server.Html;
import java.util.Optional;

/**
 * Puts other pages into a page: whole, their excerpt, or links to them. An included page is rendered with itself as the entity, and
 * only for readers who may view it.
 */
final class Inclusions {

    private final Site site;
    private final StorageRenderer renderer;

    Inclusions(Site site, StorageRenderer renderer) {
        this.site = site;
        this.renderer = renderer;
    }

    String wholePage(MacroCall call, Rendering rendering) {
        return included(call, rendering)
                .map(page -> {
                    Rendering inner = rendering.of(subject(page));
                    return renderer.fragment(page.body(), inner);
                })
                .orElseGet(() -> Macros.box("Unable to render {include}", "The included page could not be found."));
    }

    String excerpt(MacroCall call, Rendering rendering) {
        return included(call, rendering)
                .flatMap(page -> {
                    Rendering inner = rendering.of(subject(page));
                    String whole = renderer.fragment(page.body(), inner);
                    String wanted = inner.excerpts().get(call.parameter("name", ""));
                    return whole.isEmpty() ? Optional.empty() : Optional.ofNullable(wanted);
                })
                .orElseGet(() -> Macros.box("Unable to render {excerpt-include}", "The excerpt could not be found."));
    }

    String children(Rendering rendering) {
        StringBuilder html = new StringBuilder("<ul class=\"childpages-macro\">");
        for (StoredPage child : site.tree().children(rendering.subject().id())) {
            if (site.access().mayView(PlatformUser.current(), child)) {
                html.append("<li>").append(link(child)).append("</li>");
            }
        }
        return html.append("</ul>").toString();
    }

    private Optional<StoredPage> included(MacroCall call, Rendering rendering) {
        String wanted = call.parameter("", call.parameter("pageTitle", ""));
        int colon = wanted.indexOf(':');
        Optional<StoredPage> page = site.tree().byTitle(rendering.subject().spaceKey(), wanted);
        if (page.isEmpty() && colon > 0) {
            page = site.tree().byTitle(wanted.substring(0, colon), wanted.substring(colon + 1));
        }
        return page.filter(found -> site.access().mayView(PlatformUser.current(), found))
                .filter(found -> !rendering.cannotInclude(found.id()));
    }

    private Subject subject(StoredPage page) {
        return Subject.of(new PlatformPage(page, site.labels().of(page.id())));
    }

    private static String link(StoredPage page) {
        return Html.link(HostOptions.CONFLUENCE_CONTEXT + "/pages/viewpage.action?pageId=" + page.id(), page.title());
    }
}
