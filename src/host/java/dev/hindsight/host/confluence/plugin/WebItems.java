package dev.hindsight.host.confluence.plugin;

import dev.hindsight.host.server.Html;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Links that plugins add to the administration console and to the tools of a space. Shared by all threads; replaced as a whole. */
public final class WebItems implements ModuleKind {

    private static final Pattern SPACE_KEY =
            Pattern.compile("\\$(generalUtil|htmlUtil)\\.urlEncode\\(\\$space\\.key\\)");

    /**
     * A link of a section such as {@code system.admin/configuration}; the label may be a key of a text.
     *
     * @param conditions all of them must hold where it is shown
     */
    public record Item(String section, String labelKey, String path, List<Condition> conditions) {

        /** The address in a space: its key stands where the link asks for it. */
        public String pathIn(String spaceKey) {
            return SPACE_KEY.matcher(path).replaceAll(Matcher.quoteReplacement(Html.urlPart(spaceKey)));
        }

        /** Whether it is shown in a space, which here always has a sidebar, to somebody who may administer it or may not. */
        public boolean isShownInSpace(boolean mayAdminister) {
            return conditions.stream().allMatch(condition -> condition.holdsInSpace(mayAdminister));
        }
    }

    /** One of Confluence's conditions on a link; one that is not known here never holds. */
    record Condition(String name, boolean inverted, Map<String, String> parameters) {

        private static final String PACKAGE = "com.atlassian.confluence.plugin.descriptor.web.conditions.";

        static Condition of(XmlElement element) {
            return new Condition(
                    element.required("class"),
                    element.attribute("invert", "").equals("true"),
                    element.all("param").collect(Collectors.toMap(one -> one.required("name"), XmlElement::text)));
        }

        boolean holdsInSpace(boolean mayAdminister) {
            return switch (name.replace(PACKAGE, "")) {
                case "HasSpaceCondition", "SpaceSidebarCondition" -> !inverted;
                case "SpacePermissionCondition" ->
                    parameters.equals(Map.of("permission", "administer")) && mayAdminister != inverted;
                default -> false;
            };
        }
    }

    private volatile List<Item> items = List.of();

    /** The links of a location, such as {@code system.admin}. */
    public List<Item> items(String location) {
        return items.stream()
                .filter(item -> item.section().startsWith(location + "/"))
                .toList();
    }

    @Override
    public void enable(Activation activation) {
        items = activation.modules("web-item").map(WebItems::item).toList();
    }

    private static Item item(XmlElement module) {
        String label = module.all("label")
                .map(element -> element.attribute("key", element.text()))
                .findFirst()
                .orElseGet(() -> module.attribute("name", module.required("key")));
        String link = module.all("link").map(XmlElement::text).findFirst().orElse("/");
        return new Item(
                module.attribute("section", ""),
                label,
                link,
                module.all("condition").map(Condition::of).toList());
    }

    @Override
    public void disable() {
        items = List.of();
    }
}
