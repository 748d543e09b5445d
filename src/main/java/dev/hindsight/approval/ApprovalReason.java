package dev.hindsight.approval;

import dev.hindsight.item.WaitReason;

/** What keeps a page's findings from getting tickets until an editor says otherwise. The name is part of forms. Immutable. */
public enum ApprovalReason {
    /** The page carries the label of a draft. */
    DRAFT,
    /** Not everybody may view the page. */
    RESTRICTED;

    WaitReason reason() {
        return new WaitReason(code());
    }

    /** The reason of an item that waits because of it. */
    public WaitReason.Code code() {
        return this == DRAFT ? WaitReason.Code.DRAFT : WaitReason.Code.RESTRICTED;
    }
}
