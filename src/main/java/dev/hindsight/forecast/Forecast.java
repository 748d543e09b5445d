package dev.hindsight.forecast;

import dev.hindsight.approval.ItemsAwaitingApproval;
import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingField;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.WaitReason;
import dev.hindsight.status.PageView;
import dev.hindsight.status.VisibleItem;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What publishing a page does about the issue of one of its findings, as far as the page and the settings tell. What only Jira knows, such
 * as whether the author may create issues there, is left open.
 *
 * @param effect what happens
 * @param target key of the project in which the issue is created, or of the existing issue that is meant; empty text where there is
 *     none, and where the reader may not know it
 */
public record Forecast(Effect effect, String target) {

    /** Of a block that repeats another one. */
    static final Forecast COPIED = new Forecast(Effect.COPY, "");

    /** What happens. */
    public enum Effect {
        /** An issue is created. */
        CREATES("creates"),
        /** An existing issue that the finding names is tracked. */
        LINKS("links"),
        /** The finding has its issue, which follows what is published. */
        UPDATES("updates"),
        /** It lacks what an issue needs. */
        INCOMPLETE("incomplete"),
        /** Its owner has no account. */
        OWNER_UNKNOWN("owner-unknown"),
        /** Nobody has said in which project issues are created. */
        NO_PROJECT("no-project"),
        /** An editor has to approve, since the page is labeled as a draft. */
        DRAFT("draft"),
        /** An editor has to approve, since the page is restricted. */
        RESTRICTED("restricted"),
        WONT_DO("wont-do"),
        LATER("later"),
        /** The original's issue stands for it, until an editor decides. */
        COPY("copy");

        private final String value;

        Effect(String value) {
            this.value = value;
        }

        /** The value by which its texts are found. */
        String value() {
            return value;
        }

        /** The state of the item that the finding becomes; of one that is tracked, and of a copy, it stays as it is. */
        public ItemState state() {
            return switch (this) {
                case CREATES, LINKS, NO_PROJECT, DRAFT, RESTRICTED -> ItemState.WAITING;
                case UPDATES -> ItemState.TRACKED;
                case INCOMPLETE, OWNER_UNKNOWN -> ItemState.INCOMPLETE;
                case WONT_DO -> ItemState.WONT_DO;
                case LATER -> ItemState.LATER;
                case COPY -> ItemState.COPY;
            };
        }
    }

    /**
     * What becomes of a finding, by the same steps as when its page is scanned.
     *
     * @param item what it became before; empty for a new one
     * @param hasAccount whether there is an account of a user name or user key
     */
    static Forecast of(
            Finding finding, Optional<VisibleItem> item, PageView.Rules rules, Predicate<String> hasAccount) {
        if (item.filter(VisibleItem::hasIssue).isPresent()) {
            return new Forecast(
                    Effect.UPDATES, item.flatMap(VisibleItem::issueKey).orElse(""));
        }
        if (item.filter(seen -> seen.state() == ItemState.COPY).isPresent()) {
            return COPIED;
        }
        Optional<ItemState> unwanted = ItemState.withoutIssue(finding);
        if (unwanted.isPresent()) {
            return new Forecast(unwanted.get() == ItemState.LATER ? Effect.LATER : Effect.WONT_DO, "");
        }
        String owner = finding.text(FindingField.OWNER);
        if (!owner.isEmpty() && !hasAccount.test(owner)) {
            return new Forecast(Effect.OWNER_UNKNOWN, "");
        }
        if (!rules.fields().blockers(finding).isEmpty()) {
            return new Forecast(Effect.INCOMPLETE, "");
        }
        return complete(finding, rules);
    }

    private static Forecast complete(Finding finding, PageView.Rules rules) {
        Optional<String> target = ItemsAwaitingApproval.target(finding, rules.settings());
        if (target.isEmpty()) {
            return new Forecast(Effect.NO_PROJECT, "");
        }
        Effect effect = rules.decision()
                .waitReason(target)
                .map(reason -> reason.code() == WaitReason.Code.DRAFT ? Effect.DRAFT : Effect.RESTRICTED)
                .orElse(ItemsAwaitingApproval.namesIssue(finding) ? Effect.LINKS : Effect.CREATES);
        return new Forecast(effect, target.get());
    }
}
