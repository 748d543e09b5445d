package dev.hindsight.settings.adapter;

import dev.hindsight.connection.ConnectionCheck;
import dev.hindsight.connection.Connections;
import dev.hindsight.frame.FormButton;
import dev.hindsight.frame.FormContext;
import dev.hindsight.frame.FormFrame;
import dev.hindsight.frame.FormMessage;
import dev.hindsight.frame.FormOutcome;
import dev.hindsight.frame.FormPage;
import dev.hindsight.frame.FormRights;
import dev.hindsight.frame.FormServlet;
import dev.hindsight.issue.IssueSettings;
import dev.hindsight.item.NotDoneResolutions;
import dev.hindsight.settings.ChangeSettings;
import dev.hindsight.settings.EffectiveSettings;
import dev.hindsight.sync.IssueSync;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** What the settings pages of the site and of spaces have in common: the form, saving it, and testing what it holds. */
abstract class SettingsPages extends FormServlet {

    private static final long serialVersionUID = 1;

    private static final String TEST = "test";
    private static final String SAVE = "save";

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
        return new FormButton(SAVE, context.text("settings.save"), input -> {
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

    /**
     * Adds the button that tests what was entered. What was saved is tested, too.
     *
     * @param testing tests some settings, of which some resolutions count as not done
     */
    static FormPage addTest(FormPage page, FormContext context, SettingsForm form, Testing testing) {
        Supplier<ConnectionResults> test = () -> {
            EffectiveSettings entered = form.entered();
            Set<String> resolutions =
                    entered.get(NotDoneResolutions.SETTING).ids().orElse(Set.of());
            return new ConnectionResults(context, testing.run(entered, resolutions), form.missing());
        };
        FormButton button = new FormButton(
                        TEST,
                        context.text("settings.run-test"),
                        input -> new FormOutcome.Shown(List.of(), test.get().model()))
                .heading(context.text("settings.test"))
                .help(context.text("settings.test-help"));
        return page.button(button).shownAfter(SAVE, () -> afterSaving(context, test.get()));
    }

    /** What was found, and over the form in a word. */
    private static FormOutcome.Shown afterSaving(FormContext context, ConnectionResults found) {
        return new FormOutcome.Shown(
                found.headline().stream()
                        .map(words -> found.isReady()
                                ? FormMessage.success(
                                        context.text("settings.next", words, context.text("blueprint.name")))
                                : FormMessage.warning(words))
                        .map(message -> message.link("#hindsight-test-result", context.text("settings.test-result")))
                        .toList(),
                found.model());
    }

    /** Tests settings that were entered. */
    interface Testing {
        List<ConnectionCheck> run(EffectiveSettings entered, Set<String> resolutions);
    }
}
