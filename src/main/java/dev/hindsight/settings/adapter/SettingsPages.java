package dev.hindsight.settings.adapter;

import dev.hindsight.connection.ConnectionCheck;
import dev.hindsight.connection.Connections;
import dev.hindsight.frame.FormButton;
import dev.hindsight.frame.FormContext;
import dev.hindsight.frame.FormFrame;
import dev.hindsight.frame.FormOutcome;
import dev.hindsight.frame.FormPage;
import dev.hindsight.frame.FormRights;
import dev.hindsight.frame.FormServlet;
import dev.hindsight.frame.TemplateModel;
import dev.hindsight.issue.IssueSettings;
import dev.hindsight.settings.ChangeSettings;
import dev.hindsight.settings.EffectiveSettings;
import dev.hindsight.status.StatusSettings;
import dev.hindsight.sync.IssueSync;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the settings pages of the site and of spaces have in common: the form, saving it, and testing what it holds. */
abstract class SettingsPages extends FormServlet {

    private static final long serialVersionUID = 1;

    private static final String TEST = "test";

    private final transient ChangeSettings settings;
    private final transient Connections connections;
    private final transient IssueSync sync;

    SettingsPages(
            FormFrame frame, FormRights rights, ChangeSettings settings, Connections connections, IssueSync sync) {
        super(frame, rights);
        this.settings = settings;
        this.connections = connections;
        this.sync = sync;
    }

    /** @param space key of the space whose settings they are; empty for those of the site */
    final SettingsForm form(FormContext context, Optional<String> space) {
        return new SettingsForm(context, space, settings.of(space), connections);
    }

    static FormPage page(String title, SettingsForm form) {
        FormPage page = new FormPage("settings", title)
                .resource("dev.hindsight:form-resources")
                .result(TEST, "settings/checks.vm");
        form.addTo(page);
        return page;
    }

    /** @param further stores what the form holds besides settings */
    final FormButton save(FormContext context, SettingsForm form, Runnable further) {
        return new FormButton("save", context.text("settings.save"), input -> {
                    settings.store(form.space(), form.toStore(), context.user().key());
                    further.run();
                    int waited = sync.settingsChanged(form.space());
                    return FormOutcome.done(isComplete(form.entered()) ? waited : 0);
                })
                .primary()
                .takesInput()
                .done(waited -> saved(context, waited));
    }

    /** Whether findings that waited for settings need not go on waiting. */
    private static boolean isComplete(EffectiveSettings effective) {
        return effective.get(IssueSettings.LINK).isPresent()
                && effective.get(IssueSettings.PROJECT).isPresent();
    }

    private static String saved(FormContext context, int waited) {
        String saved = context.text("settings.saved");
        return waited == 0 ? saved : saved + " " + context.text("settings.waited", waited);
    }

    /** @param testing tests some settings, of which some resolutions count as not done */
    static FormButton test(FormContext context, SettingsForm form, Testing testing) {
        return new FormButton(TEST, context.text("settings.run-test"), input -> {
                    EffectiveSettings entered = form.entered();
                    Set<String> resolutions = entered.get(StatusSettings.NOT_DONE_RESOLUTIONS)
                            .ids()
                            .orElse(Set.of());
                    TemplateModel found =
                            new ConnectionResults(context).of(testing.run(entered, resolutions), form.missing());
                    return new FormOutcome.Shown(List.of(), found);
                })
                .heading(context.text("settings.test"))
                .help(context.text("settings.test-help"));
    }

    /** Tests settings that were entered. */
    interface Testing {
        List<ConnectionCheck> run(EffectiveSettings entered, Set<String> resolutions);
    }
}
