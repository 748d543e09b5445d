package dev.hindsight.approval;

import dev.hindsight.item.WaitReason;
import java.util.Arrays;
import java.util.Optional;

/** What keeps a page's findings from getting issues until an editor approves. */
public enum ApprovalReason {
    /** The page carries the label of a draft. */
    DRAFT("draft", WaitReason.Code.DRAFT),
    /** Not everybody may view the page. */
    RESTRICTED("restricted", WaitReason.Code.RESTRICTED);

    private final String value;
    private final WaitReason.Code code;

    ApprovalReason(String value, WaitReason.Code code) {
        this.value = value;
        this.code = code;
    }

    /** The value as it is stored and sent by forms. */
    public String value() {
        return value;
    }

    /** The reason of a value; empty for any other. */
    public static Optional<ApprovalReason> ofValue(String value) {
        return Arrays.stream(values())
                .filter(reason -> reason.value.equals(value))
                .findFirst();
    }

    /** Why an item waits because of it. */
    WaitReason waitReason() {
        return new WaitReason(code);
    }
}
