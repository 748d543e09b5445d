package dev.hindsight.status;

import dev.hindsight.approval.ApprovalPrompt;
import java.util.Optional;

/**
 * Where a reader who may edit a page is led from it; everything is empty for others, and where there is nothing to do.
 *
 * @param writeAt address of the page on which findings are added and, with a uid, changed
 * @param prompt the issues that the reader may have created
 * @param decideAt address of the page on which conflicts are decided
 * @param copiesAt address of the page on which it is decided what becomes of copied findings
 * @param ordersAt address of the page on which the reader has done in the own name what findings order
 */
record EditorLinks(
        Optional<String> writeAt,
        Optional<ApprovalPrompt> prompt,
        Optional<String> decideAt,
        Optional<String> copiesAt,
        Optional<String> ordersAt) {

    static final EditorLinks NONE =
            new EditorLinks(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
