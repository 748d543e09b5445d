package dev.hindsight.status;

import dev.hindsight.approval.ApprovalPrompt;
import java.util.Optional;

/**
 * Where a reader who may edit a page is led from it; everything is empty for others, and where there is nothing to do.
 *
 * @param editor whether the reader may edit the page, and so act on what is said of its findings
 * @param prompt the issues that the reader may have created
 * @param decideAt address of the page on which conflicts are decided
 * @param copiesAt address of the page on which it is decided what becomes of copied findings
 * @param ordersAt address of the page on which the reader has done in the own name what findings order
 */
record EditorLinks(
        boolean editor,
        Optional<ApprovalPrompt> prompt,
        Optional<String> decideAt,
        Optional<String> copiesAt,
        Optional<String> ordersAt) {

    static final EditorLinks NONE =
            new EditorLinks(false, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
