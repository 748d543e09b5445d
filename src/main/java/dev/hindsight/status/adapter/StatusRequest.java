package dev.hindsight.status.adapter;

import dev.hindsight.status.EvaluationRules;
import dev.hindsight.status.PageItem;
import dev.hindsight.status.RenderContext;
import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * What a status view needs to know. Immutable.
 *
 * @param pageId id of the page whose items are shown
 * @param pageAddress absolute address of that page, for links in static output
 * @param parameters the macro's parameters as written
 * @param entries the page's items, detached ones too, in any order
 * @param standards by what they are judged
 * @param reading by whom, where and for what it is read
 */
public record StatusRequest(
        long pageId,
        URI pageAddress,
        Map<String, String> parameters,
        List<PageItem> entries,
        EvaluationRules standards,
        RenderContext reading) {
    public StatusRequest {
        parameters = Map.copyOf(parameters);
        entries = List.copyOf(entries);
    }
}
