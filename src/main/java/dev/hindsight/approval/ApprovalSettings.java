package dev.hindsight.approval;

import dev.hindsight.settings.EffectiveSettings;
import dev.hindsight.settings.Setting;
import dev.hindsight.settings.SettingKind;
import java.util.Arrays;
import java.util.List;

/** What becomes of findings on pages that not everybody may view. {@link ApprovalDecision} obeys it. */
public final class ApprovalSettings {

    /** The choices there are, the strictest first: what happens unasked. */
    public enum RestrictedPages {
        /** No issue until an editor has approved the page; from then on as on any page. */
        ASK("ask"),
        /** Issues that say nothing of the page but who acts until when. */
        NEUTRAL("neutral"),
        /** As on any page. */
        FULL("full");

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

    /** A space decides for itself, also less strictly than the site. */
    static final String FREE = "free";

    /** Whether spaces may be less strict with restricted pages than the site. */
    public static final Setting<Boolean> RESTRICTED_PAGES_OF_SPACES = Setting.ofSite(
            "restricted-pages-of-spaces", new SettingKind.Choice(List.of("stricter", FREE)), FREE::equals, false);

    /** What becomes of findings on pages with a view restriction, own or inherited. */
    public static final Setting<RestrictedPages> RESTRICTED_PAGES = Setting.perSpaceWithin(
            "restricted-pages",
            new SettingKind.Choice(Arrays.stream(RestrictedPages.values())
                    .map(RestrictedPages::value)
                    .toList()),
            RestrictedPages::ofValue,
            RestrictedPages.ASK,
            ApprovalSettings::isAllowed);

    private ApprovalSettings() {}

    private static boolean isAllowed(EffectiveSettings site, String ofSpace) {
        return site.get(RESTRICTED_PAGES_OF_SPACES)
                || RestrictedPages.ofValue(ofSpace).compareTo(site.get(RESTRICTED_PAGES)) <= 0;
    }

    /** All of them, in the order of the form. */
    public static List<Setting<?>> all() {
        return List.of(RESTRICTED_PAGES, RESTRICTED_PAGES_OF_SPACES);
    }
}
