package dev.hindsight.settings.adapter;

import com.atlassian.annotations.security.AdminOnly;
import dev.hindsight.connection.Connections;
import dev.hindsight.frame.FormButton;
import dev.hindsight.frame.FormContext;
import dev.hindsight.frame.FormFrame;
import dev.hindsight.frame.FormMessage;
import dev.hindsight.frame.FormOutcome;
import dev.hindsight.frame.FormPage;
import dev.hindsight.frame.FormRights;
import dev.hindsight.issue.IssueSettings;
import dev.hindsight.settings.ChangeSettings;
import dev.hindsight.settings.Installation;
import dev.hindsight.sync.IssueSync;
import dev.hindsight.wiki.Users;
import java.util.List;
import java.util.Optional;

/**
 * The page on which administrators set the plugin up for the site: its settings, the account that reads issues, the
 * webhook, and what to do after the base address has changed.
 */
@AdminOnly
public final class SettingsServlet extends SettingsPages {

    private static final long serialVersionUID = 1;

    private final transient ChangeSettings settings;
    private final transient Connections connections;
    private final transient IssueSync sync;
    private final transient Installation installation;
    private final transient Users users;

    public SettingsServlet(
            FormFrame frame,
            ChangeSettings settings,
            Connections connections,
            IssueSync sync,
            Installation installation,
            Users users) {
        super(frame, FormRights.SITE_ADMINISTRATORS, settings, connections, sync);
        this.settings = settings;
        this.connections = connections;
        this.sync = sync;
        this.installation = installation;
        this.users = users;
    }

    @Override
    protected Optional<FormPage> page(FormContext context) {
        SettingsForm form = form(context, Optional.empty());
        ServiceAccountField account = new ServiceAccountField(context, connections, users, form::link);
        FormButton confirmAddress = confirmAddress(context);
        FormPage page = page(context.text("settings.title"), form)
                .administration()
                .introduction(context.text("settings.introduction"))
                .field(account.field())
                .notices(() -> address(context, confirmAddress))
                .button(save(context, form, account::store));
        addTest(
                        page,
                        context,
                        form,
                        (entered, resolutions) -> connections.testOfSite(
                                entered, resolutions, context.user().key(), account.key()))
                .button(confirmAddress);
        Optional<String> inUse = settings.of(Optional.empty()).get(IssueSettings.LINK);
        new ReplacedJiraButtons(context, sync, inUse, inUse.flatMap(connections.replaced()::of)).addTo(page);
        new WebhookButtons(
                        context,
                        connections,
                        () -> form.link().filter(link -> connections.find(link).isPresent()))
                .addTo(page);
        return Optional.of(page);
    }

    private List<FormMessage> address(FormContext context, FormButton confirm) {
        return installation.mayWrite()
                ? List.of()
                : installation.confirmedAddress().stream()
                        .map(address -> FormMessage.warning(context.text("settings.other-address", address))
                                .button(confirm))
                        .toList();
    }

    private FormButton confirmAddress(FormContext context) {
        return new FormButton("confirm-address", context.text("settings.confirm-address"), input -> {
                    settings.confirmAddress(context.user().key());
                    sync.retryNow();
                    return FormOutcome.done();
                })
                .inMessage()
                .done(count -> context.text("settings.address-confirmed"));
    }
}
