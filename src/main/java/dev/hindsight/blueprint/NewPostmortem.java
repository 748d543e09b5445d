package dev.hindsight.blueprint;

import dev.hindsight.issue.IssueSettings;
import dev.hindsight.review.ReviewPlan;
import dev.hindsight.settings.Settings;
import dev.hindsight.wiki.I18n;
import dev.hindsight.wiki.KeyedExecutor;
import dev.hindsight.wiki.Pages;
import dev.hindsight.wiki.Users;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Starts a postmortem page: gives its title and the values of its template's variables, from what the author has said in the
 * wizard. Without a wizard it gives the same page with nothing filled in.
 */
public final class NewPostmortem {

    /** The variables that show a list of people, with the field of the wizard that names them. */
    private static final Map<String, String> PEOPLE = Map.of(
            "facilitators", "facilitator",
            "productWho", "productPeople",
            "engineeringWho", "engineeringPeople",
            "operationsWho", "operationsPeople",
            "securityWho", "securityPeople",
            "successWho", "successPeople");

    private final I18n i18n;
    private final Users users;
    private final Settings settings;
    private final Clock clock;
    private final PageTitles titles;

    public NewPostmortem(
            I18n i18n,
            Users users,
            Settings settings,
            Pages pages,
            ProposedTitles proposed,
            KeyedExecutor executor,
            Clock clock) {
        this.i18n = i18n;
        this.users = users;
        this.settings = settings;
        this.clock = clock;
        this.titles = new PageTitles(pages, proposed, executor, clock);
    }

    /** A title for the page that no other page of the space has or is proposed. */
    public String title(String spaceKey, Map<String, ?> given, Locale locale, ZoneId zone) {
        Answers answers = Answers.among(given);
        String migration =
                answers.text("migrationName").isEmpty() ? route(answers, locale) : answers.text("migrationName");
        String wanted = migration.isEmpty()
                ? i18n.text(locale, "hindsight.blueprint.title", today(zone).toString())
                : i18n.text(locale, "hindsight.blueprint.title.migration", migration);
        return titles.free(spaceKey, wanted);
    }

    /**
     * The values of the template's variables, by name.
     *
     * @param given what the wiki gives, the wizard's fields among it
     * @param locale the author's language
     * @param zone where the author is
     */
    public Map<String, String> variables(String spaceKey, Map<String, ?> given, Locale locale, ZoneId zone) {
        Answers answers = Answers.among(given);
        Map<String, String> variables = new HashMap<>();
        variables.put("findingOne", UUID.randomUUID().toString());
        variables.put("findingTwo", UUID.randomUUID().toString());
        variables.put("today", PageMarkup.day(today(zone)));
        variables.put("moved", PageMarkup.text(answers.text("migrationName")));
        variables.put("route", PageMarkup.text(route(answers, locale)));
        variables.put("window", window(answers));
        variables.put("live", day(answers, "goLive"));
        variables.put("environmentNames", PageMarkup.text(answers.text("environments")));
        variables.put("regionNames", PageMarkup.text(answers.text("regions")));
        variables.put("objectiveText", PageMarkup.text(answers.text("sharedObjective")));
        variables.put("objectiveValue", answers.text("sharedObjective"));
        variables.put("projectValue", project(spaceKey, answers));
        PEOPLE.forEach((variable, field) -> variables.put(variable, people(answers, field)));
        variables.put("reviews", reviews(answers));
        return variables;
    }

    private LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private String route(Answers answers, Locale locale) {
        String from = answers.text("migratedFrom");
        String to = answers.text("migratedTo");
        if (from.isEmpty() || to.isEmpty()) {
            return from + to;
        }
        return i18n.text(locale, "hindsight.blueprint.route", from, to);
    }

    private static String window(Answers answers) {
        String from = day(answers, "windowFrom");
        String to = day(answers, "windowTo");
        return from.isEmpty() || to.isEmpty() ? from + to : from + " \u2013 " + to;
    }

    /** What was typed is never lost: what is no date stays a text. */
    private static String day(Answers answers, String field) {
        return answers.day(field).map(PageMarkup::day).orElse(PageMarkup.text(answers.text(field)));
    }

    /** The project that placeholder findings name: the chosen one, unless issues of the space go there anyway. */
    private String project(String spaceKey, Answers answers) {
        String chosen = answers.text("jiraProject").toUpperCase(Locale.ROOT);
        if (chosen.isEmpty()) {
            return chosen;
        }
        Optional<String> ofSpace = settings.ofSpace(spaceKey).get(IssueSettings.PROJECT);
        return ofSpace.equals(Optional.of(chosen)) ? "" : chosen;
    }

    private String people(Answers answers, String field) {
        return answers.names(field).stream()
                .map(name -> users.find(name).map(PageMarkup::mention).orElse(PageMarkup.text(name)))
                .collect(Collectors.joining(", "));
    }

    private String reviews(Answers answers) {
        String facilitator = answers.names("facilitator").stream()
                .findFirst()
                .map(name -> users.find(name).map(PageMarkup::user).orElse(PageMarkup.text(name)))
                .orElse("");
        String from = answers.day("goLive").map(LocalDate::toString).orElse("");
        return "<ac:structured-macro ac:name=\"" + ReviewPlan.MACRO + "\">"
                + PageMarkup.parameter("facilitator", facilitator)
                + PageMarkup.parameter("from", from)
                + "</ac:structured-macro>";
    }
}
