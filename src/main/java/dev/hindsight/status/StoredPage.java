package dev.hindsight.status;

import dev.hindsight.item.Histories;
import dev.hindsight.scan.ScanProblem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is stored of a page, as one reader sees it.
 *
 * @param items the page's items, removed ones too, in the order of their blocks
 * @param sources by uid what some of them are copies of
 * @param problem why the version that is viewed could not be read, so that all this is of an earlier one; empty when
 *     it was
 * @param earlier whether the version that is viewed was not scanned yet, so that all this is of an earlier one
 * @param elsewhere the items of other pages whose blocks have a macro key, read when asked for
 * @param histories what happened to the items
 */
record StoredPage(
        List<VisibleItem> items,
        Map<String, CopySource> sources,
        Optional<ScanProblem> problem,
        boolean earlier,
        Function<String, List<VisibleItem>> elsewhere,
        Histories histories) {

    StoredPage {
        items = List.copyOf(items);
        sources = Map.copyOf(sources);
    }

    /** What is stored of a page without a past. */
    StoredPage(
            List<VisibleItem> items,
            Map<String, CopySource> sources,
            Optional<ScanProblem> problem,
            boolean earlier,
            Function<String, List<VisibleItem>> elsewhere) {
        this(items, sources, problem, earlier, elsewhere, Histories.NONE);
    }
}
