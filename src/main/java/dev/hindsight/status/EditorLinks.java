package dev.hindsight.status;

import dev.hindsight.approval.ApprovalPrompt;
import java.util.Optional;

/**
 * Where a reader who may edit a page is led from it; everything is empty for others, and where there is nothing to do.
 *
 * @param prompt the issues that the reader may have created
 * @param decideAt address of the page on which conflicts are decided
 */
record EditorLinks(Optional<ApprovalPrompt> prompt, Optional<String> decideAt) {

    static final EditorLinks NONE = new EditorLinks(Optional.empty(), Optional.empty());
}
