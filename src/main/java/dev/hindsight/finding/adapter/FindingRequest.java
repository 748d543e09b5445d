package dev.hindsight.finding.adapter;

import dev.hindsight.finding.Finding;
import dev.hindsight.status.EvaluationRules;
import dev.hindsight.status.PageItem;
import dev.hindsight.status.RenderContext;
import java.util.Optional;

/**
 * What the view of one finding needs to know. Immutable.
 *
 * @param finding what the block says, in the version that is read
 * @param bodyHtml the block's body as the host has rendered it, put into the page as it is
 * @param entry the item of the block; empty while the page's version has not been read, and where nothing is tracked
 * @param standards by what it is judged
 * @param reading by whom, where and for what it is read
 */
public record FindingRequest(
        Finding finding, String bodyHtml, Optional<PageItem> entry, EvaluationRules standards, RenderContext reading) {}
