package dev.hindsight.health.adapter;

import dev.hindsight.finding.FindingField;
import dev.hindsight.frame.FormContext;
import dev.hindsight.frame.TemplateModel;
import dev.hindsight.health.OwnersWithoutAccount.Found;
import dev.hindsight.health.OwnersWithoutAccount.Owned;
import dev.hindsight.item.ActionItem;
import dev.hindsight.wiki.User;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The items that somebody without an active account is to do, each with where that can be changed. Of a page that the
 * administrator may not view neither finding nor owner is named.
 */
final class OwnersModel {

    private static final String FORM = "/plugins/servlet/hindsight/finding?pageId=";

    private final FormContext context;
    private final ItemWords items;
    private final NamedPages pages;

    OwnersModel(FormContext context, ItemWords items, NamedPages pages) {
        this.context = context;
        this.items = items;
        this.pages = pages;
    }

    TemplateModel of(Found found) {
        return new TemplateModel()
                .with("title", context.text("health.owners"))
                .with("help", context.text("health.owners.help"))
                .with("none", context.text("health.owners.none"))
                .with("count", found.count())
                .with("rows", found.first().stream().map(this::row).toList())
                .with("more", items.more(found.count(), found.first().size()))
                .withTexts(
                        "columns",
                        List.of(
                                context.text("health.owners.finding"),
                                context.text("health.owners.owner"),
                                context.text("health.owners.problem")));
    }

    private TemplateModel row(Owned owned) {
        ActionItem item = owned.item();
        boolean inactive = owned.account().isPresent();
        String owner = owned.account()
                .map(User::fullName)
                .orElseGet(() -> item.finding().text(FindingField.OWNER));
        return items.named(item)
                .with("address", form(item))
                .with("owner", items.isViewable(item) ? owner : ItemWords.UNSAID)
                .with("code", inactive ? "inactive" : "no-account")
                .with(
                        "problem",
                        inactive ? context.text("health.owners.inactive") : context.text("health.owners.no-account"));
    }

    /** Where another owner is chosen; empty when the administrator may not edit the page. */
    private Optional<String> form(ActionItem item) {
        long page = item.location().pageId();
        return Optional.of(context.address(
                        FORM + page + "&finding=" + URLEncoder.encode(item.uid(), StandardCharsets.UTF_8)))
                .filter(address -> pages.mayEdit(page));
    }
}
