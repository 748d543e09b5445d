package dev.hindsight.settings.adapter;

import com.atlassian.annotations.security.LicensedOnly;
import dev.hindsight.connection.Connections;
import dev.hindsight.frame.FormContext;
import dev.hindsight.frame.FormFrame;
import dev.hindsight.frame.FormPage;
import dev.hindsight.frame.FormRights;
import dev.hindsight.settings.ChangeSettings;
import dev.hindsight.sync.IssueSync;
import java.util.Optional;

/** The page on which administrators of a space set what is to be otherwise there than on the rest of the site. */
@LicensedOnly
public final class SpaceSettingsServlet extends SettingsPages {

    private static final long serialVersionUID = 1;

    private final transient Connections connections;

    public SpaceSettingsServlet(FormFrame frame, ChangeSettings settings, Connections connections, IssueSync sync) {
        super(frame, FormRights.SPACE_ADMINISTRATORS, settings, connections, sync);
        this.connections = connections;
    }

    @Override
    protected Optional<FormPage> page(FormContext context) {
        SettingsForm form = form(context, Optional.of(context.space()));
        FormPage page = page(context.text("settings.space-title", context.space()), form)
                .introduction(context.text("settings.space-introduction"))
                .cancel(context.address("/display/" + context.space()), context.text("settings.to-space"))
                .button(save(context, form, () -> {}));
        return Optional.of(addTest(
                page,
                context,
                form,
                (entered, resolutions) -> connections.testOfSpace(
                        entered, resolutions, context.user().key())));
    }
}
