package dev.hindsight.approval;

import dev.hindsight.settings.Setting;
import dev.hindsight.settings.SettingKind;
import java.util.Arrays;
import java.util.List;

/** What becomes of findings on pages that not everybody may view. {@link ApprovalDecision} obeys it. */
public final class ApprovalSettings {

    /** The choices there are. */
    public enum RestrictedPages {
        /** No issue until an editor has approved the page; from then on as on any page. */
        ASK("ask"),
        /** As on any page. */
        FULL("full"),
        /** Issues that say nothing of the page but who acts until when. */
        NEUTRAL("neutral");

        private final String value;

        RestrictedPages(String value) {
            this.value = value;
        }

        /** The value as it is stored. */
        public String value() {
            return value;
        }

        /** What is not understood is asked, so that nothing leaks. */
        static RestrictedPages ofValue(String value) {
            return Arrays.stream(values())
                    .filter(choice -> choice.value.equals(value))
                    .findFirst()
                    .orElse(ASK);
        }
    }

    /** What becomes of findings on pages with a view restriction, own or inherited. */
    public static final Setting<RestrictedPages> RESTRICTED_PAGES = Setting.perSpace(
            "restricted-pages",
            new SettingKind.Choice(Arrays.stream(RestrictedPages.values())
                    .map(RestrictedPages::value)
                    .toList()),
            RestrictedPages::ofValue,
            RestrictedPages.ASK);

    private ApprovalSettings() {}

    /** All of them, in the order of the form. */
    public static List<Setting<?>> all() {
        return List.of(RESTRICTED_PAGES);
    }
}
