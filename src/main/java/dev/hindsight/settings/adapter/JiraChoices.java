package dev.hindsight.settings.adapter;

import dev.hindsight.connection.Connections;
import dev.hindsight.finding.Finding;
import dev.hindsight.frame.FormControl.Option;
import dev.hindsight.issue.Actor;
import dev.hindsight.issue.IssueSettings;
import dev.hindsight.issue.JiraException;
import dev.hindsight.issue.JiraOptions;
import dev.hindsight.screen.CreateScreen;
import dev.hindsight.settings.EffectiveSettings;
import dev.hindsight.settings.SettingKind.Source;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What Jira offers an administrator to choose from. It is asked when that is first needed, and once. */
final class JiraChoices {

    private final Connections connections;
    private final Supplier<EffectiveSettings> entered;
    private final String userKey;
    private final Map<String, Optional<CreateScreen>> screens = new HashMap<>();
    private @Nullable Answer answer;
    private @Nullable Types issueTypes;
    private boolean silent;

    /**
     * @param entered the link behind which to ask, the project whose issue types are offered, and the issue type whose screens
     *     are read, as they are in the form
     * @param userKey who asks
     */
    JiraChoices(Connections connections, Supplier<EffectiveSettings> entered, String userKey) {
        this.connections = connections;
        this.entered = entered;
        this.userKey = userKey;
    }

    private record Answer(Optional<JiraOptions> options, boolean late, Optional<String> authorizeAt) {}

    private record Types(Optional<List<Option>> options) {}

    /** The options from a source; empty when Jira could not be asked. */
    Optional<List<Option>> from(Source source) {
        return switch (source) {
            case LINKS -> Optional.of(links());
            case PROJECTS -> answer().options().map(JiraOptions::projects).map(JiraChoices::withKeys);
            case ISSUE_TYPES -> issueTypes();
            case PRIORITIES -> answer().options().map(JiraOptions::priorities).map(JiraChoices::options);
            case RESOLUTIONS -> answer().options().map(JiraOptions::resolutions).map(JiraChoices::options);
        };
    }

    /** Whether Jira has been asked, and has not answered yet. */
    boolean areLate() {
        return answer().late();
    }

    /** Whether Jira said what there is. */
    boolean areKnown() {
        return answer().options().isPresent();
    }

    /** The address at which the administrator can authorize the link, where that is what is missing. */
    Optional<String> authorizeAt() {
        return answer().authorizeAt();
    }

    boolean isLink(String linkId) {
        return connections.find(linkId).isPresent();
    }

    /** Those of the project, which need not be chosen yet, or not be there. */
    private Optional<List<Option>> issueTypes() {
        if (issueTypes == null) {
            issueTypes = new Types(
                    areKnown()
                            ? link().flatMap(linkId ->
                                    entered.get().get(IssueSettings.PROJECT).flatMap(key -> issueTypes(linkId, key)))
                            : Optional.empty());
        }
        return issueTypes.options();
    }

    private Optional<List<Option>> issueTypes(String linkId, String key) {
        try {
            return connections.issueTypes(new Actor(linkId, userKey), key).map(JiraChoices::options);
        } catch (JiraException e) {
            return Optional.empty();
        }
    }

    private Optional<String> link() {
        return entered.get().get(IssueSettings.LINK);
    }

    /** The create screen in a project; empty when Jira could not be asked, or has none there for that person. */
    Optional<CreateScreen> screen(String projectKey) {
        return screens.computeIfAbsent(
                projectKey,
                key -> link().filter(this::isLink).filter(linkId -> !silent).flatMap(linkId -> screen(linkId, key)));
    }

    private Optional<CreateScreen> screen(String linkId, String key) {
        try {
            Optional<CreateScreen> screen = connections.screen(
                    new Actor(linkId, userKey), key, entered.get().get(IssueSettings.ISSUE_TYPE));
            silent = screen.isEmpty();
            return screen;
        } catch (JiraException e) {
            silent = !e.isAnswer();
            return Optional.empty();
        }
    }

    /** The link to Jira where there is one alone. */
    Optional<String> onlyLink() {
        return Optional.of(links())
                .filter(all -> all.size() == 1)
                .map(all -> all.get(0).value());
    }

    private List<Option> links() {
        return connections.links().stream()
                .map(one -> new Option(one.linkId(), one.name() + " (" + one.displayUrl() + ")"))
                .toList();
    }

    private static List<Option> withKeys(List<JiraOptions.Choice> projects) {
        return projects.stream()
                .map(project -> new Option(project.value(), project.name(), project.value()))
                .toList();
    }

    private static List<Option> options(List<JiraOptions.Choice> choices) {
        return choices.stream()
                .map(choice -> new Option(choice.value(), choice.name()))
                .toList();
    }

    private Answer answer() {
        if (answer == null) {
            answer = link().filter(this::isLink)
                    .map(this::asked)
                    .orElse(new Answer(Optional.empty(), false, Optional.empty()));
        }
        return answer;
    }

    private Answer asked(String linkId) {
        try {
            Optional<JiraOptions> options = connections.options(new Actor(linkId, userKey));
            return new Answer(options, options.isEmpty(), Optional.empty());
        } catch (JiraException e) {
            return new Answer(
                    Optional.empty(), false, e.authorizeAt().map(URI::toString).filter(Finding::isLink));
        }
    }
}
