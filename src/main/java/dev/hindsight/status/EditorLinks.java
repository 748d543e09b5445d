package dev.hindsight.status;

import dev.hindsight.approval.ApprovalPrompt;
import dev.hindsight.authoring.FormEdit;
import java.util.List;
import java.util.Optional;

/**
 * Where a reader is led from a page, most of it only who may edit it; everything is empty for others, and where there is nothing to do.
 *
 * @param writeAt address of the page on which findings are added and, with a uid, changed
 * @param prompt the issues that the reader may have created
 * @param decideAt address of the page on which conflicts are decided
 * @param copiesAt address of the page on which it is decided what becomes of copied findings
 * @param profilesAt address under which, with a user name, a person's profile stands
 * @param historyAt address of the page on which readers see what happened
 * @param exportAt address of the action items as a file
 * @param checksAt address of the page on which, with a finding's uid, readers answer whether it worked
 * @param ordersAt address of the page on which the reader has done in the own name what findings order
 * @param editsAt address of the page on which, with an edit's uid, it is put back
 * @param edits those saved by the form that did not become what was meant
 */
record EditorLinks(
        Optional<String> writeAt,
        Optional<String> profilesAt,
        Optional<String> historyAt,
        Optional<String> exportAt,
        Optional<String> checksAt,
        Optional<ApprovalPrompt> prompt,
        Optional<String> decideAt,
        Optional<String> copiesAt,
        Optional<String> ordersAt,
        Optional<String> editsAt,
        List<FormEdit> edits) {

    static final EditorLinks NONE =
            ofOthers(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    EditorLinks {
        edits = List.copyOf(edits);
    }

    /** Of who may not edit the page. */
    static EditorLinks ofOthers(
            Optional<ApprovalPrompt> prompt,
            Optional<String> historyAt,
            Optional<String> exportAt,
            Optional<String> checksAt,
            Optional<String> profilesAt) {
        return new EditorLinks(
                Optional.empty(),
                profilesAt,
                historyAt,
                exportAt,
                checksAt,
                prompt,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }
}
